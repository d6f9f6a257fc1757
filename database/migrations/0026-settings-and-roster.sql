-- What changed in the settings of a school, from what to what; who acted in whose stead; a roster remembers its classes.

create table school_setting_changes (
  school_id uuid not null,
  id uuid not null,
  setting text not null,
  was jsonb not null,
  becomes jsonb not null,
  version integer not null,
  undoes_id uuid,
  person_id uuid not null,
  at timestamptz not null,
  primary key (school_id, id),
  unique (school_id, setting, version),
  foreign key (school_id, person_id) references school_people (school_id, id),
  foreign key (school_id, undoes_id) references school_setting_changes (school_id, id)
);
comment on table school_setting_changes is 'A setting that changed, what it was and what it became: nothing of a child, and no line is ever changed';
comment on column school_setting_changes.version is 'Of the school, as this change left it: the order of the changes';
comment on column school_setting_changes.undoes_id is 'The change this one takes back';
create index on school_setting_changes (school_id, version desc);
select tirek_isolate('school_setting_changes', 'select, insert');

-- Clause 7: whoever explains a departure may act in the stead of another.
alter table departures add column for_person_id uuid;
comment on column departures.for_person_id is 'In whose stead the person acted, where no post of their own allowed it';

alter table pupils_import_memory add column classes jsonb not null default '{}';
comment on column pupils_import_memory.classes is 'Which class the school takes a spelling for that names none of its classes';

-- The words of names are kept once a statement: a row at a time doubled the time of bringing a whole roster.
drop trigger keep_words on pupils_pupils;
create or replace function pupils_keep_words() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    delete from pupils_words w using changed_from o join changed_to n on n.school_id = o.school_id and n.id = o.id
    where n.search <> o.search and w.school_id = o.school_id and w.pupil_id = o.id;
    insert into pupils_words (school_id, word, pupil_id)
    select distinct n.school_id, t.word, n.id
    from changed_from o join changed_to n on n.school_id = o.school_id and n.id = o.id,
      regexp_split_to_table(n.search, '\s+') as t (word)
    where n.search <> o.search and t.word <> '';
  else
    insert into pupils_words (school_id, word, pupil_id)
    select distinct n.school_id, t.word, n.id from changed_to n, regexp_split_to_table(n.search, '\s+') as t (word)
    where t.word <> '';
  end if;
  return null;
end $$;
create trigger keep_words_of_new after insert on pupils_pupils
  referencing new table as changed_to for each statement execute function pupils_keep_words();
create trigger keep_words_of_changed after update on pupils_pupils
  referencing old table as changed_from new table as changed_to for each statement execute function pupils_keep_words();
