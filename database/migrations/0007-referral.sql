-- Appeals and submissions (clause 4).

create table referral_appeals (
  school_id uuid not null,
  id uuid not null,
  author_id uuid,
  author_name text,
  author_relation text,
  recorded_by uuid not null,
  pupil_id uuid not null,
  grounds text[] not null,
  facts jsonb not null,
  done jsonb,
  asked jsonb,
  happened_on date,
  danger text[] not null,
  file_ids uuid[] not null,
  state text not null check (state in ('sent', 'returned', 'withdrawn', 'declined', 'joined')),
  answer jsonb,
  answered_by uuid,
  answered_at timestamptz,
  case_id uuid,
  sent_at timestamptz not null,
  version integer not null,
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references pupils_pupils (school_id, id),
  foreign key (school_id, case_id) references cases_cases (school_id, id),
  check (state <> 'joined' or case_id is not null),
  check (author_id is not null or author_name is not null)
);
comment on table referral_appeals is 'Appeals; a declined one leaves no file on a child';
create index on referral_appeals (school_id, state, sent_at);
create index on referral_appeals (school_id, author_id);
create index on referral_appeals (school_id, case_id);
select tirek_isolate('referral_appeals', 'select, insert, update');

create table referral_submissions (
  school_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  number integer not null,
  submitted_on date not null,
  author_id uuid not null,
  reasons jsonb not null,
  prior_measures jsonb,
  class_teacher_opinion jsonb,
  proposal jsonb,
  version integer not null,
  primary key (school_id, id),
  unique (school_id, case_id),
  foreign key (school_id, case_id) references cases_cases (school_id, id)
);
comment on table referral_submissions is 'The deputy''s submission to the Council; makes the case';
select tirek_isolate('referral_submissions', 'select, insert, update');
