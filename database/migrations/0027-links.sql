-- Links for people without an account: an invited specialist (clause 8), parents (clause 9). Bound, expiring, revocable.

create table links_links (
  school_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('guest', 'family')),
  invitation_id uuid,
  item_id uuid,
  person_id uuid,
  guardian_id uuid,
  issue integer not null,
  token_hash bytea not null unique,
  code_hash bytea not null,
  wrong_codes smallint not null,
  expires_on date not null,
  revoked_at timestamptz,
  revoked_by uuid,
  made_by uuid not null,
  made_at timestamptz not null,
  seen_at timestamptz,
  version integer not null,
  primary key (school_id, id),
  unique (school_id, invitation_id),
  foreign key (school_id, invitation_id) references council_invitations (school_id, id) on delete cascade,
  foreign key (school_id, item_id) references council_items (school_id, id) on delete cascade,
  foreign key (school_id, person_id) references school_people (school_id, id),
  foreign key (school_id, guardian_id) references pupils_guardians (school_id, id),
  check (kind <> 'guest' or (item_id is not null and person_id is not null)),
  check (kind <> 'family' or guardian_id is not null)
);
comment on table links_links is 'A door for one person without an account; address and code are made from the installation''s key, only their hashes stand here';
comment on column links_links.issue is 'Counts up when the link is renewed: each issue has an address and a code of its own';
comment on column links_links.wrong_codes is 'Wrong codes in a row; at five the link is locked until it is renewed';
create index on links_links (school_id, item_id);
create index on links_links (id);
select tirek_isolate('links_links', 'select, insert, update');

create table links_sessions (
  school_id uuid not null,
  link_id uuid not null,
  token_hash bytea not null,
  ends_at timestamptz not null,
  primary key (school_id, link_id, token_hash),
  foreign key (school_id, link_id) references links_links (school_id, id) on delete cascade
);
comment on table links_sessions is 'Who gave the right code: half an hour, by hash of an opaque token';
select tirek_isolate('links_sessions', 'select, delete');

create table links_answers (
  school_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  kind text not null check (kind in ('coming', 'cannot', 'other-time', 'opinion')),
  words jsonb,
  said_at timestamptz not null,
  primary key (school_id, id),
  foreign key (school_id, link_id) references links_links (school_id, id) on delete cascade,
  check (kind <> 'opinion' or words is not null)
);
comment on table links_answers is 'What was said through a link; the latest counts, all are kept';
create index on links_answers (school_id, link_id, said_at);
select tirek_isolate('links_answers', 'select');

create table links_mails (
  school_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  issue integer not null,
  address bytea not null,
  state text not null check (state in ('queued', 'sent', 'failed')),
  attempts smallint not null,
  last_error text,
  asked_by uuid not null,
  asked_at timestamptz not null,
  tried_at timestamptz,
  ended_at timestamptz,
  primary key (school_id, id),
  foreign key (school_id, link_id) references links_links (school_id, id) on delete cascade,
  check ((state = 'queued') = (ended_at is null))
);
comment on table links_mails is 'The delivery log of e-mail; the address is sealed with the school''s key';
create index on links_mails (school_id, link_id, asked_at);
select tirek_isolate('links_mails', 'select, insert, update');

-- A view through a link is a view: by the link, since nobody signed in.
alter table read_log alter column person_id drop not null, add column link_id uuid;
alter table read_log add check (num_nonnulls(person_id, link_id) = 1);
comment on column read_log.link_id is 'The link through which it was opened, where nobody was signed in';

-- What a link is worth now: the one judge of pages, deeds and lists. Runs with the rights of whoever asks.
create function links_state(l links_links, on_day date) returns text
language sql stable set search_path = public, pg_temp as $$
  select case
    when l.revoked_at is not null then 'revoked'
    when l.kind = 'guest' and not exists (select 1 from council_items i
      join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id and m.state in ('called', 'opened')
      where i.school_id = l.school_id and i.id = l.item_id) then 'over'
    when l.kind = 'family' and not exists (select 1 from pupils_guardians g
      where g.school_id = l.school_id and g.id = l.guardian_id and (g.ends_on is null or g.ends_on >= on_day)) then 'revoked'
    when l.expires_on < on_day then 'expired'
    when l.wrong_codes >= 5 then 'locked'
    else 'open' end
