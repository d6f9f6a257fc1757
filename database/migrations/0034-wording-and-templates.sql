-- How a school words its papers, and its own Word templates for them.

create table documents_looks (
  school_id uuid not null,
  paper text not null,
  version integer not null,
  primary key (school_id, paper)
);
comment on table documents_looks is 'One row a paper whose words or template a school ever changed: what is changed at once is told apart by its version';
select tirek_isolate('documents_looks', 'select, insert, update');

create table documents_wordings (
  school_id uuid not null,
  id uuid not null,
  paper text not null,
  key text not null,
  language text not null check (language in ('kk', 'ru')),
  text text not null,
  set_by uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (school_id, id),
  foreign key (school_id, paper) references documents_looks (school_id, paper),
  foreign key (school_id, set_by) references school_people (school_id, id)
);
comment on table documents_wordings is 'What a school says instead of a sentence of a paper, from when until when: a locked protocol keeps the words it was locked with';
comment on column documents_wordings.key is 'The place of the sentence among the words its form declares';
create unique index on documents_wordings (school_id, paper, key, language) where until is null;
select tirek_isolate('documents_wordings', 'select, insert, update');

create table documents_templates (
  school_id uuid not null,
  id uuid not null,
  paper text not null,
  language text not null check (language in ('kk', 'ru')),
  file_id uuid not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  used_from timestamptz,
  used_by uuid,
  primary key (school_id, id),
  foreign key (school_id, paper) references documents_looks (school_id, paper),
  foreign key (school_id, file_id) references documents_files (school_id, id),
  foreign key (school_id, uploaded_by) references school_people (school_id, id)
);
comment on table documents_templates is 'A school''s own Word template of a paper in one language: checked when it came in, used from the moment somebody said so';
comment on column documents_templates.used_from is 'Null: checked, not in use yet';
create unique index on documents_templates (school_id, paper, language) where used_from is null;
create unique index on documents_templates (school_id, paper, language) where used_from is not null;
select tirek_isolate('documents_templates', 'select, insert, update, delete');
