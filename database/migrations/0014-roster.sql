-- Roster import: a pending file of a school, what it did, and how to take it back.

create table pupils_imports (
  school_id uuid not null,
  id uuid not null,
  file_name text not null,
  format text not null,
  encoding text not null,
  date_system text not null,
  rows integer not null,
  state text not null check (state in ('reading', 'open', 'applying', 'applied', 'undone')),
  header_row integer not null,
  headings jsonb not null,
  columns jsonb not null,
  choices jsonb not null,
  summary jsonb not null,
  done integer not null,
  cancelled boolean not null default false,
  refusal jsonb,
  class_ids uuid[] not null default '{}',
  started_by uuid not null,
  at timestamptz not null,
  beat_at timestamptz not null,
  version integer not null,
  primary key (school_id, id)
);
comment on table pupils_imports is 'Files with pupils: one pending, then what the last one did; a draft until it is applied';
create unique index one_pending_import on pupils_imports (school_id) where state in ('reading', 'open', 'applying');
select tirek_isolate('pupils_imports', 'select, insert, update, delete');

create table pupils_import_blocks (
  school_id uuid not null,
  import_id uuid not null,
  block integer not null,
  rows json not null,
  primary key (school_id, import_id, block),
  foreign key (school_id, import_id) references pupils_imports (school_id, id) on delete cascade
);
comment on table pupils_import_blocks is 'The rows as they stood in the file, some hundreds together; forgotten with the draft';
alter table pupils_import_blocks alter column rows set storage external;
select tirek_isolate('pupils_import_blocks', 'select, insert, delete');

create table pupils_import_fixes (
  school_id uuid not null,
  import_id uuid not null,
  row integer not null,
  cells jsonb not null,
  skip boolean not null,
  primary key (school_id, import_id, row),
  foreign key (school_id, import_id) references pupils_imports (school_id, id) on delete cascade
);
comment on table pupils_import_fixes is 'What a person put right in a row, or that the row is left out';
select tirek_isolate('pupils_import_fixes', 'select, insert, update, delete');

create table pupils_import_findings (
  school_id uuid not null,
  import_id uuid not null,
  kind text not null check (kind in ('error', 'warning', 'change')),
  row integer not null,
  body jsonb not null,
  primary key (school_id, import_id, kind, row),
  foreign key (school_id, import_id) references pupils_imports (school_id, id) on delete cascade
);
comment on table pupils_import_findings is 'What the dry run found, by row';
select tirek_isolate('pupils_import_findings', 'select, insert, delete');

create table pupils_import_effects (
  school_id uuid not null,
  import_id uuid not null,
  pupil_id uuid not null,
  kind text not null check (kind in ('added', 'changed')),
  guardians smallint not null,
  before jsonb,
  print bigint,
  primary key (school_id, import_id, pupil_id)
);
-- No foreign key: each row would look up an import that tells its progress at the same time, version after version.
comment on table pupils_import_effects is 'Which pupils an import added or changed, how they were before, and a print of how it left them';
select tirek_isolate('pupils_import_effects', 'select, insert, update, delete');

create table pupils_import_memory (
  school_id uuid not null,
  kind text not null,
  columns jsonb not null,
  primary key (school_id, kind)
);
comment on table pupils_import_memory is 'Which heading the school takes for which field';
select tirek_isolate('pupils_import_memory', 'select, insert, update');

-- An import taken back and two rows made one leave nothing behind; foreign keys refuse what anything else stands on.
grant delete on pupils_pupils, pupils_enrolments, pupils_guardians, school_classes to app_school;
