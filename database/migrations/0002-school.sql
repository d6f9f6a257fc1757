-- Organisations, people, posts, classes, calendar.

create table school_schools (
  school_id uuid primary key,
  names jsonb not null,
  short_names jsonb not null,
  bin text not null,
  region_code text not null,
  address jsonb,
  phone text,
  week_days smallint not null check (week_days in (5, 6)),
  pack_id text not null,
  settings jsonb not null,
  founded_at timestamptz not null,
  version integer not null
);
comment on table school_schools is 'A school: official names in two languages, BIN, week, its settings';
select tirek_isolate('school_schools', 'select, insert, update');

create table school_people (
  school_id uuid not null,
  id uuid not null,
  family text not null,
  given text not null,
  patronymic text,
  name_ru jsonb,
  iin text,
  phone text,
  email text,
  external boolean not null,
  version integer not null,
  primary key (school_id, id)
);
comment on table school_people is 'Staff and outside specialists; never pupils or parents';
select tirek_isolate('school_people', 'select, insert, update');

create table school_posts (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  title jsonb not null,
  starts_on date not null,
  ends_on date,
  primary key (school_id, id),
  foreign key (school_id, person_id) references school_people (school_id, id)
);
comment on table school_posts is 'Dated posts; they give roles. An acting head holds a head post for its dates';
create index on school_posts (school_id, person_id);
select tirek_isolate('school_posts', 'select, insert, update');

create table school_classes (
  school_id uuid not null,
  id uuid not null,
  school_year smallint not null,
  grade smallint not null check (grade between 0 and 12),
  letter text not null,
  language text not null,
  version integer not null,
  primary key (school_id, id),
  unique (school_id, school_year, grade, letter)
);
comment on table school_classes is 'A class of one school year; school_year is the year of its September';
select tirek_isolate('school_classes', 'select, insert, update');

create table school_class_teachers (
  school_id uuid not null,
  id uuid not null,
  class_id uuid not null,
  person_id uuid not null,
  starts_on date not null,
  ends_on date,
  primary key (school_id, id),
  foreign key (school_id, class_id) references school_classes (school_id, id),
  foreign key (school_id, person_id) references school_people (school_id, id)
);
comment on table school_class_teachers is 'Dated memberships: who leads a class';
create index on school_class_teachers (school_id, person_id);
create index on school_class_teachers (school_id, class_id);
select tirek_isolate('school_class_teachers', 'select, insert, update');

create table school_years (
  school_id uuid not null,
  school_year smallint not null,
  starts_on date not null,
  ends_on date not null,
  breaks jsonb not null,
  source text not null,
  version integer not null,
  primary key (school_id, school_year)
);
comment on table school_years is 'School years with their breaks, editable, with their source';
select tirek_isolate('school_years', 'select, insert, update');

create table school_days (
  school_id uuid not null,
  day date not null,
  kind text not null check (kind in ('public', 'religious', 'moved', 'working')),
  names jsonb not null,
  source text not null,
  primary key (school_id, day)
);
comment on table school_days is 'Days off and moved working days, editable, with their source';
select tirek_isolate('school_days', 'select, insert, update, delete');
