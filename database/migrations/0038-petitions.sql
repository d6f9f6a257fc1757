-- Petitions of the administration to the territorial commission, and evidence written by hand (clause 17).

create table petitions_evidence (
  school_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('offered', 'accepted', 'refused', 'no-measures')),
  on_day date not null,
  guardian_id uuid,
  by_name text not null,
  words jsonb not null,
  witnesses text[] not null,
  file_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  struck_on date,
  struck_by uuid,
  strike_reason text,
  version integer not null,
  primary key (school_id, id),
  foreign key (school_id, case_id) references cases_cases (school_id, id),
  foreign key (school_id, guardian_id) references pupils_guardians (school_id, id),
  foreign key (school_id, file_id) references documents_files (school_id, id),
  foreign key (school_id, recorded_by) references school_people (school_id, id),
  check ((struck_on is null) = (strike_reason is null))
);
comment on table petitions_evidence is 'What stands nowhere else: help offered, taken or refused, nothing done about it; a refusal is the act of paper 15';
comment on column petitions_evidence.struck_on is 'A line entered wrongly is struck with a reason and stays to be seen';
create index on petitions_evidence (school_id, case_id);
select tirek_isolate('petitions_evidence', 'select, insert, update');

create table petitions_petitions (
  school_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  state text not null check (state in ('draft', 'signed', 'sent', 'received', 'answered', 'appealed', 'settled', 'withdrawn')),
  danger boolean not null,
  guardian_ids uuid[] not null,
  facts jsonb,
  work jsonb,
  request jsonb,
  left_out text[] not null,
  ladder jsonb,
  enclosures jsonb not null,
  item_id uuid,
  author_id uuid not null,
  made_on date not null,
  version integer not null,
  primary key (school_id, id),
  foreign key (school_id, case_id) references cases_cases (school_id, id),
  foreign key (school_id, item_id) references council_items (school_id, id) on delete set null (item_id),
  foreign key (school_id, author_id) references school_people (school_id, id),
  check (state in ('draft', 'withdrawn') or ladder is not null)
);
comment on table petitions_petitions is 'Clause 17: what the administration asks of the commission, of one kind of the pack; several may run';
comment on column petitions_petitions.ladder is 'The evidence as it stood on the day of signing';
comment on column petitions_petitions.left_out is 'Keys of evidence the paper does not name';
comment on column petitions_petitions.danger is 'A child is in danger: the ladder is not waited for';
create index on petitions_petitions (school_id, case_id);
create index on petitions_petitions (school_id, made_on, id);
select tirek_isolate('petitions_petitions', 'select, insert, update');

create table petitions_steps (
  school_id uuid not null,
  id uuid not null,
  petition_id uuid not null,
  verb text not null check (verb in ('sign', 'send', 'receive', 'answer', 'appeal', 'settle', 'withdraw')),
  on_day date not null,
  person_id uuid,
  number text,
  way text check (way in ('in-person', 'post', 'electronic')),
  party text check (party in ('parents', 'school', 'other')),
  outcome text check (outcome in ('granted', 'partly', 'declined', 'returned')),
  words jsonb,
  file_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (school_id, id),
  unique (school_id, petition_id, verb),
  foreign key (school_id, petition_id) references petitions_petitions (school_id, id),
  foreign key (school_id, person_id) references school_people (school_id, id),
  foreign key (school_id, file_id) references documents_files (school_id, id),
  foreign key (school_id, recorded_by) references school_people (school_id, id),
  check (verb <> 'sign' or person_id is not null),
  check (verb <> 'send' or way is not null),
  check (verb not in ('answer', 'settle') or outcome is not null),
  check (verb <> 'appeal' or party is not null)
);
comment on table petitions_steps is 'The way of a petition: signed by the head, sent, received, answered, appealed against, settled; each happens once';
select tirek_isolate('petitions_steps', 'select, insert');
