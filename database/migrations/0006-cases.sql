-- The register: one row a case; moved only by moveCase.

create table cases_cases (
  school_id uuid not null,
  id uuid not null,
  pupil_id uuid not null,
  number integer not null,
  school_year smallint not null,
  pack_id text not null,
  state text not null check (state in ('submitted', 'not-placed', 'on-record', 'removed')),
  opened_on date not null,
  responsible_id uuid not null,
  placed_on date,
  ends_on date,
  closed_on date,
  removal_reason text,
  removal_note jsonb,
  repeats_id uuid,
  sealed_at timestamptz,
  version integer not null,
  primary key (school_id, id),
  unique (school_id, school_year, number),
  foreign key (school_id, pupil_id) references pupils_pupils (school_id, id),
  foreign key (school_id, responsible_id) references school_people (school_id, id),
  foreign key (school_id, repeats_id) references cases_cases (school_id, id),
  check (state <> 'on-record' or (placed_on is not null and ends_on is not null)),
  check (state not in ('not-placed', 'removed') or (closed_on is not null and sealed_at is not null)),
  check (state <> 'removed' or removal_reason is not null)
);
comment on table cases_cases is 'A case, for life under its pack; the state is moved by the Council only (clauses 4, 12, 16, 19)';
create unique index one_open_case on cases_cases (school_id, pupil_id) where state in ('submitted', 'on-record');
create index on cases_cases (school_id, state, ends_on, id);
select tirek_isolate('cases_cases', 'select, insert, update');

create table cases_grounds (
  school_id uuid not null,
  case_id uuid not null,
  code text not null,
  facts jsonb not null,
  primary key (school_id, case_id, code),
  foreign key (school_id, case_id) references cases_cases (school_id, id)
);
comment on table cases_grounds is 'Clause 18: grounds with facts';
select tirek_isolate('cases_grounds', 'select, insert, update, delete');

create table cases_moves (
  school_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  verb text not null check (verb in ('submit', 'place', 'not-place', 'extend', 'remove', 'keep')),
  effective_on date not null,
  recorded_on date not null,
  ends_on date,
  meeting_id uuid,
  item_id uuid,
  primary key (school_id, id),
  foreign key (school_id, case_id) references cases_cases (school_id, id)
);
comment on table cases_moves is 'Every move of a case: effective day (the meeting) and recorded day (the second signature)';
create index on cases_moves (school_id, case_id, effective_on);
select tirek_isolate('cases_moves', 'select, insert');

create table cases_readers (
  school_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  why text not null check (why in ('support', 'agenda')),
  source_id uuid not null,
  primary key (school_id, case_id, person_id, why, source_id),
  foreign key (school_id, case_id) references cases_cases (school_id, id),
  foreign key (school_id, person_id) references school_people (school_id, id)
);
comment on table cases_readers is 'Reach by name: the psychologist who supports, members while a meeting is prepared and held';
create index on cases_readers (school_id, person_id);
select tirek_isolate('cases_readers', 'select, insert, delete');

create table cases_unsealings (
  school_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  reason text not null,
  at timestamptz not null,
  until timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, case_id) references cases_cases (school_id, id)
);
comment on table cases_unsealings is 'Clause 21: a sealed case opens with a written reason, for a day';
create index on cases_unsealings (school_id, case_id, person_id);
select tirek_isolate('cases_unsealings', 'select, insert');
