-- Papers due before a meeting (clause 11) and for removal (clause 19).

create table dossier_papers (
  school_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  purpose text not null check (purpose in ('placing', 'removal')),
  round smallint not null,
  kind text not null,
  state text not null check (state in ('asked', 'written', 'received', 'not-needed')),
  asked_of uuid,
  asked_at timestamptz,
  author_id uuid,
  body jsonb,
  positive boolean,
  file_ids uuid[] not null,
  written_at timestamptz,
  received_at timestamptz,
  received_by uuid,
  not_needed_reason jsonb,
  version integer not null,
  primary key (school_id, id),
  unique (school_id, case_id, purpose, round, kind),
  foreign key (school_id, case_id) references cases_cases (school_id, id)
);
comment on table dossier_papers is 'One row a paper asked for; round counts the hearings it is asked for again';
create index on dossier_papers (school_id, asked_of) where state = 'asked';
select tirek_isolate('dossier_papers', 'select, insert, update');

create table dossier_dues (
  school_id uuid not null,
  case_id uuid not null,
  purpose text not null,
  round smallint not null,
  meeting_on date not null,
  due_on date not null,
  primary key (school_id, case_id, purpose, round),
  foreign key (school_id, case_id) references cases_cases (school_id, id)
);
comment on table dossier_dues is 'When the dossier is due; set by the council through setDue, moved with the meeting';
select tirek_isolate('dossier_dues', 'select, insert, update, delete');
