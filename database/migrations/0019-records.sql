-- What was done on paper before, or without electricity, and is entered later.

alter table cases_cases add column after_the_fact boolean not null default false;
comment on column cases_cases.after_the_fact is 'The case began on paper and was entered from its signed protocol';

alter table council_protocols
  add column scan_id uuid,
  add column original_at text,
  add foreign key (school_id, scan_id) references documents_files (school_id, id);
comment on column council_protocols.scan_id is 'The scan of a protocol signed on paper before it was entered; null while it is missing';
comment on column council_protocols.original_at is 'Where the signed original lies';
