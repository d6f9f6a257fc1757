-- Pupils, guardians, enrolment.

create table pupils_pupils (
  school_id uuid not null,
  id uuid not null,
  family text not null,
  given text not null,
  patronymic text,
  name_ru jsonb,
  born_on date not null,
  sex text not null check (sex in ('female', 'male')),
  iin text,
  no_iin_reason text,
  language text not null,
  address text,
  phone text,
  search text not null,
  version integer not null,
  primary key (school_id, id),
  unique (school_id, iin),
  check (iin is not null or no_iin_reason is not null)
);
comment on table pupils_pupils is 'A pupil of this school; in a new school the same child is a new row';
create index on pupils_pupils using gin (search gin_trgm_ops);
create index on pupils_pupils (school_id, family, given, id);
select tirek_isolate('pupils_pupils', 'select, insert, update');

create table pupils_enrolments (
  school_id uuid not null,
  id uuid not null,
  pupil_id uuid not null,
  class_id uuid not null,
  starts_on date not null,
  ends_on date,
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references pupils_pupils (school_id, id),
  foreign key (school_id, class_id) references school_classes (school_id, id)
);
comment on table pupils_enrolments is 'Dated memberships of pupils in classes';
create index on pupils_enrolments (school_id, pupil_id);
create index on pupils_enrolments (school_id, class_id);
select tirek_isolate('pupils_enrolments', 'select, insert, update');

create table pupils_guardians (
  school_id uuid not null,
  id uuid not null,
  pupil_id uuid not null,
  family text not null,
  given text not null,
  patronymic text,
  name_ru jsonb,
  kinship text not null,
  is_primary boolean not null,
  phone text,
  work text,
  language text not null,
  starts_on date not null,
  ends_on date,
  version integer not null,
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references pupils_pupils (school_id, id)
);
comment on table pupils_guardians is 'Parents and other legal representatives of one pupil, dated';
create index on pupils_guardians (school_id, pupil_id);
select tirek_isolate('pupils_guardians', 'select, insert, update');
