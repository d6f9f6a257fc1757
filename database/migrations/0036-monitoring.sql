-- The support log: contacts, observations, attendance and marks, reviews, the child's own words.

create table monitoring_contacts (
  school_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('talk', 'call', 'visit', 'consultation', 'agreement', 'other')),
  on_day date not null,
  with_whom text not null check (with_whom in ('pupil', 'parents', 'both', 'other')),
  guardian_id uuid,
  outsider text,
  words jsonb not null,
  offers_help boolean not null,
  answer text check (answer in ('accepted', 'refused', 'no-answer')),
  restricted boolean not null,
  photo_consent boolean not null,
  file_ids uuid[] not null,
  return_on date,
  return_words jsonb,
  returned_by uuid,
  returned_at timestamptz,
  withdrawn_why jsonb,
  author_id uuid not null,
  recorded_at timestamptz not null,
  version integer not null,
  primary key (school_id, id),
  foreign key (school_id, case_id) references cases_cases (school_id, id),
  foreign key (school_id, guardian_id) references pupils_guardians (school_id, id),
  foreign key (school_id, author_id) references school_people (school_id, id),
  foreign key (school_id, returned_by) references school_people (school_id, id),
  constraint answer_to_help check (offers_help or answer is null),
  constraint photos_with_consent check (photo_consent or cardinality(file_ids) = 0),
  constraint return_is_whole check (num_nulls(return_words, returned_by, returned_at) in (0, 3))
);
comment on table monitoring_contacts is 'Clauses 14, 15, 17: talks, calls, visits and agreements with the child and the parents; what was offered, what they answered';
comment on column monitoring_contacts.outsider is 'Who else it was with, where neither the child nor the parents';
comment on column monitoring_contacts.restricted is 'Read by its author, those who see the whole school, and whoever supports the case';
comment on column monitoring_contacts.return_on is 'The day to come back to it: a duty until return_words close it';
comment on column monitoring_contacts.withdrawn_why is 'Recorded by mistake, and why; the row stays';
create index on monitoring_contacts (school_id, case_id, on_day);
create index on monitoring_contacts (school_id, return_on) where return_on is not null and returned_at is null;
select tirek_isolate('monitoring_contacts', 'select, insert, update');

create table monitoring_contact_versions (
  school_id uuid not null,
  contact_id uuid not null,
  version integer not null,
  body jsonb not null,
  replaced_by uuid not null,
  replaced_at timestamptz not null,
  primary key (school_id, contact_id, version),
  foreign key (school_id, contact_id) references monitoring_contacts (school_id, id),
  foreign key (school_id, replaced_by) references school_people (school_id, id)
);
comment on table monitoring_contact_versions is 'What a contact said before it was corrected';
select tirek_isolate('monitoring_contact_versions', 'select, insert');

create table monitoring_phrases (
  school_id uuid not null,
  id uuid not null,
  names jsonb not null,
  added_by uuid not null,
  added_at timestamptz not null,
  dropped_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, added_by) references school_people (school_id, id)
);
comment on table monitoring_phrases is 'Short neutral facts of this school for observations, beside those that come with the program';
select tirek_isolate('monitoring_phrases', 'select, insert, update');

create table monitoring_observations (
  school_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  on_day date not null,
  phrase jsonb not null,
  words jsonb,
  author_id uuid not null,
  recorded_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, case_id) references cases_cases (school_id, id),
  foreign key (school_id, author_id) references school_people (school_id, id)
);
comment on table monitoring_observations is 'Clause 15: a short fact seen by whoever helps the child, in the words of the list on that day';
create index on monitoring_observations (school_id, case_id, on_day);
create index on monitoring_observations (school_id, author_id, recorded_at);
select tirek_isolate('monitoring_observations', 'select, insert, update, delete');

create table monitoring_child_words (
  school_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  on_day date not null,
  declined boolean not null,
  hard jsonb,
  helps jsonb,
  wants jsonb,
  heard_by uuid not null,
  recorded_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, case_id) references cases_cases (school_id, id),
  foreign key (school_id, heard_by) references school_people (school_id, id),
  constraint declined_or_said check (declined = (num_nonnulls(hard, helps, wants) = 0))
);
comment on table monitoring_child_words is 'The child''s own words (paper 25): what is hard, what helps, what they want; or that they did not wish to take part';
create index on monitoring_child_words (school_id, case_id, on_day);
select tirek_isolate('monitoring_child_words', 'select, insert');

create table monitoring_reviews (
  school_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  plan_id uuid not null,
  on_day date not null,
  child_words_id uuid not null,
  family jsonb,
  specialists jsonb,
  lines jsonb not null,
  figures jsonb,
  leads_to text not null check (leads_to in ('keep', 'revise', 'petition')),
  held_by uuid not null,
  recorded_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, case_id) references cases_cases (school_id, id),
  foreign key (school_id, plan_id) references plan_plans (school_id, id),
  foreign key (school_id, child_words_id) references monitoring_child_words (school_id, id),
  foreign key (school_id, held_by) references school_people (school_id, id)
);
comment on table monitoring_reviews is 'Clause 15: how the plan helps, cause by cause and measure by measure, the child heard first';
comment on column monitoring_reviews.figures is 'Lessons missed without good reason before and since, as they stood on that day; null where none were recorded';
create index on monitoring_reviews (school_id, case_id, on_day);
select tirek_isolate('monitoring_reviews', 'select, insert');

create table monitoring_batches (
  school_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  rows jsonb not null,
  before jsonb not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  undone_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, case_id) references cases_cases (school_id, id),
  foreign key (school_id, entered_by) references school_people (school_id, id)
);
comment on table monitoring_batches is 'Attendance and marks as they were entered, by hand or from a file, with what stood there before: the last is undone in one step';
create index on monitoring_batches (school_id, case_id, entered_at);
select tirek_isolate('monitoring_batches', 'select, insert, update');

create table monitoring_absences (
  school_id uuid not null,
  case_id uuid not null,
  from_on date not null,
  to_on date not null,
  missed smallint not null check (missed between 0 and 60),
  unexcused smallint not null check (unexcused between 0 and missed),
  primary key (school_id, case_id, from_on, to_on),
  foreign key (school_id, case_id) references cases_cases (school_id, id),
  check (to_on between from_on and from_on + 6)
);
comment on table monitoring_absences is 'Clause 14: lessons missed on a day or in a week, all and without good reason';
select tirek_isolate('monitoring_absences', 'select, insert, update, delete');

create table monitoring_marks (
  school_id uuid not null,
  case_id uuid not null,
  school_year smallint not null,
  quarter smallint not null check (quarter between 1 and 4),
  subject text not null,
  mark smallint not null check (mark between 1 and 5),
  primary key (school_id, case_id, school_year, quarter, subject),
  foreign key (school_id, case_id) references cases_cases (school_id, id)
);
comment on table monitoring_marks is 'Clause 14: marks by subject and quarter';
select tirek_isolate('monitoring_marks', 'select, insert, update, delete');
