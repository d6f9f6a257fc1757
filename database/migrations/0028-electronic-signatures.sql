-- Electronic signatures beside those on paper; each signature is tied to what was locked.

alter table council_signatures
  drop constraint council_signatures_way_check,
  add constraint council_signatures_way_check check (way in ('paper', 'electronic')),
  add column content_hash bytea,
  add column paper_id uuid,
  add column language text check (language in ('kk', 'ru', 'pair')),
  add column verdict jsonb,
  add foreign key (school_id, paper_id) references documents_files (school_id, id),
  add constraint electronic_is_whole check (num_nulls(paper_id, language, verdict) = case way when 'electronic' then 0 else 3 end);
comment on table council_signatures is 'Signatures: on paper with the scan, electronic with the CMS file; whose, when, who recorded it';
comment on column council_signatures.file_id is 'The scan, or the CMS (.p7s) of an electronic signature';
comment on column council_signatures.bytes_hash is 'SHA-256 of the scan, or of the exact PDF an electronic signature was made over';
comment on column council_signatures.content_hash is 'The hash of the locked content that was signed; null where the original was a paper before';
comment on column council_signatures.paper_id is 'The exact PDF an electronic signature was made over';
comment on column council_signatures.verdict is 'What the check of the day of signing found: verified, or not verified and what was open';

-- Forced row-level security holds the owner too, who fills the column here, once.
alter table council_protocols no force row level security;
alter table council_signatures no force row level security;
update council_signatures s set content_hash = p.content_hash from council_protocols p
  where p.school_id = s.school_id and p.id = s.protocol_id;
alter table council_signatures force row level security;
alter table council_protocols force row level security;
