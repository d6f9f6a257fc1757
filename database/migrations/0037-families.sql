-- A family's own link: bound to a child's case and one guardian (clauses 9, 14, 17); what a family says through it, the
-- school's answer, and the copy of the plan taken through it.

-- Whose rights a court has limited or ended gets nothing of the child's file.
alter table pupils_guardians
  add column rights_limited_on date,
  add column rights_limited_by text,
  add constraint limit_is_whole check (num_nonnulls(rights_limited_on, rights_limited_by) in (0, 2));
comment on column pupils_guardians.rights_limited_on is 'From this day on a court has limited or ended the rights: no link, no copy';
comment on column pupils_guardians.rights_limited_by is 'Which decision says so: court, number, day';

alter table links_links
  add column case_id uuid,
  add foreign key (school_id, case_id) references cases_cases (school_id, id) on delete cascade,
  add constraint one_binding check (num_nonnulls(item_id, case_id) = 1),
  add constraint case_is_of_family check (case_id is null or (kind = 'family' and invitation_id is null));
comment on column links_links.case_id is 'The case of a family''s own link; a link of an invitation is bound to its question instead';
create unique index one_family_link on links_links (school_id, case_id, guardian_id) where case_id is not null;

alter table links_answers
  drop constraint links_answers_kind_check,
  add constraint links_answers_kind_check check (kind in ('coming', 'cannot', 'other-time', 'opinion',
    'plan-received', 'agree', 'disagree', 'question', 'refuse-help', 'child-words')),
  add column once uuid,
  add column invitation_id uuid,
  add column plan_id uuid,
  add column reply jsonb,
  add column replied_by uuid,
  add column replied_at timestamptz,
  add unique (school_id, link_id, once),
  add foreign key (school_id, invitation_id) references council_invitations (school_id, id) on delete set null (invitation_id),
  add foreign key (school_id, plan_id) references plan_plans (school_id, id) on delete cascade,
  add foreign key (school_id, replied_by) references school_people (school_id, id),
  add constraint said_in_words check (kind not in ('disagree', 'question', 'child-words') or words is not null),
  add constraint said_of_plan check (kind not in ('plan-received', 'agree', 'disagree') or plan_id is not null),
  add constraint reply_is_whole check (num_nonnulls(reply, replied_by, replied_at) in (0, 3));
comment on column links_answers.once is 'The token of the form: sent twice, said once';
comment on column links_answers.invitation_id is 'Which invitation is answered through a family''s own link; empty: that of the link';
comment on column links_answers.reply is 'What the school answered; shown to the family';
grant update (reply, replied_by, replied_at) on links_answers to app_school;

-- Clause 14: the copy may be taken through the link, where nobody of the school hands it over; a scan may follow later.
alter table plan_deliveries
  drop constraint plan_deliveries_way_check,
  add constraint plan_deliveries_way_check check (way in ('in-person', 'post', 'link', 'other')),
  alter column recorded_by drop not null,
  add constraint recorded_by_somebody check (recorded_by is not null or way = 'link');
comment on column plan_deliveries.recorded_by is 'Empty where the family took the copy through its link';
grant update (file_id) on plan_deliveries to app_school;

create function links_case_of(l links_links) returns uuid
language sql stable set search_path = public, pg_temp as $$
  select coalesce(l.case_id, (select i.case_id from council_items i where i.school_id = l.school_id and i.id = l.item_id))
$$;
comment on function links_case_of is 'The case a link belongs to, bound to it or through its question';

create function links_last_day(l links_links) returns date
language sql stable set search_path = public, pg_temp as $$
  select greatest(l.expires_on, (select c.ends_on + 30 from cases_cases c where c.school_id = l.school_id and c.id = l.case_id))
$$;
comment on function links_last_day is 'A family''s own link lives on for thirty days after the term of its case, and with its extension';

