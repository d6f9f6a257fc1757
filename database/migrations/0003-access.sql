-- Accounts by invitation, sessions, locks. The door functions are the only way in without a school.

create table access_accounts (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  login text not null,
  password_hash text not null,
  language text not null,
  made_at timestamptz not null,
  closed_at timestamptz,
  version integer not null,
  primary key (school_id, id),
  unique (login),
  unique (school_id, person_id),
  foreign key (school_id, person_id) references school_people (school_id, id)
);
comment on table access_accounts is 'One account per person; the password as argon2id';
select tirek_isolate('access_accounts', 'select, insert, update');

create table access_sessions (
  school_id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  device text not null,
  primary key (token_hash),
  foreign key (school_id, account_id) references access_accounts (school_id, id)
);
comment on table access_sessions is 'Server-side sessions, by hash of an opaque token';
create index on access_sessions (school_id, account_id);
select tirek_isolate('access_sessions', 'select, insert, update, delete');

create table access_invitations (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  code_hash bytea not null,
  made_by uuid not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  primary key (school_id, id),
  unique (code_hash),
  foreign key (school_id, person_id) references school_people (school_id, id)
);
comment on table access_invitations is 'Invitations by link or printed code; only the hash is kept';
select tirek_isolate('access_invitations', 'select, insert, update');

create table access_attempts (
  key text not null,
  at timestamptz not null,
  id uuid primary key
);
comment on table access_attempts is 'Failed sign-ins, keyed by a hash of the login or the address; for the lock';
create index on access_attempts (key, at);
grant select, insert, delete on access_attempts to app_all, app_door;
