-- The individual plan: causes, measures, delivery of the copy (clauses 12, 14, 15).

create table plan_plans (
  school_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  revision smallint not null,
  state text not null check (state in ('draft', 'approved', 'replaced')),
  goal jsonb,
  approved_on date,
  ends_on date,
  meeting_id uuid,
  item_id uuid,
  author_id uuid not null,
  version integer not null,
  primary key (school_id, id),
  unique (school_id, case_id, revision),
  foreign key (school_id, case_id) references cases_cases (school_id, id),
  check (state = 'draft' or approved_on is not null)
);
comment on table plan_plans is 'A plan''s revisions; the Council approves, none is edited afterwards';
create unique index one_draft on plan_plans (school_id, case_id) where state = 'draft';
create unique index one_in_force on plan_plans (school_id, case_id) where state = 'approved';
select tirek_isolate('plan_plans', 'select, insert, update');

create table plan_causes (
  school_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  position smallint not null,
  words jsonb not null,
  primary key (school_id, id),
  foreign key (school_id, plan_id) references plan_plans (school_id, id)
);
comment on table plan_causes is 'Causes and conditions the plan starts from (clause 14)';
create index on plan_causes (school_id, plan_id);
select tirek_isolate('plan_causes', 'select, insert, update, delete');

create table plan_measures (
  school_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  position smallint not null,
  kind text not null,
  section text not null check (section in ('child', 'family', 'teachers', 'bodies')),
  cause_id uuid,
  words jsonb not null,
  responsible_ids uuid[] not null,
  responsible_outside text,
  due_on date,
  frequency text check (frequency in ('daily', 'weekly', 'twice-a-month', 'monthly')),
  starts_on date,
  expected jsonb,
  outcome text check (outcome in ('done', 'partly', 'not-done')),
  done_on date,
  result jsonb,
  marked_by uuid,
  version integer not null,
  primary key (school_id, id),
  foreign key (school_id, plan_id) references plan_plans (school_id, id),
  foreign key (school_id, cause_id) references plan_causes (school_id, id)
);
comment on table plan_measures is 'Measures with responsible and due date or frequency (clause 15), later their results';
create index on plan_measures (school_id, plan_id, position);
create index on plan_measures using gin (responsible_ids);
select tirek_isolate('plan_measures', 'select, insert, update, delete');

create table plan_deliveries (
  school_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  guardian_id uuid not null,
  outcome text not null check (outcome in ('handed', 'refused')),
  on_day date not null,
  way text not null check (way in ('in-person', 'post', 'other')),
  witnesses text[] not null,
  note jsonb,
  file_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, plan_id) references plan_plans (school_id, id),
  foreign key (school_id, guardian_id) references pupils_guardians (school_id, id)
);
comment on table plan_deliveries is 'The copy for the parents (clause 14): handed over, or refused before witnesses';
create index on plan_deliveries (school_id, plan_id);
select tirek_isolate('plan_deliveries', 'select, insert');
