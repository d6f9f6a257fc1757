-- Life on paper: what a paper leaves unsaid stays unsaid, a transcript is not frozen, a list can be taken back.

alter table council_meetings
  alter column decision_number drop not null,
  alter column decision_on drop not null,
  alter column starts_at drop not null,
  alter column place drop not null,
  alter column format drop not null;
comment on column council_meetings.format is 'Null, as hour, place and decision, where a protocol was entered from paper and did not say it';

alter table council_protocols
  add column from_paper boolean not null default false,
  drop constraint council_protocols_check,
  add constraint frozen_or_paper check (state = 'drafted' or from_paper or (content is not null and content_hash is not null));
comment on column council_protocols.from_paper is 'The signed original is a paper; without content here, its transcript is made of what was entered';

-- Forced row-level security holds the owner too, who fills the columns here, once.
alter table council_protocols no force row level security;
alter table council_signatures no force row level security;
alter table council_meetings no force row level security;
update council_protocols set from_paper = true where content ->> 'fromPaper' = 'true';
update council_protocols p set content = null, content_hash = null
  where p.from_paper and not exists (select 1 from council_signatures s where s.school_id = p.school_id and s.protocol_id = p.id);
update council_meetings set starts_at = null, format = null, decision_number = null, decision_on = null, place = null
  where after_the_fact and state = 'closed' and starts_at = '';
alter table council_meetings force row level security;
alter table council_signatures force row level security;
alter table council_protocols force row level security;
alter table council_meetings add constraint said_unless_from_paper check (
  (after_the_fact and state = 'closed') or num_nulls(decision_number, decision_on, starts_at, place, format) = 0);

alter table council_compositions add column after_the_fact boolean not null default false;
comment on column council_compositions.after_the_fact is 'Its order was in force before it was entered here';

-- My day: what is still missing of what was entered from paper.
create index scan_missing on council_protocols (school_id, meeting_id) where from_paper and scan_id is null;
create index entered_running on cases_cases (school_id, placed_on, id) where after_the_fact and state = 'on-record';

create table records_imports (
  school_id uuid not null,
  id uuid not null,
  cases integer not null,
  entered_by uuid not null,
  at timestamptz not null,
  taken_back_by uuid,
  taken_back_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, entered_by) references school_people (school_id, id),
  foreign key (school_id, taken_back_by) references school_people (school_id, id),
  check ((taken_back_by is null) = (taken_back_at is null))
);
comment on table records_imports is 'Cases entered together from paper, and whether they were taken back';
create index on records_imports (school_id, at);
select tirek_isolate('records_imports', 'select, insert, update');

create table records_import_cases (
  school_id uuid not null,
  import_id uuid not null,
  case_id uuid not null,
  entries integer not null,
  primary key (school_id, import_id, case_id),
  foreign key (school_id, import_id) references records_imports (school_id, id),
  foreign key (school_id, case_id) references cases_cases (school_id, id)
);
comment on table records_import_cases is 'The cases of a list still in place; entries: how many lines of the trail told of each when it was entered';
create index on records_import_cases (school_id, case_id);
select tirek_isolate('records_import_cases', 'select, insert, delete');

-- A list taken back leaves nothing behind; foreign keys refuse what anything else stands on, and only what was entered from
-- paper may go at all.
grant delete on cases_cases, cases_moves, plan_plans, council_meetings, council_protocols, council_attendance to app_school;
create policy taken_back on cases_cases as restrictive for delete to app_school using (after_the_fact);
create policy taken_back on cases_moves as restrictive for delete to app_school using (exists (
  select 1 from cases_cases c where c.school_id = cases_moves.school_id and c.id = cases_moves.case_id and c.after_the_fact));
create policy taken_back on plan_plans as restrictive for delete to app_school using (exists (
  select 1 from cases_cases c where c.school_id = plan_plans.school_id and c.id = plan_plans.case_id and c.after_the_fact));
create policy taken_back on council_meetings as restrictive for delete to app_school using (after_the_fact and state = 'closed');
create policy taken_back on council_protocols as restrictive for delete to app_school using (from_paper);
create policy taken_back on council_attendance as restrictive for delete to app_school using (exists (
  select 1 from council_meetings m where m.school_id = council_attendance.school_id and m.id = council_attendance.meeting_id
    and m.after_the_fact and m.state = 'closed'));
