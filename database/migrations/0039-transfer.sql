-- Clause 20: the work done goes to the new school, as one sealed file; a post box of its own for every school.

create table transfer_schools (
  school_id uuid not null,
  bin text not null,
  names jsonb not null,
  sign_key bytea not null,
  box_key bytea not null,
  former_sign_key bytea,
  former_box_key bytea,
  confirmed_by uuid,
  confirmed_at timestamptz,
  taken_at timestamptz not null,
  version integer not null,
  primary key (school_id, bin),
  foreign key (school_id, confirmed_by) references school_people (school_id, id),
  check ((confirmed_by is null) = (confirmed_at is null))
);
comment on table transfer_schools is 'Receiving cards of other schools: names and public keys, compared by phone or not yet';
comment on column transfer_schools.former_sign_key is 'Before the card was replaced: a changed key is shown until it is compared again';
select tirek_isolate('transfer_schools', 'select, insert, update');

create table transfer_algorithms (
  school_id uuid not null,
  number integer not null,
  source jsonb not null,
  steps jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (school_id, number),
  foreign key (school_id, made_by) references school_people (school_id, id)
);
comment on table transfer_algorithms is 'The algorithm of the region as the school entered it; every version stays, the highest number counts';
select tirek_isolate('transfer_algorithms', 'select, insert');

create table transfer_transfers (
  school_id uuid not null,
  id uuid not null,
  side text not null check (side in ('sent', 'came')),
  state text not null check (state in ('offered', 'received', 'asked', 'accepted', 'declined', 'lost', 'withdrawn')),
  partner_bin text not null,
  partner_names jsonb not null,
  partner_sign_key bytea not null,
  partner_box_key bytea not null,
  pupil_id uuid,
  case_id uuid,
  content jsonb not null,
  file_id uuid,
  digest bytea not null,
  times_sent smallint not null,
  algorithm integer not null,
  steps jsonb not null,
  began_on date not null,
  made_by uuid not null,
  made_at timestamptz not null,
  version integer not null,
  primary key (school_id, id),
  foreign key (school_id, pupil_id) references pupils_pupils (school_id, id),
  foreign key (school_id, case_id) references cases_cases (school_id, id),
  foreign key (school_id, file_id) references documents_files (school_id, id),
  foreign key (school_id, made_by) references school_people (school_id, id),
  check (side <> 'sent' or (pupil_id is not null and case_id is not null)),
  check (state <> 'accepted' or pupil_id is not null),
  check (side <> 'came' or state not in ('offered', 'lost'))
);
comment on table transfer_transfers is 'A transfer as one side keeps it: the same id at both schools, a row of its own at each';
comment on column transfer_transfers.content is 'What the file says, read-only: it was written by the sending school';
comment on column transfer_transfers.file_id is 'Sent: the sealed file itself. Came: its papers, opened';
comment on column transfer_transfers.algorithm is 'The version it began with; 0 is the one that comes with the program';
create unique index one_running_transfer on transfer_transfers (school_id, case_id)
  where side = 'sent' and state in ('offered', 'received', 'asked', 'lost');
create index on transfer_transfers (school_id, pupil_id);
select tirek_isolate('transfer_transfers', 'select, insert, update');

create table transfer_steps (
  school_id uuid not null,
  transfer_id uuid not null,
  position smallint not null,
  due_on date not null,
  done_on date,
  done_by uuid,
  primary key (school_id, transfer_id, position),
  foreign key (school_id, transfer_id) references transfer_transfers (school_id, id),
  foreign key (school_id, done_by) references school_people (school_id, id)
);
comment on table transfer_steps is 'The steps of this side as duties with their days';
comment on column transfer_steps.done_by is 'Null where the step was closed by a letter of the other school';
select tirek_isolate('transfer_steps', 'select, insert, update');

create table transfer_messages (
  school_id uuid not null,
  transfer_id uuid not null,
  id uuid not null,
  way text not null check (way in ('out', 'in')),
  kind text not null check (kind in ('received', 'asked', 'answered', 'accepted', 'declined', 'withdrawn')),
  words jsonb,
  by_name text not null,
  said_at timestamptz not null,
  counted boolean not null,
  sealed bytea,
  primary key (school_id, transfer_id, id),
  foreign key (school_id, transfer_id) references transfer_transfers (school_id, id),
  check ((way = 'out') = (sealed is not null))
);
comment on table transfer_messages is 'Signed receipts and questions of both schools; one that came is kept once';
comment on column transfer_messages.counted is 'False where it came too late to move the transfer';
select tirek_isolate('transfer_messages', 'select, insert');

create table transfer_parcels (
  school_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('package', 'message')),
  transfer_id uuid not null,
  from_bin text not null,
  digest bytea not null,
  sealed bytea not null check (octet_length(sealed) <= 25165824),
  came_at timestamptz not null,
  primary key (school_id, id),
  unique (school_id, digest)
);
comment on table transfer_parcels is 'The post box: sealed files as they came, until somebody opens them';
select tirek_isolate('transfer_parcels', 'select, insert, delete');

-- Schools of one installation. What crosses is a name, or a sealed file into the post box of its receiver; never back.

create function transfer_schools_here(words text) returns table (bin text, names jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.bin, s.names from school_schools s
  where s.school_id <> nullif(current_setting('tirek.school_id', true), '')::uuid
    and (s.bin = words or strpos(lower(s.names ->> 'kk'), lower(words)) > 0 or strpos(lower(s.names ->> 'ru'), lower(words)) > 0)
  order by s.names ->> 'kk', s.bin limit 20
$$;
comment on function transfer_schools_here is 'Other schools of the installation by BIN or a part of the name: what stands on their sign anyway';

create function transfer_school_here(wanted text) returns table (school_id uuid, names jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.school_id, s.names from school_schools s
  where s.bin = wanted and s.school_id <> nullif(current_setting('tirek.school_id', true), '')::uuid
  order by s.founded_at, s.school_id limit 1
$$;
comment on function transfer_school_here is 'The other school of the installation with this BIN, for its public keys';

create function transfer_post(parcel uuid, to_bin text, what text, about uuid, bytes bytea, hash bytea, at_time timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  sender school_schools;
  receiver uuid;
begin
  select * into sender from school_schools s where s.school_id = nullif(current_setting('tirek.school_id', true), '')::uuid;
  select s.school_id into receiver from transfer_school_here(to_bin) s;
  if sender.school_id is null or receiver is null then return null; end if;
  insert into transfer_parcels (school_id, id, kind, transfer_id, from_bin, digest, sealed, came_at)
  values (receiver, parcel, what, about, sender.bin, hash, bytes, at_time)
  on conflict (school_id, digest) do nothing;
  return receiver;
end $$;
comment on function transfer_post is 'Puts a sealed file into the post box of another school of the installation; the same file once. Null when it is not here';

revoke all on function transfer_schools_here, transfer_school_here, transfer_post from public;
grant execute on function transfer_schools_here, transfer_school_here, transfer_post to app_school;
