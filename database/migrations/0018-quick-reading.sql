-- What the most used screens read in one step: the words of names, and what was done in a case, by day.

-- Under row-level security an index serves only comparisons that can leak nothing. LIKE is not one of them,
-- >= and < of text are: so a name is found by the beginning of any of its words.
create table pupils_words (
  school_id uuid not null,
  word text collate "C" not null,
  pupil_id uuid not null,
  primary key (school_id, word, pupil_id),
  foreign key (school_id, pupil_id) references pupils_pupils (school_id, id) on delete cascade
);
comment on table pupils_words is 'The words of pupils_pupils.search, kept by a trigger: search finds by the beginning of a word';
create index on pupils_words (school_id, pupil_id);
select tirek_isolate('pupils_words', 'select, insert, delete');

create function pupils_keep_words() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    delete from pupils_words w where w.school_id = old.school_id and w.pupil_id = old.id;
  end if;
  insert into pupils_words (school_id, word, pupil_id)
  select distinct new.school_id, t.word, new.id from regexp_split_to_table(new.search, '\s+') as t (word) where t.word <> '';
  return null;
end $$;
comment on function pupils_keep_words is 'Keeps pupils_words as pupils_pupils.search says, as whoever writes the pupil';
create trigger keep_words after insert or update of search on pupils_pupils for each row execute function pupils_keep_words();

-- Forced row-level security holds the owner too, who fills the new columns and rows here, once.
alter table pupils_pupils no force row level security;
alter table pupils_words no force row level security;
insert into pupils_words (school_id, word, pupil_id)
select distinct p.school_id, t.word, p.id from pupils_pupils p, regexp_split_to_table(p.search, '\s+') as t (word) where t.word <> '';
alter table pupils_words force row level security;
alter table pupils_pupils force row level security;
drop index pupils_pupils_search_idx;

-- The timeline of a case asks for the latest measures of all its plans; the case of a plan never changes.
alter table plan_plans add unique (school_id, id, case_id);
alter table plan_measures add column case_id uuid;
comment on column plan_measures.case_id is 'The case of the plan; filled by a trigger, held by the foreign key';
alter table plan_plans no force row level security;
alter table plan_measures no force row level security;
update plan_measures m set case_id = l.case_id from plan_plans l where l.school_id = m.school_id and l.id = m.plan_id;
alter table plan_measures alter column case_id set not null;
alter table plan_measures force row level security;
alter table plan_plans force row level security;
create function plan_measure_case() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.case_id := (select l.case_id from plan_plans l where l.school_id = new.school_id and l.id = new.plan_id);
  return new;
end $$;
comment on function plan_measure_case is 'Gives a measure the case of its plan';
create trigger fill_case before insert or update of plan_id on plan_measures for each row execute function plan_measure_case();
alter table plan_measures add foreign key (school_id, plan_id, case_id) references plan_plans (school_id, id, case_id);
create index done_of_case on plan_measures (school_id, case_id, done_on desc, id desc) where outcome is not null;

-- My day: what waits, by day.
create index still_due on plan_measures (school_id, due_on, plan_id) where outcome is null;
create index in_force_by_day on plan_plans (school_id, approved_on, id) where state = 'approved';
create index on cases_cases (school_id, state, opened_on, id);
