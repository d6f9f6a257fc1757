-- Shared computers: a session that ends with the browser, and a screen that locks when nobody is there.

alter table access_sessions add column shared boolean not null default false, add column locked_at timestamptz;
comment on column access_sessions.shared is 'Opened on a shared computer: ends after one idle hour instead of twelve';
comment on column access_sessions.locked_at is 'The screen locked itself: nothing is answered until the password is given again';

-- The actor is found as before, but a session that is locked, or idle for an hour on a shared computer, has none.
alter function access_actor_of rename to access_actor_behind;
create function access_actor_of(token bytea, at_time timestamptz, on_day date) returns jsonb
language sql security definer set search_path = public, pg_temp as $$
  select access_actor_behind(token, at_time, on_day)
  where exists (select 1 from access_sessions s where s.token_hash = token and s.locked_at is null
    and (not s.shared or s.seen_at > at_time - interval '1 hour'))
$$;
comment on function access_actor_of is 'The actor behind a session token that may ask: not locked, and on a shared computer used within the hour';

create function access_locked_session_of(token bytea, at_time timestamptz)
returns table (school_id uuid, account_id uuid, person_id uuid, login text, password_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.school_id, a.id, a.person_id, a.login, a.password_hash from access_sessions s
  join access_accounts a on a.school_id = s.school_id and a.id = s.account_id
  where s.token_hash = token and s.locked_at is not null and s.ends_at > at_time and a.closed_at is null
    and s.seen_at > at_time - case when s.shared then interval '1 hour' else interval '12 hours' end
$$;
comment on function access_locked_session_of is 'The account behind a locked session that has not ended, for the password check';

revoke all on function access_actor_behind from tirek_web;
revoke all on function access_actor_of, access_locked_session_of from public;
grant execute on function access_actor_of, access_locked_session_of to tirek_web;
