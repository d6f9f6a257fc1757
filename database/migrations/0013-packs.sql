-- Rule packs of a school, loaded from a file. The shipped pack stays with the program.

create table procedure_packs (
  school_id uuid not null,
  id text not null,
  body jsonb not null,
  sha256 text not null,
  usable_from date not null,
  added_on date not null,
  added_by uuid,
  first_used_on date,
  removed_on date,
  primary key (school_id, id),
  foreign key (school_id) references school_schools (school_id),
  foreign key (school_id, added_by) references school_people (school_id, id)
);
comment on table procedure_packs is 'Rule packs a school loaded; an id never gets other content, a case keeps its pack for life';
comment on column procedure_packs.sha256 is 'Over the canonical JSON of the pack';
comment on column procedure_packs.added_by is 'Null: by command on the server';
comment on column procedure_packs.first_used_on is 'The day the first appeal or case came under it; from then on it cannot be removed';
create unique index one_pack_a_day on procedure_packs (school_id, usable_from) where removed_on is null;
select tirek_isolate('procedure_packs', 'select, insert, update');

-- An appeal keeps the pack whose grounds it names, as a case does.
alter table referral_appeals add column pack_id text;
update referral_appeals a set pack_id = s.pack_id from school_schools s where s.school_id = a.school_id;
alter table referral_appeals alter column pack_id set not null;
comment on column referral_appeals.pack_id is 'The pack in force when it was written: its grounds are named by it';

-- Before sign-in: what the record is for (clauses 1, 3) stands in the pack of the house's only school.
create function procedure_door_pack(on_day date) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select p.body from procedure_packs p
  where p.usable_from <= on_day and p.removed_on is null and (select count(*) from school_schools) = 1
  order by p.usable_from desc limit 1
$$;
comment on function procedure_door_pack is 'The loaded pack in force, where the house holds one school; nothing of any child';
revoke all on function procedure_door_pack from public;
grant execute on function procedure_door_pack to tirek_web;
