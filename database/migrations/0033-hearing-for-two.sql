-- The hearing and its protocol: numbers that stay visible, annotations, late arrivals. Bundles of papers.

create table council_cancelled_numbers (
  school_id uuid not null,
  school_year smallint not null,
  number integer not null,
  meeting_id uuid not null,
  content jsonb not null,
  content_hash bytea not null,
  reason text not null,
  cancelled_by uuid not null,
  cancelled_at timestamptz not null,
  primary key (school_id, school_year, number),
  foreign key (school_id, meeting_id) references council_meetings (school_id, id)
);
comment on table council_cancelled_numbers is 'Numbers of protocols taken back before anybody signed them: the number stays taken, what was locked under it is kept';
create index on council_cancelled_numbers (school_id, meeting_id);
select tirek_isolate('council_cancelled_numbers', 'select, insert');

create table council_annotations (
  school_id uuid not null,
  id uuid not null,
  protocol_id uuid not null,
  position smallint not null,
  question smallint,
  text jsonb not null,
  reason jsonb not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (school_id, id),
  unique (school_id, protocol_id, position),
  foreign key (school_id, protocol_id) references council_protocols (school_id, id),
  foreign key (school_id, person_id) references school_people (school_id, id)
);
comment on table council_annotations is 'Clause 13: corrections of a signed protocol, beside it; the signed content never changes';
comment on column council_annotations.question is 'The number of the question it speaks of; null: of the whole protocol';
select tirek_isolate('council_annotations', 'select, insert');

create table council_comings (
  school_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  present boolean not null,
  primary key (school_id, meeting_id, person_id, at),
  foreign key (school_id, meeting_id) references council_meetings (school_id, id),
  foreign key (school_id, person_id) references school_people (school_id, id)
);
comment on table council_comings is 'Who came late or left early, and when; who was there at the opening stands in council_attendance alone';
select tirek_isolate('council_comings', 'select, insert, delete');

alter table council_items
  add column present_ids uuid[];
comment on column council_items.present_ids is 'Members and specialists present when the question was decided; null before that, and on a protocol entered from paper';

create table documents_bundles (
  school_id uuid not null,
  id uuid not null,
  kind text not null,
  subject_id uuid not null,
  format text not null check (format in ('zip', 'pdf')),
  languages text[] not null,
  state text not null check (state in ('waiting', 'making', 'done', 'failed')),
  actor jsonb not null,
  made_by uuid not null,
  asked_at timestamptz not null,
  beat_at timestamptz not null,
  ended_at timestamptz,
  expires_on date not null,
  file_id uuid,
  primary key (school_id, id),
  foreign key (school_id, made_by) references school_people (school_id, id),
  foreign key (school_id, file_id) references documents_files (school_id, id)
);
comment on table documents_bundles is 'Everything of a meeting or a case as one file, made by a job; forgotten after some days';
comment on column documents_bundles.actor is 'Within whose reach it is made; whoever downloads it is judged again';
comment on column documents_bundles.file_id is 'The one PDF; a ZIP is put together from its papers while it is downloaded';
create index on documents_bundles (school_id, subject_id, asked_at);
select tirek_isolate('documents_bundles', 'select, insert, update');

create table documents_bundle_parts (
  school_id uuid not null,
  bundle_id uuid not null,
  position smallint not null,
  paper text not null,
  subject_id uuid not null,
  case_id uuid,
  question smallint,
  language text not null,
  title text,
  file_id uuid,
  primary key (school_id, bundle_id, position),
  foreign key (school_id, bundle_id) references documents_bundles (school_id, id) on delete cascade,
  foreign key (school_id, file_id) references documents_files (school_id, id)
);
comment on table documents_bundle_parts is 'The papers of a bundle in their order; one without a file is still to be made';
select tirek_isolate('documents_bundle_parts', 'select, insert, update, delete');
