-- Files (encrypted, content-addressed by a keyed hash) and papers issued as exact bytes.

create table documents_files (
  school_id uuid not null,
  id uuid not null,
  address text not null,
  sha256 bytea not null,
  size integer not null,
  media_type text not null,
  name text not null,
  uploaded_by uuid not null,
  at timestamptz not null,
  subject_kind text,
  subject_id uuid,
  case_id uuid,
  primary key (school_id, id)
);
comment on table documents_files is 'Stored files; the address is a keyed hash of the school, the bytes are encrypted';
create index on documents_files (school_id, subject_id);
select tirek_isolate('documents_files', 'select, insert, update');

create table documents_papers (
  school_id uuid not null,
  id uuid not null,
  paper text not null,
  subject_id uuid not null,
  case_id uuid,
  language text not null,
  format text not null,
  file_id uuid not null,
  made_by uuid not null,
  at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, file_id) references documents_files (school_id, id)
);
comment on table documents_papers is 'Papers made: which bytes, for what, by whom';
create index on documents_papers (school_id, case_id, at);
create index on documents_papers (school_id, subject_id, paper);
select tirek_isolate('documents_papers', 'select, insert');
