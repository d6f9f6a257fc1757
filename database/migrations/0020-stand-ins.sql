-- Acting head by order and delegation of a post's duties: dated posts that say whose duties they are (clause 7).

alter table school_posts
  add column origin text not null default 'own' check (origin in ('own', 'acting', 'delegated')),
  add column for_post_id uuid,
  add column order_number text,
  add column order_on date,
  add foreign key (school_id, for_post_id) references school_posts (school_id, id) on delete cascade,
  add check ((origin = 'own') = (for_post_id is null)),
  add check (origin = 'own' or ends_on is not null),
  add check (origin <> 'acting' or (order_number is not null and order_on is not null));
comment on column school_posts.origin is 'own; acting: the head''s duties by order; delegated: another post''s duties for some days. The last two end by themselves';
comment on column school_posts.for_post_id is 'The post whose duties these are';
create index stand_ins_of on school_posts (school_id, for_post_id) where for_post_id is not null;

-- As before, and besides: whoever stands in for a class teacher has the classes of that teacher for those days, and which
-- posts are held only in somebody's stead.
create or replace function access_actor_of(token bytea, at_time timestamptz, on_day date) returns jsonb
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
    'standsIn', coalesce((select jsonb_agg(jsonb_build_object('kind', p.kind, 'forPersonId', f.person_id) order by p.id)
       from school_posts p join school_posts f on f.school_id = p.school_id and f.id = p.for_post_id
       where p.school_id = s.school_id and p.person_id = a.person_id and p.origin <> 'own'
         and p.starts_on <= on_day and p.ends_on >= on_day
         and not exists (select 1 from school_posts w where w.school_id = p.school_id and w.person_id = p.person_id
           and w.kind = p.kind and w.origin = 'own'
           and w.starts_on <= on_day and (w.ends_on is null or w.ends_on >= on_day))), '[]'),
    'classIds', coalesce((select jsonb_agg(distinct t.class_id) from school_class_teachers t
       where t.school_id = s.school_id and t.starts_on <= on_day and (t.ends_on is null or t.ends_on >= on_day)
         and (t.person_id = a.person_id or t.person_id in (
           select f.person_id from school_posts p join school_posts f on f.school_id = p.school_id and f.id = p.for_post_id
           where p.school_id = s.school_id and p.person_id = a.person_id and p.kind = 'class-teacher' and p.origin <> 'own'
             and p.starts_on <= on_day and p.ends_on >= on_day))), '[]'),
    'onCouncil', exists (select 1 from council_members m
       join council_compositions c on c.school_id = m.school_id and c.id = m.composition_id
       where m.school_id = s.school_id and m.person_id = a.person_id
         and c.starts_on <= on_day and (c.ends_on is null or c.ends_on >= on_day)))
  from access_sessions s
  join access_accounts a on a.school_id = s.school_id and a.id = s.account_id
  where s.token_hash = token and s.ends_at > at_time and s.seen_at > at_time - interval '12 hours' and a.closed_at is null
$$;
