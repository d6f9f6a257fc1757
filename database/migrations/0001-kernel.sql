-- The floor: isolation of schools, trail with erasable texts, read log, requests, drafts.
-- Logins and group roles are made by database/migrate.ts, since they belong to the cluster.

create extension if not exists pg_trgm;

-- Isolates one table of a school: one equality policy for the web, none for other logins but the jobs.
create function tirek_isolate(name regclass, privileges text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy school on %s to app_school using (school_id = (select nullif(current_setting(''tirek.school_id'', true), '''')::uuid)) '
    'with check (school_id = (select nullif(current_setting(''tirek.school_id'', true), '''')::uuid))', name);
  execute format('create policy jobs on %s to app_all using (true) with check (true)', name);
  execute format('grant %s on %s to app_school', privileges, name);
  execute format('grant select, insert, update, delete on %s to app_all', name);
end $$;
comment on function tirek_isolate is 'Row-level security and grants of a table whose rows belong to one school';

create table trail_entries (
  school_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  person_id uuid,
  verb text not null,
  clause smallint,
  subject_kind text not null,
  subject_id uuid not null,
  case_id uuid,
  text_hash bytea not null,
  previous bytea not null,
  hash bytea not null,
  primary key (school_id, seq)
);
comment on table trail_entries is 'What was done, by ids only; chained per school; never changed';
create index on trail_entries (school_id, subject_id, seq);
create index on trail_entries (school_id, case_id, seq) where case_id is not null;
select tirek_isolate('trail_entries', 'select, insert');

create table trail_texts (
  school_id uuid not null,
  seq bigint not null,
  salt bytea not null,
  body jsonb not null,
  primary key (school_id, seq),
  foreign key (school_id, seq) references trail_entries (school_id, seq)
);
comment on table trail_texts is 'Names and words of a trail entry, erasable with their salt; the chain still verifies';
select tirek_isolate('trail_texts', 'select, insert, delete');

create table trail_heads (
  school_id uuid primary key,
  seq bigint not null,
  hash bytea not null
);
comment on table trail_heads is 'The last link of each school''s chain; its row lock orders the deeds';
select tirek_isolate('trail_heads', 'select, insert, update');

create table departures (
  school_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  what text not null,
  clause smallint not null,
  facts jsonb not null,
  reason text not null,
  person_id uuid not null,
  verb text not null,
  subject_kind text not null,
  subject_id uuid not null,
  case_id uuid,
  meeting_id uuid,
  primary key (school_id, id)
);
comment on table departures is 'Clause 2, comply or explain: what differed from the order, and why';
create index on departures (school_id, case_id);
create index on departures (school_id, meeting_id);
select tirek_isolate('departures', 'select, insert');

create table read_log (
  school_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  person_id uuid not null,
  question text not null,
  subject_kind text not null,
  subject_id uuid,
  rows integer not null,
  primary key (school_id, id)
);
comment on table read_log is 'Who opened what; append-only, apart from the record';
create index on read_log (school_id, subject_id, at);
select tirek_isolate('read_log', 'select, insert');

create table read_log_blocks (
  school_id uuid not null,
  number bigint not null,
  up_to uuid not null,
  rows integer not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  primary key (school_id, number)
);
comment on table read_log_blocks is 'Seals over the read log, made by a job: each covers the rows since the one before';
select tirek_isolate('read_log_blocks', 'select');

create table requests (
  school_id uuid not null,
  account_id uuid not null,
  request_id uuid not null,
  name text not null,
  input_hash bytea not null,
  answer jsonb,
  at timestamptz not null,
  primary key (school_id, account_id, request_id)
);
comment on table requests is 'Answers already given: a request sent again does nothing twice';
create index on requests (at);
select tirek_isolate('requests', 'select, insert, update');

create table drafts (
  school_id uuid not null,
  account_id uuid not null,
  key text not null,
  body jsonb not null,
  saved_at timestamptz not null,
  primary key (school_id, account_id, key)
);
comment on table drafts is 'What is being typed; of the account, forgotten at sign-out and after 24 hours';
select tirek_isolate('drafts', 'select, insert, update, delete');
