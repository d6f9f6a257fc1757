-- The library of measures (clause 14): what a school adds to the measures that come with the program.

create table library_measures (
  school_id uuid not null,
  id uuid not null,
  kind text not null,
  grounds text[] not null check (cardinality(grounds) > 0),
  age_from smallint not null check (age_from >= 5),
  age_to smallint not null check (age_to between age_from and 20),
  words jsonb not null,
  form jsonb,
  frequency text check (frequency in ('daily', 'weekly', 'twice-a-month', 'monthly')),
  within_days smallint check (within_days between 1 and 180),
  expected jsonb,
  added_by uuid not null,
  added_at timestamptz not null,
  version integer not null,
  primary key (school_id, id),
  foreign key (school_id, added_by) references school_people (school_id, id),
  check (num_nonnulls(frequency, within_days) = 1)
);
comment on table library_measures is 'Measures of the school''s own library; no word about any child. A bounded list';
comment on column library_measures.within_days is 'Done once, within so many days of the first day of a plan';
select tirek_isolate('library_measures', 'select, insert, update, delete');
