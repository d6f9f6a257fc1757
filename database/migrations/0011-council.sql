-- The Council: composition, meetings, agenda, invitations, attendance, protocol, signatures.

create table council_compositions (
  school_id uuid not null,
  id uuid not null,
  order_number text not null,
  order_on date not null,
  starts_on date not null,
  ends_on date,
  file_id uuid,
  version integer not null,
  primary key (school_id, id)
);
comment on table council_compositions is 'Clause 6: composition by an order of the head; several follow each other';
create index on council_compositions (school_id, starts_on);
select tirek_isolate('council_compositions', 'select, insert, update');

create table council_members (
  school_id uuid not null,
  composition_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('chair', 'secretary', 'member')),
  post jsonb not null,
  position smallint not null,
  primary key (school_id, composition_id, person_id),
  foreign key (school_id, composition_id) references council_compositions (school_id, id),
  foreign key (school_id, person_id) references school_people (school_id, id)
);
comment on table council_members is 'Members named in the order, with the post they held';
select tirek_isolate('council_members', 'select, insert, update, delete');

create table council_meetings (
  school_id uuid not null,
  id uuid not null,
  school_year smallint not null,
  number integer not null,
  composition_id uuid,
  decision_number text not null,
  decision_on date not null,
  called_by uuid not null,
  called_on date not null,
  held_on date not null,
  starts_at text not null,
  place jsonb not null,
  format text not null check (format in ('in-person', 'remote', 'mixed')),
  state text not null check (state in ('called', 'opened', 'closed', 'cancelled')),
  presiding_id uuid,
  secretary_id uuid,
  opened_at timestamptz,
  closed_at timestamptz,
  cancel_reason text,
  after_the_fact boolean not null,
  version integer not null,
  primary key (school_id, id),
  unique (school_id, school_year, number),
  foreign key (school_id, composition_id) references council_compositions (school_id, id)
);
comment on table council_meetings is 'A meeting called by a decision of the administration (clause 5)';
create index on council_meetings (school_id, held_on);
select tirek_isolate('council_meetings', 'select, insert, update');

create table council_items (
  school_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  position smallint not null,
  kind text not null check (kind in ('place', 'end-of-term', 'remove-early', 'revise-plan', 'petition', 'other')),
  case_id uuid,
  question jsonb,
  speaker_id uuid,
  rolled_from uuid,
  heard jsonb,
  child_words jsonb,
  speeches jsonb not null,
  decisions jsonb not null,
  wording jsonb,
  votes jsonb,
  outcome text check (outcome in ('heard', 'rolled-over')),
  version integer not null,
  primary key (school_id, id),
  foreign key (school_id, meeting_id) references council_meetings (school_id, id),
  foreign key (school_id, case_id) references cases_cases (school_id, id),
  foreign key (school_id, rolled_from) references council_items (school_id, id)
);
comment on table council_items is 'Agenda items with what was heard and decided';
create index on council_items (school_id, meeting_id, position);
create index on council_items (school_id, case_id);
select tirek_isolate('council_items', 'select, insert, update, delete');

create table council_invitations (
  school_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  guardian_id uuid,
  person_id uuid,
  made_on date not null,
  delivered_on date,
  way text check (way in ('in-person', 'phone', 'message', 'post', 'other')),
  outcome text check (outcome in ('received', 'refused', 'not-reached')),
  delivered_by uuid,
  version integer not null,
  primary key (school_id, id),
  foreign key (school_id, item_id) references council_items (school_id, id) on delete cascade,
  foreign key (school_id, guardian_id) references pupils_guardians (school_id, id),
  foreign key (school_id, person_id) references school_people (school_id, id),
  check (guardian_id is not null or person_id is not null)
);
comment on table council_invitations is 'Clauses 8, 9: parents and specialists invited for an item, and how it reached them';
create index on council_invitations (school_id, item_id);
select tirek_isolate('council_invitations', 'select, insert, update, delete');

create table council_attendance (
  school_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  present boolean not null,
  absence_reason text,
  primary key (school_id, meeting_id, person_id),
  foreign key (school_id, meeting_id) references council_meetings (school_id, id),
  foreign key (school_id, person_id) references school_people (school_id, id)
);
comment on table council_attendance is 'Members and invited specialists of the meeting: present or why not';
select tirek_isolate('council_attendance', 'select, insert, update');

create table council_visitors (
  school_id uuid not null,
  item_id uuid not null,
  guardian_id uuid not null,
  present boolean not null,
  primary key (school_id, item_id, guardian_id),
  foreign key (school_id, item_id) references council_items (school_id, id),
  foreign key (school_id, guardian_id) references pupils_guardians (school_id, id)
);
comment on table council_visitors is 'Parents at their child''s item: came or did not; absence does not stop the meeting';
select tirek_isolate('council_visitors', 'select, insert, update');

create table council_protocols (
  school_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  number integer not null,
  state text not null check (state in ('drafted', 'locked', 'signed-by-one', 'signed')),
  content jsonb,
  content_hash bytea,
  confirmed_names jsonb,
  locked_at timestamptz,
  locked_by uuid,
  signed_on date,
  version integer not null,
  primary key (school_id, id),
  unique (school_id, meeting_id),
  foreign key (school_id, meeting_id) references council_meetings (school_id, id),
  check (state = 'drafted' or (content is not null and content_hash is not null)),
  check (state <> 'signed' or signed_on is not null)
);
comment on table council_protocols is 'Clause 13: locked content never changes; signed by both it takes effect';
select tirek_isolate('council_protocols', 'select, insert, update');

create table council_signatures (
  school_id uuid not null,
  protocol_id uuid not null,
  part text not null check (part in ('presiding', 'secretary')),
  person_id uuid not null,
  way text not null check (way in ('paper')),
  signed_on date not null,
  file_id uuid not null,
  bytes_hash bytea not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (school_id, protocol_id, part),
  foreign key (school_id, protocol_id) references council_protocols (school_id, id),
  foreign key (school_id, file_id) references documents_files (school_id, id)
);
comment on table council_signatures is 'Signatures on paper: the scan, its hash, who recorded it';
select tirek_isolate('council_signatures', 'select, insert');
