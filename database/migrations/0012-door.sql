-- The door: what may be asked before a school is known. Each answers by an unguessable key or not at all.

create function access_actor_of(token bytea, at_time timestamptz, on_day date) returns jsonb
language sql security definer set search_path = public, pg_temp as $$
  update access_sessions set seen_at = at_time where token_hash = (
    select x.token_hash from access_sessions x
    where x.token_hash = token and x.seen_at <= at_time - interval '5 minutes'
      and x.seen_at > at_time - interval '12 hours' and x.ends_at > at_time
    for update skip locked);
  select jsonb_build_object(
    'schoolId', s.school_id, 'accountId', a.id, 'personId', a.person_id, 'language', a.language,
    'seenAt', s.seen_at,
    'posts', coalesce((select jsonb_agg(distinct p.kind) from school_posts p
       where p.school_id = s.school_id and p.person_id = a.person_id
         and p.starts_on <= on_day and (p.ends_on is null or p.ends_on >= on_day)), '[]'),
    'classIds', coalesce((select jsonb_agg(t.class_id) from school_class_teachers t
       where t.school_id = s.school_id and t.person_id = a.person_id
         and t.starts_on <= on_day and (t.ends_on is null or t.ends_on >= on_day)), '[]'),
    'onCouncil', exists (select 1 from council_members m
       join council_compositions c on c.school_id = m.school_id and c.id = m.composition_id
       where m.school_id = s.school_id and m.person_id = a.person_id
         and c.starts_on <= on_day and (c.ends_on is null or c.ends_on >= on_day)))
  from access_sessions s
  join access_accounts a on a.school_id = s.school_id and a.id = s.account_id
  where s.token_hash = token and s.ends_at > at_time and s.seen_at > at_time - interval '12 hours' and a.closed_at is null
$$;
comment on function access_actor_of is 'The actor behind a session token, with the posts of the day. A session ends after twelve idle hours; being used is noted every five minutes';

create function access_account_of(wanted text) returns table (school_id uuid, account_id uuid, password_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.school_id, a.id, a.password_hash from access_accounts a where a.login = wanted and a.closed_at is null
$$;
comment on function access_account_of is 'The account of a login, for the password check';

create function access_invitation_of(code bytea, at_time timestamptz)
returns table (school_id uuid, invitation_id uuid, person_id uuid, family text, given text, school_names jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.school_id, i.id, i.person_id, p.family, p.given, s.names from access_invitations i
  join school_people p on p.school_id = i.school_id and p.id = i.person_id
  join school_schools s on s.school_id = i.school_id
  where i.code_hash = code and i.used_at is null and i.ends_at > at_time
$$;
comment on function access_invitation_of is 'An open invitation by the hash of its code';

create function school_is_founded() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from school_schools)
$$;
comment on function school_is_founded is 'Whether the first run is over';

create function school_login_taken(wanted text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from access_accounts where login = wanted)
$$;
comment on function school_login_taken is 'Logins are unique on the installation';

revoke all on function access_actor_of, access_account_of, access_invitation_of, school_is_founded, school_login_taken from public;
grant execute on function access_actor_of, access_account_of, access_invitation_of, school_is_founded, school_login_taken to tirek_web;

-- Jobs are added inside the deed's own transaction; the queue belongs to the jobs login.
create function tirek_add_job(name text, payload jsonb, job_key text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(name, payload::json, job_key => job_key);
end $$;
comment on function tirek_add_job is 'Adds a job to the outbox of the current transaction';
revoke all on function tirek_add_job from public;
grant execute on function tirek_add_job to app_school, app_all;