$$;
comment on function links_state is 'open, locked, expired, revoked, or over: the meeting of a guest was closed or cancelled';
revoke all on function links_state from public;
grant execute on function links_state to app_school;

-- The door: by an unguessable address, then by the code.

create function links_door(token bytea, on_day date) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('schoolId', l.school_id, 'linkId', l.id, 'kind', l.kind, 'state', links_state(l, on_day),
    'language', g.language, 'schoolNames', s.names, 'phone', s.phone)
  from links_links l
  join school_schools s on s.school_id = l.school_id
  left join pupils_guardians g on g.school_id = l.school_id and g.id = l.guardian_id
  where l.token_hash = token
$$;
comment on function links_door is 'What whoever holds the address may know before the code: the school, and whether the link lives';

create function links_try(token bytea, code bytea, session bytea, at_time timestamptz, on_day date) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l links_links;
  state text;
begin
  select * into l from links_links where token_hash = token for update;
  if not found then return 'unknown'; end if;
  state := links_state(l, on_day);
  if state <> 'open' then return state; end if;
  if l.code_hash <> code then
    update links_links set wrong_codes = wrong_codes + 1 where school_id = l.school_id and id = l.id;
    return case when l.wrong_codes >= 4 then 'locked' else 'wrong' end;
  end if;
  update links_links set wrong_codes = 0, seen_at = at_time where school_id = l.school_id and id = l.id;
  insert into links_sessions (school_id, link_id, token_hash, ends_at)
    values (l.school_id, l.id, session, at_time + interval '30 minutes');
  return 'open';
end $$;
comment on function links_try is 'The right code opens a session of half an hour; every wrong one is counted, the fifth in a row locks';

create function links_enter(token bytea, session bytea, at_time timestamptz, on_day date) returns jsonb
language sql security definer set search_path = public, pg_temp as $$
  update links_sessions x set ends_at = at_time + interval '30 minutes' from links_links l
  where l.token_hash = token and x.school_id = l.school_id and x.link_id = l.id and x.token_hash = session
    and x.ends_at > at_time and links_state(l, on_day) = 'open'
  returning jsonb_build_object('schoolId', l.school_id, 'linkId', l.id, 'kind', l.kind)
$$;
comment on function links_enter is 'The link of an address and a session that belong together; being used keeps it for another half hour';

revoke all on function links_door, links_try, links_enter from public;
grant execute on function links_door, links_try, links_enter to tirek_web;

-- Inside: the role app_link has no right on any table. It names its link in tirek.link_id and asks these functions, each
-- of which judges the link anew and answers with what it is bound to, and writes the read log itself.

create function links_here(on_day date) returns setof links_links
language sql stable set search_path = public, pg_temp as $$
  select l.* from links_links l
  where l.id = nullif(current_setting('tirek.link_id', true), '')::uuid and links_state(l, on_day) = 'open'
$$;
comment on function links_here is 'The link of this transaction while it is open; for the functions below, which hold the rights';

create function links_item_of(l links_links) returns table (
  item_id uuid, meeting_id uuid, case_id uuid, pupil_id uuid, kind text, question jsonb, pack_id text, pack jsonb, held_on date,
  starts_at text, place jsonb, format text, meeting_state text, join_at text)
language sql stable set search_path = public, pg_temp as $$
  select i.id, m.id, c.id, c.pupil_id, i.kind, i.question, coalesce(c.pack_id, s.pack_id), p.body, m.held_on, m.starts_at, m.place,
    -- Where a remote meeting is joined, from the migration on that adds it.
    m.format, m.state, to_jsonb(m) ->> 'link'
  from council_items i
  join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
  join school_schools s on s.school_id = i.school_id
  left join cases_cases c on c.school_id = i.school_id and c.id = i.case_id
  left join procedure_packs p on p.school_id = i.school_id and p.id = coalesce(c.pack_id, s.pack_id)
  where i.school_id = l.school_id and i.id = l.item_id
$$;
comment on function links_item_of is 'The one question a link is bound to, with its meeting and its pack';