create or replace function links_state(l links_links, on_day date) returns text
language sql stable set search_path = public, pg_temp as $$
  select case
    when l.revoked_at is not null then 'revoked'
    when l.kind = 'guest' and not exists (select 1 from council_items i
      join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id and m.state in ('called', 'opened')
      where i.school_id = l.school_id and i.id = l.item_id) then 'over'
    when l.kind = 'family' and not exists (select 1 from pupils_guardians g
      where g.school_id = l.school_id and g.id = l.guardian_id and (g.ends_on is null or g.ends_on >= on_day)
        and (g.rights_limited_on is null or g.rights_limited_on > on_day)) then 'revoked'
    when l.kind = 'family' and exists (select 1 from cases_cases c
      join pupils_guardians g on g.school_id = c.school_id and g.id = l.guardian_id
      where c.school_id = l.school_id and c.id = links_case_of(l)
        and (c.sealed_at is not null or c.pupil_id <> g.pupil_id)) then 'revoked'
    when links_last_day(l) < on_day then 'expired'
    when l.wrong_codes >= 5 then 'locked'
    else 'open' end
$$;

revoke all on function links_case_of, links_last_day from public;
grant execute on function links_case_of, links_last_day to app_school;

-- Inside: what a family's pages show. Each judges the link anew and writes the read log itself, as in 0027.

create function links_of_family(l links_links) returns setof links_links
language sql stable set search_path = public, pg_temp as $$
  select o.* from links_links o
  where o.school_id = l.school_id and o.kind = 'family' and o.guardian_id = l.guardian_id
    and (o.id = l.id or links_case_of(o) = links_case_of(l))
$$;
comment on function links_of_family is 'All links of the same guardian for the same case: they lead to the same pages';

create function links_invited_by(l links_links) returns table (invitation_id uuid, item_id uuid)
language sql stable set search_path = public, pg_temp as $$
  select n.id, n.item_id from council_invitations n
  join council_items i on i.school_id = n.school_id and i.id = n.item_id
  join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
  where n.school_id = l.school_id and n.guardian_id = l.guardian_id and (n.id = l.invitation_id or i.case_id = links_case_of(l))
  order by m.state in ('called', 'opened') desc, m.held_on desc, n.id desc limit 1
$$;
comment on function links_invited_by is 'The invitation a family''s pages show: one still to come, else the latest';

create function links_answered(l links_links, invitation uuid) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'words', a.words, 'saidAt', a.said_at) order by a.said_at desc, a.id desc), '[]')
  from links_answers a join links_of_family(l) o on o.school_id = a.school_id and o.id = a.link_id
  where a.kind in ('coming', 'cannot', 'other-time') and coalesce(a.invitation_id, o.invitation_id) = invitation
$$;
comment on function links_answered is 'What this guardian answered to one invitation, through whichever link, the latest first';

create function links_family_base(l links_links, of_case uuid) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object('school', links_school_of(l.school_id), 'hasCase', of_case is not null,
    'guardian', jsonb_build_object('family', g.family, 'given', g.given, 'patronymic', g.patronymic, 'nameRu', g.name_ru),
    'pupil', (select jsonb_build_object('family', p.family, 'given', p.given, 'patronymic', p.patronymic, 'nameRu', p.name_ru)
      from cases_cases c join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
      where c.school_id = l.school_id and c.id = of_case and p.id = g.pupil_id))
  from pupils_guardians g where g.school_id = l.school_id and g.id = l.guardian_id
$$;
comment on function links_family_base is 'Whose page it is: the school, the guardian, the child';

