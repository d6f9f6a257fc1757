-- Measures as duties: how each is done, who answers from outside, what came of each window, who answers in somebody's place.

alter table plan_measures
  add column form jsonb,
  add column outsiders jsonb not null default '[]',
  add column goes_on_from uuid,
  add column file_ids uuid[] not null default '{}',
  add foreign key (school_id, goes_on_from) references plan_measures (school_id, id);
comment on column plan_measures.form is 'How it is done: a talk, a training, a lesson';
comment on column plan_measures.outsiders is 'Who answers for it and does not work at the school: names with their organisations';
comment on column plan_measures.goes_on_from is 'The measure of an earlier revision of the same case that this one goes on from';
comment on column plan_measures.file_ids is 'What shows that it was done; of a frequent measure each window has its own';
create index on plan_measures (school_id, goes_on_from) where goes_on_from is not null;

-- Forced row-level security holds the owner too, who fills the column here, once.
alter table plan_measures no force row level security;
update plan_measures set outsiders = jsonb_build_array(jsonb_build_object('name', responsible_outside, 'organisation', null))
  where responsible_outside is not null;
alter table plan_measures force row level security;
alter table plan_measures drop column responsible_outside;

create table plan_marks (
  school_id uuid not null,
  measure_id uuid not null,
  window_on date not null,
  outcome text not null check (outcome in ('done', 'not-done')),
  done_on date not null,
  words jsonb,
  file_ids uuid[] not null,
  marked_by uuid not null,
  marked_at timestamptz not null,
  version integer not null,
  primary key (school_id, measure_id, window_on),
  foreign key (school_id, measure_id) references plan_measures (school_id, id) on delete cascade,
  foreign key (school_id, marked_by) references school_people (school_id, id),
  check (outcome = 'done' or words is not null)
);
comment on table plan_marks is 'What came of one window of a frequent measure (clause 15); the windows themselves are derived';
comment on column plan_marks.window_on is 'The day, the Monday, the 1st or the 16th the window is named by';
select tirek_isolate('plan_marks', 'select, insert, update');

create table plan_reassignments (
  school_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  starts_on date not null,
  ends_on date,
  made_by uuid not null,
  made_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, from_id) references school_people (school_id, id),
  foreign key (school_id, to_id) references school_people (school_id, id),
  foreign key (school_id, made_by) references school_people (school_id, id),
  foreign key (school_id, undone_by) references school_people (school_id, id),
  check (from_id <> to_id and (ends_on is null or ends_on >= starts_on)),
  check ((undone_by is null) = (undone_at is null))
);
comment on table plan_reassignments is 'Somebody answers in another''s place, from a day on or for the days of an absence; the approved plan stays as it was';
create index on plan_reassignments (school_id, to_id) where undone_at is null;
select tirek_isolate('plan_reassignments', 'select, insert, update');

create table plan_reassigned (
  school_id uuid not null,
  reassignment_id uuid not null,
  measure_id uuid not null,
  primary key (school_id, reassignment_id, measure_id),
  foreign key (school_id, reassignment_id) references plan_reassignments (school_id, id),
  foreign key (school_id, measure_id) references plan_measures (school_id, id) on delete cascade
);
comment on table plan_reassigned is 'The measures of one reassignment';
create index on plan_reassigned (school_id, measure_id);
select tirek_isolate('plan_reassigned', 'select, insert');