create function links_dossier_of(school uuid, of_case uuid, item_kind text) returns setof dossier_papers
language sql stable set search_path = public, pg_temp as $$
  select d.* from dossier_papers d
  where d.school_id = school and d.case_id = of_case and d.state in ('written', 'received') and d.body is not null
    and d.purpose = case item_kind when 'place' then 'placing' when 'end-of-term' then 'removal' when 'remove-early' then 'removal' end
    and d.round = (select max(x.round) from dossier_papers x where x.school_id = d.school_id and x.case_id = d.case_id
      and x.purpose = d.purpose)
$$;
comment on function links_dossier_of is 'The papers members read for a question of this kind (clauses 11, 19)';

create function links_note_view(l links_links, log_id uuid, at_time timestamptz, asked text, about text, subject uuid) returns void
language sql set search_path = public, pg_temp as $$
  insert into read_log (school_id, id, at, person_id, link_id, question, subject_kind, subject_id, rows)
  values (l.school_id, log_id, at_time, null, l.id, asked, about, subject, 1)
$$;
comment on function links_note_view is 'One view through a link';

create function links_school_of(school uuid) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object('names', s.names, 'phone', s.phone, 'address', s.address) from school_schools s where s.school_id = school
$$;
comment on function links_school_of is 'What stands at the head of a page';

create function links_said_by(l links_links) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'words', a.words, 'saidAt', a.said_at) order by a.said_at desc, a.id desc), '[]')
  from links_answers a where a.school_id = l.school_id and a.link_id = l.id
$$;
comment on function links_said_by is 'What was said through this link, the latest first';

create function links_guest_item(log_id uuid, at_time timestamptz, on_day date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l links_links;
  i record;
begin
  select * into l from links_here(on_day) h where h.kind = 'guest';
  if not found then return null; end if;
  select * into i from links_item_of(l);
  perform links_note_view(l, log_id, at_time, 'links.guest',
    case when i.case_id is null then 'council-item' else 'case' end, coalesce(i.case_id, i.item_id));
  return jsonb_build_object('school', links_school_of(l.school_id), 'item', to_jsonb(i) - 'pack', 'pack', i.pack,
    'pupil', (select jsonb_build_object('family', p.family, 'given', p.given, 'patronymic', p.patronymic, 'nameRu', p.name_ru,
        'className', (select k.grade || ' «' || k.letter || '»' from pupils_enrolments e
          join school_classes k on k.school_id = e.school_id and k.id = e.class_id
          where e.school_id = p.school_id and e.pupil_id = p.id and e.starts_on <= on_day
          order by e.starts_on desc, e.id desc limit 1))
      from pupils_pupils p where p.school_id = l.school_id and p.id = i.pupil_id),
    'grounds', (select coalesce(jsonb_agg(jsonb_build_object('code', g.code, 'facts', g.facts) order by g.code), '[]')
      from cases_grounds g where g.school_id = l.school_id and g.case_id = i.case_id),
    'papers', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'scans', cardinality(d.file_ids))
        order by d.kind), '[]')
      from links_dossier_of(l.school_id, i.case_id, i.kind) d),
    'said', links_said_by(l));
end $$;
comment on function links_guest_item is 'Clause 8: the one question of an invited specialist, until its meeting is closed; the view is logged';