create function links_plan_of(l links_links, of_case uuid) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object('id', pl.id, 'revision', pl.revision, 'approvedOn', pl.approved_on, 'endsOn', pl.ends_on, 'goal', pl.goal,
    'receivedOn', (select min(d.on_day) from plan_deliveries d where d.school_id = pl.school_id and d.plan_id = pl.id
      and d.guardian_id = l.guardian_id and d.outcome = 'handed'),
    'opinion', (select jsonb_build_object('kind', a.kind, 'words', a.words, 'saidAt', a.said_at)
      from links_answers a join links_of_family(l) o on o.school_id = a.school_id and o.id = a.link_id
      where a.plan_id = pl.id and a.kind in ('agree', 'disagree') order by a.said_at desc, a.id desc limit 1))
  from plan_plans pl where pl.school_id = l.school_id and pl.case_id = of_case and pl.state = 'approved'
$$;
comment on function links_plan_of is 'The plan in force, whether this guardian took the copy, and what they think of it';

create function links_family_start(log_id uuid, at_time timestamptz, on_day date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l links_links;
  of_case uuid;
begin
  select * into l from links_here(on_day) h where h.kind = 'family';
  if not found then return null; end if;
  of_case := links_case_of(l);
  perform links_note_view(l, log_id, at_time, 'links.family', case when of_case is null then 'council-item' else 'case' end,
    coalesce(of_case, l.item_id));
  return links_family_base(l, of_case) || jsonb_build_object(
    'invitation', (select jsonb_build_object('heldOn', m.held_on, 'startsAt', m.starts_at, 'state', m.state,
        'answered', links_answered(l, n.invitation_id) -> 0 ->> 'kind')
      from links_invited_by(l) n
      join council_items i on i.school_id = l.school_id and i.id = n.item_id
      join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id),
    'plan', links_plan_of(l, of_case) - 'goal',
    'asked', (select jsonb_build_object('waiting', count(*) filter (where a.replied_at is null), 'answered', count(a.replied_at))
      from links_answers a join links_of_family(l) o on o.school_id = a.school_id and o.id = a.link_id
      where a.kind in ('disagree', 'question', 'refuse-help')));
end $$;
comment on function links_family_start is 'What waits for this guardian; the view is logged';

create or replace function links_family_invitation(log_id uuid, at_time timestamptz, on_day date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l links_links;
  n record;
  i record;
  shown links_links;
begin
  select * into l from links_here(on_day) h where h.kind = 'family';
  if not found then return null; end if;
  select * into n from links_invited_by(l);
  if not found then
    perform links_note_view(l, log_id, at_time, 'links.invitation', 'case', links_case_of(l));
    return links_family_base(l, links_case_of(l)) || jsonb_build_object('item', null, 'pack', null, 'said', '[]'::jsonb);
  end if;
  shown := l;
  shown.item_id := n.item_id;
  select * into i from links_item_of(shown);
  perform links_note_view(l, log_id, at_time, 'links.invitation', case when i.case_id is null then 'council-item' else 'case' end,
    coalesce(i.case_id, i.item_id));
  return links_family_base(l, i.case_id) || jsonb_build_object('item', to_jsonb(i) - 'pack', 'pack', i.pack,
    'said', links_answered(l, n.invitation_id));
end $$;

create function links_family_plan(log_id uuid, at_time timestamptz, on_day date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l links_links;
  of_case uuid;
  plan jsonb;
begin
  select * into l from links_here(on_day) h where h.kind = 'family';
  if not found then return null; end if;
  of_case := links_case_of(l);
  if of_case is null then return null; end if;
  plan := links_plan_of(l, of_case);
  perform links_note_view(l, log_id, at_time, 'links.plan', 'case', of_case);
  return links_family_base(l, of_case) || jsonb_build_object('plan', plan,
    'pack', (select p.body from cases_cases c join procedure_packs p on p.school_id = c.school_id and p.id = c.pack_id
      where c.school_id = l.school_id and c.id = of_case),
    'measures', (select coalesce(jsonb_agg(jsonb_build_object('section', m.section, 'kind', m.kind, 'words', m.words, 'dueOn', m.due_on,
        'frequency', m.frequency, 'startsOn', m.starts_on, 'outcome', m.outcome, 'doneOn', m.done_on, 'result', m.result,
        'who', (select coalesce(jsonb_agg(jsonb_build_object('family', r.family, 'given', r.given, 'patronymic', r.patronymic,
            'nameRu', r.name_ru) order by array_position(m.responsible_ids, r.id)), '[]')
          from school_people r where r.school_id = m.school_id and r.id = any (m.responsible_ids))) order by m.position, m.id), '[]')
      from plan_measures m where m.school_id = l.school_id and m.plan_id = (plan ->> 'id')::uuid));
end $$;
comment on function links_family_plan is 'Clause 14: the plan in force in plain words; no causes, no other child; the view is logged';

create function links_family_copy(log_id uuid, at_time timestamptz, on_day date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l links_links;
  of_case uuid;
  plan jsonb;
begin
  select * into l from links_here(on_day) h where h.kind = 'family';
  if not found then return null; end if;
  of_case := links_case_of(l);
  plan := links_plan_of(l, of_case);
  if plan is null then return null; end if;
  perform links_note_view(l, log_id, at_time, 'links.copy', 'paper', of_case);
  return jsonb_build_object('schoolId', l.school_id, 'planId', plan -> 'id');
end $$;
comment on function links_family_copy is 'Clause 14: which plan the copy is of; the view is logged before anything is shown';

create function links_family_words(log_id uuid, at_time timestamptz, on_day date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l links_links;
  of_case uuid;
begin
  select * into l from links_here(on_day) h where h.kind = 'family';
  if not found then return null; end if;
  of_case := links_case_of(l);
  if of_case is null then return null; end if;
  perform links_note_view(l, log_id, at_time, 'links.words', 'case', of_case);
  return links_family_base(l, of_case) || jsonb_build_object('said', (
    select coalesce(jsonb_agg(to_jsonb(s) - 'at' order by s.at desc, s.id desc), '[]') from (
      select a.id, a.kind, a.words, a.said_at as at, (a.said_at at time zone 'Asia/Almaty')::date as "saidOn", a.reply,
        (a.replied_at at time zone 'Asia/Almaty')::date as "repliedOn"
      from links_answers a join links_of_family(l) o on o.school_id = a.school_id and o.id = a.link_id
      where a.kind in ('disagree', 'question', 'refuse-help', 'child-words')
      order by a.said_at desc, a.id desc limit 20) s));
end $$;
comment on function links_family_words is 'What this guardian asked and told, the newest twenty, with the school''s answers; the view is logged';

create or replace function links_family_openings(log_id uuid, at_time timestamptz, on_day date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l links_links;
  child uuid;
begin
  select * into l from links_here(on_day) h where h.kind = 'family';
  if not found then return null; end if;
  select g.pupil_id into child from pupils_guardians g where g.school_id = l.school_id and g.id = l.guardian_id;
  perform links_note_view(l, log_id, at_time, 'links.openings', 'pupil', child);
  return jsonb_build_object('school', links_school_of(l.school_id), 'hasCase', links_case_of(l) is not null, 'rows', (
    select coalesce(jsonb_agg(to_jsonb(o) order by o.day desc, o.by, o.title ->> 'kk'), '[]') from (
      select distinct (r.at at time zone 'Asia/Almaty')::date as day, coalesce(o.kind, 'person') as by,
        (select t.title from school_posts t where t.school_id = r.school_id and t.person_id = r.person_id
          and t.starts_on <= (r.at at time zone 'Asia/Almaty')::date
          and (t.ends_on is null or t.ends_on >= (r.at at time zone 'Asia/Almaty')::date)
          order by t.starts_on, t.id limit 1) as title
      from read_log r
      left join links_links o on o.school_id = r.school_id and o.id = r.link_id
      where r.school_id = l.school_id and (o.id is null or o.guardian_id is distinct from l.guardian_id)
        and r.subject_kind in ('case', 'paper', 'papers', 'pupil')
        and (r.subject_id = child or r.subject_id in (
          select c.id from cases_cases c where c.school_id = l.school_id and c.pupil_id = child))
      order by day desc limit 100) o));
end $$;

drop function links_say(uuid, text, jsonb, timestamptz, date);

create function links_may_say(l links_links, of_case uuid, what text, plan uuid, on_day date) returns text
language plpgsql stable set search_path = public, pg_temp as $$
declare
  said int;
  today int;
  meeting text;
begin
  if what in ('coming', 'cannot', 'other-time', 'opinion') then
    select m.state into meeting from council_items i
      join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
      where i.school_id = l.school_id and i.id = case l.kind when 'guest' then l.item_id else (select n.item_id from links_invited_by(l) n) end;
    if not found then return 'nothing-to-answer'; end if;
    if meeting not in ('called', 'opened') or (l.kind = 'family' and meeting <> 'called') then return 'meeting-began'; end if;
  elsif of_case is null then
    return 'nothing-to-answer';
  elsif what in ('plan-received', 'agree', 'disagree')
    and (links_plan_of(l, of_case) ->> 'id')::uuid is distinct from plan then
    return 'plan-changed';
  end if;
  select count(*), count(*) filter (where (a.said_at at time zone 'Asia/Almaty')::date = on_day) into said, today
    from links_answers a where a.school_id = l.school_id and a.link_id = l.id
      and (a.kind = what or (what in ('coming', 'cannot', 'other-time') and a.kind in ('coming', 'cannot', 'other-time')));
  if what in ('coming', 'cannot', 'other-time', 'opinion') then
    return case when said >= 20 then 'said-too-often' end;
  end if;
  return case when today >= 5 then 'said-too-often' end;
end $$;
comment on function links_may_say is 'Why something cannot be said now: the meeting began, the plan was changed, said too often; null: it can';

create function links_say(answer uuid, once uuid, what text, said jsonb, plan uuid, at_time timestamptz, on_day date) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l links_links;
  of_case uuid;
  n record;
  refused text;
begin
  select * into l from links_here(on_day);
  if not found or once is null or (what = 'opinion') <> (l.kind = 'guest') then return null; end if;
  perform 1 from links_links x where x.school_id = l.school_id and x.id = l.id for update;
  if exists (select 1 from links_answers a where a.school_id = l.school_id and a.link_id = l.id and a.once = links_say.once) then
    return jsonb_build_object('repeated', true);
  end if;
  of_case := links_case_of(l);
  refused := links_may_say(l, of_case, what, plan, on_day);
  if refused is not null then return jsonb_build_object('refused', refused); end if;
  select * into n from links_invited_by(l);
  insert into links_answers (school_id, id, link_id, kind, words, said_at, once, invitation_id, plan_id) values (
    l.school_id, answer, l.id, what, said, at_time, once,
    case when what in ('coming', 'cannot', 'other-time') then n.invitation_id end,
    case when what in ('plan-received', 'agree', 'disagree') then plan end);
  return jsonb_build_object('schoolId', l.school_id, 'linkId', l.id, 'guardianId', l.guardian_id, 'caseId', of_case, 'planId', plan,
    'invitationId', case when what = 'opinion' then l.invitation_id when what in ('coming', 'cannot', 'other-time') then n.invitation_id end,
    'meetingId', (select i.meeting_id from council_items i where i.school_id = l.school_id
      and i.id = case when what = 'opinion' then l.item_id when what in ('coming', 'cannot', 'other-time') then n.item_id end));
end $$;
comment on function links_say is 'The opinion of a guest, or what a family says; sent twice it is said once';

revoke all on function links_of_family, links_invited_by, links_answered, links_family_base, links_plan_of, links_may_say from public;
revoke all on function links_family_start, links_family_plan, links_family_copy, links_family_words, links_say from public;
grant execute on function links_family_start, links_family_plan, links_family_copy, links_family_words, links_say to app_link;
