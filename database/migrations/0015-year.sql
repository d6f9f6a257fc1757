-- The school year: quarters, the orders behind the calendar, the turn of the year, pupils who leave and arrive.

alter table school_years
  add column quarters jsonb not null default '[]',
  add column order_number text,
  add column order_on date,
  add column estimate boolean not null default false;
comment on column school_years.quarters is 'First and last days; empty: the quarters lie between the breaks';
comment on column school_years.estimate is 'Not confirmed by an order yet';

alter table school_days
  add column order_number text,
  add column order_on date,
  add column estimate boolean not null default false;
comment on column school_days.estimate is 'Expected, not confirmed by an order yet';

update school_days set estimate = true where source = 'Күтілетін күн, растаңыз / ожидаемый день, уточните';
update school_years set estimate = true
  where source = 'Алдын ала, жылдық бұйрықпен растаңыз / предварительно, уточните по приказу на этот год';

create table pupils_movements (
  school_id uuid not null,
  id uuid not null,
  pupil_id uuid not null,
  kind text not null check (kind in ('left', 'arrived')),
  on_day date not null,
  reason text check (reason in ('move', 'change-of-school', 'graduation', 'other')),
  place text,
  note text,
  recorded_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references pupils_pupils (school_id, id),
  check ((kind = 'left') = (reason is not null))
);
comment on table pupils_movements is 'Who left (last day, reason, where to) and who arrived (first day, from where)';
create index on pupils_movements (school_id, pupil_id);
select tirek_isolate('pupils_movements', 'select, insert, update, delete');

create table year_rollovers (
  school_id uuid not null,
  id uuid not null,
  school_year smallint not null,
  effective_on date not null,
  applied_at timestamptz not null,
  applied_by uuid not null,
  counts jsonb not null,
  effects jsonb not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (school_id, id),
  foreign key (school_id, applied_by) references school_people (school_id, id)
);
comment on table year_rollovers is 'Each turn of the school year with the rows it made and ended, so that it can be taken back exactly';
create unique index one_turn_of_a_year on year_rollovers (school_id, school_year) where undone_at is null;
select tirek_isolate('year_rollovers', 'select, insert, update');

-- Taking back a turn of the year removes what it made; nothing else deletes here.
grant delete on school_classes, school_class_teachers, school_posts, pupils_enrolments to app_school;