create function links_guest_paper(paper uuid, log_id uuid, at_time timestamptz, on_day date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l links_links;
  i record;
  d dossier_papers;
begin
  select * into l from links_here(on_day) h where h.kind = 'guest';
  if not found then return null; end if;
  select * into i from links_item_of(l);
  select * into d from links_dossier_of(l.school_id, i.case_id, i.kind) x where x.id = paper;
  if not found then return null; end if;
  perform links_note_view(l, log_id, at_time, 'links.paper', 'paper', i.case_id);
  return jsonb_build_object('schoolId', l.school_id, 'personId', l.person_id, 'paperId', d.id, 'kind', d.kind,
    'scans', (select coalesce(jsonb_agg(jsonb_build_object('address', f.address, 'mediaType', f.media_type)
        order by array_position(d.file_ids, f.id)), '[]')
      from documents_files f where f.school_id = l.school_id and f.id = any (d.file_ids)));
end $$;
comment on function links_guest_paper is 'Whether a paper belongs to the question of this link, and where its scans lie; the view is logged before anything is shown';

create function links_family_invitation(log_id uuid, at_time timestamptz, on_day date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l links_links;
  i record;
begin
  select * into l from links_here(on_day) h where h.kind = 'family';
  if not found then return null; end if;
  select * into i from links_item_of(l);
  if not found then return null; end if;
  perform links_note_view(l, log_id, at_time, 'links.invitation', 'case', i.case_id);
  return jsonb_build_object('school', links_school_of(l.school_id), 'item', to_jsonb(i) - 'pack', 'pack', i.pack,
    'guardian', (select jsonb_build_object('family', g.family, 'given', g.given, 'patronymic', g.patronymic, 'nameRu', g.name_ru)
      from pupils_guardians g where g.school_id = l.school_id and g.id = l.guardian_id),
    'pupil', (select jsonb_build_object('family', p.family, 'given', p.given, 'patronymic', p.patronymic, 'nameRu', p.name_ru)
      from pupils_guardians g join pupils_pupils p on p.school_id = g.school_id and p.id = g.pupil_id
      where g.school_id = l.school_id and g.id = l.guardian_id and p.id = i.pupil_id),
    'said', links_said_by(l));
end $$;
comment on function links_family_invitation is 'Clause 9: the invitation of a parent for their child''s question; the view is logged';

create function links_family_openings(log_id uuid, at_time timestamptz, on_day date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l links_links;
  child uuid;
begin
  select * into l from links_here(on_day) h where h.kind = 'family';
  if not found then return null; end if;
  select g.pupil_id into child from pupils_guardians g where g.school_id = l.school_id and g.id = l.guardian_id;
  perform links_note_view(l, log_id, at_time, 'links.openings', 'pupil', child);
  return jsonb_build_object('school', links_school_of(l.school_id), 'rows', (
    select coalesce(jsonb_agg(to_jsonb(o) order by o.day desc, o.by, o.title ->> 'kk'), '[]') from (
      select distinct (r.at at time zone 'Asia/Almaty')::date as day, coalesce(o.kind, 'person') as by,
        (select t.title from school_posts t where t.school_id = r.school_id and t.person_id = r.person_id
          and t.starts_on <= (r.at at time zone 'Asia/Almaty')::date
          and (t.ends_on is null or t.ends_on >= (r.at at time zone 'Asia/Almaty')::date)
          order by t.starts_on, t.id limit 1) as title
      from read_log r
      left join links_links o on o.school_id = r.school_id and o.id = r.link_id
      where r.school_id = l.school_id and r.link_id is distinct from l.id
        and r.subject_kind in ('case', 'paper', 'papers', 'pupil')
        and (r.subject_id = child or r.subject_id in (
          select c.id from cases_cases c where c.school_id = l.school_id and c.pupil_id = child))
      order by day desc limit 100) o));
end $$;
comment on function links_family_openings is 'Who opened the child''s file: days and posts, no names; the newest hundred';

create function links_say(answer uuid, what text, said jsonb, at_time timestamptz, on_day date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l links_links;
  i record;
begin
  select * into l from links_here(on_day);
  if not found then return null; end if;
  if (what = 'opinion') <> (l.kind = 'guest') then return null; end if;
  select * into i from links_item_of(l);
  if not found then return null; end if;
  if i.meeting_state not in ('called', 'opened') or (l.kind = 'family' and i.meeting_state <> 'called') then
    return jsonb_build_object('refused', 'meeting-began');
  end if;
  if (select count(*) from links_answers a where a.school_id = l.school_id and a.link_id = l.id) >= 20 then
    return jsonb_build_object('refused', 'said-too-often');
  end if;
  insert into links_answers (school_id, id, link_id, kind, words, said_at) values (l.school_id, answer, l.id, what, said, at_time);
  return jsonb_build_object('schoolId', l.school_id, 'linkId', l.id, 'invitationId', l.invitation_id, 'itemId', i.item_id,
    'caseId', i.case_id, 'meetingId', i.meeting_id);
end $$;
comment on function links_say is 'The opinion of a guest, or the answer of parents until the meeting begins';

revoke all on function links_here, links_item_of, links_dossier_of, links_note_view, links_school_of, links_said_by from public;
revoke all on function links_guest_item, links_guest_paper, links_family_invitation, links_family_openings, links_say from public;
grant execute on function links_guest_item, links_guest_paper, links_family_invitation, links_family_openings, links_say to app_link;
