-- Backups of the installation as one school sees them; whether one school is all there is.

create table upkeep_backups (
  school_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('asked', 'nightly', 'command')),
  asked_by uuid,
  asked_at timestamptz not null,
  seen_at timestamptz not null,
  share real not null default 0,
  state text not null check (state in ('running', 'done', 'failed')),
  ended_at timestamptz,
  file text,
  size bigint,
  missing integer,
  primary key (school_id, id),
  foreign key (school_id, asked_by) references school_people (school_id, id)
);
comment on table upkeep_backups is 'Backups made on this machine; seen_at is the heart beat of a running one, file its name while it is kept';
create index on upkeep_backups (school_id, asked_at);
select tirek_isolate('upkeep_backups', 'select, insert, update');

create table upkeep_settings (
  school_id uuid primary key,
  nightly boolean not null,
  keep integer not null check (keep between 1 and 60),
  warn_days integer not null check (warn_days between 1 and 60),
  version integer not null
);
comment on table upkeep_settings is 'Whether a backup is made every night, how many are kept, after how many days without one the head is told';
select tirek_isolate('upkeep_settings', 'select, insert, update');

create function upkeep_only_school() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) = 1 from school_schools
$$;
comment on function upkeep_only_school is 'A backup holds every school of the installation: only where there is one may its head take it';
revoke all on function upkeep_only_school from public;
grant execute on function upkeep_only_school to app_school, app_all;

-- The jobs write the version of the schema into a backup.
grant select on tirek_migrations to app_all;
