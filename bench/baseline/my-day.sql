with waits as (
  (select 'answer-appeal' as kind, a.id, null::uuid as case_id, a.pupil_id, (a.sent_at at time zone 'Asia/Almaty')::date as day,
      a.grounds as codes, coalesce(w.family || ' ' || w.given, a.author_name) as person, null::int as number
    from referral_appeals a left join school_people w on w.school_id = a.school_id and w.id = a.author_id
    where a.school_id = $1 and a.state = 'sent' order by a.sent_at limit 8)
  union all
  (select 'dossier-incomplete', c.id, c.id, c.pupil_id, d.due_on,
      array(select f.kind from dossier_papers f where f.school_id = d.school_id and f.case_id = d.case_id and f.purpose = d.purpose and f.state <> 'asked'), c.pack_id, null
    from dossier_dues d join cases_cases c on c.school_id = d.school_id and c.id = d.case_id
    where d.school_id = $1 and d.meeting_on >= current_date and c.state in ('submitted', 'on-record') order by d.due_on limit 8)
  union all
  (select 'case-waits-for-agenda', c.id, c.id, c.pupil_id, c.opened_on, null, null, null from cases_cases c
    where c.school_id = $1 and c.state = 'submitted' and not exists (
      select 1 from council_items i where i.school_id = $1 and i.case_id = c.id and i.outcome is null) order by c.opened_on, c.id limit 8)
  union all
  (select 'hand-over-invitation', m.id, i.case_id, c.pupil_id, m.held_on, null, g.family || ' ' || g.given, null
    from council_invitations n join council_items i on i.school_id = n.school_id and i.id = n.item_id
    join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
    join pupils_guardians g on g.school_id = n.school_id and g.id = n.guardian_id
    join cases_cases c on c.school_id = i.school_id and c.id = i.case_id
    where n.school_id = $1 and n.outcome is null and m.state = 'called' order by m.held_on limit 8)
  union all
  (select case m.state when 'closed' then 'sign-protocol' else 'hold-meeting' end, m.id, null, null, m.held_on, null, pr.state, m.number
    from council_meetings m left join council_protocols pr on pr.school_id = m.school_id and pr.meeting_id = m.id
    where m.school_id = $1 and (m.state in ('called', 'opened') or (m.state = 'closed' and pr.state <> 'signed')) order by m.held_on limit 16)
  union all
  (select 'term-ends', c.id, c.id, c.pupil_id, c.ends_on, null, null, null from cases_cases c
    where c.school_id = $1 and c.state = 'on-record' and c.ends_on <= current_date + 14 and not exists (
      select 1 from council_items i where i.school_id = $1 and i.case_id = c.id and i.outcome is null) order by c.ends_on limit 8)
  union all
  (select 'copy-not-delivered', c.id, c.id, c.pupil_id, l.approved_on, null, null, null
    from plan_plans l join cases_cases c on c.school_id = l.school_id and c.id = l.case_id
    where l.school_id = $1 and l.state = 'approved' and c.state = 'on-record' and not exists (
      select 1 from plan_deliveries d where d.school_id = $1 and d.plan_id = l.id) order by l.approved_on, l.id limit 8)
  union all
  (select 'measures-overdue', c.id, c.id, c.pupil_id, o.since, null, null, o.n::int
    from (select l.case_id, min(s.due_on) as since, count(*) as n from plan_measures s
      join plan_plans l on l.school_id = s.school_id and l.id = s.plan_id and l.state = 'approved'
      where s.school_id = $1 and s.outcome is null and s.due_on < current_date group by l.case_id) o
    join cases_cases c on c.school_id = $1 and c.id = o.case_id and c.state = 'on-record' order by o.since limit 8)
  union all
  (select 'scan-missing', m.id, null, null, m.held_on, null, null, m.number
    from council_protocols pr join council_meetings m on m.school_id = pr.school_id and m.id = pr.meeting_id
    where pr.school_id = $1 and pr.from_paper and pr.scan_id is null order by m.held_on limit 8)
  union all
  (select 'plan-missing', c.id, c.id, c.pupil_id, c.placed_on, null, null, null from cases_cases c
    where c.school_id = $1 and c.after_the_fact and c.state = 'on-record' and not exists (
      select 1 from plan_plans l where l.school_id = $1 and l.case_id = c.id and l.state = 'approved') order by c.placed_on limit 8)
  union all
  (select 'tell-new-day', m.id, c.id, c.pupil_id, m.held_on, null, g.family || ' ' || g.given, null
    from council_meetings m join council_items i on i.school_id = $1 and i.meeting_id = m.id
    join council_invitations n on n.school_id = $1 and n.item_id = i.id and n.outcome is not null
    join pupils_guardians g on g.school_id = $1 and g.id = n.guardian_id
    join cases_cases c on c.school_id = $1 and c.id = i.case_id
    where m.school_id = $1 and m.state = 'called' and (n.told_on, n.told_at) is distinct from (m.held_on, m.starts_at) order by m.held_on limit 8)
  union all
  (select 'renew-link', l.id, l.case_id, null, null, null, null, null from links_links l
    where l.school_id = $1 and l.wrong_codes >= 5 limit 8)
  union all
  (select 'return-to-contact', x.id, x.case_id, c.pupil_id, x.return_on, null, null, null
    from monitoring_contacts x join cases_cases c on c.school_id = $1 and c.id = x.case_id and c.state in ('submitted', 'on-record')
    where x.school_id = $1 and x.return_on <= current_date and x.returned_at is null and x.withdrawn_why is null order by x.return_on limit 8)
  union all
  (select 'review-due', c.id, c.id, c.pupil_id, c.placed_on, null, null, null from cases_cases c
    where c.school_id = $1 and c.state = 'on-record' and c.placed_on <= current_date - 35 and not exists (
      select 1 from monitoring_reviews r where r.school_id = $1 and r.case_id = c.id and r.on_day > current_date - 35) order by c.placed_on limit 8)
)
select json_build_object(
  'school', (select json_build_object('weekDays', s.week_days, 'settings', s.settings) from school_schools s where s.school_id = $1),
  'days', (select json_agg(json_build_array(d.day, d.kind)) from school_days d where d.school_id = $1),
  'composition', exists (select 1 from council_compositions k where k.school_id = $1 and k.starts_on <= current_date and (k.ends_on is null or k.ends_on >= current_date)),
  'answers', (select json_agg(t) from (select a.id, p.family || ' ' || p.given as name, a.state from referral_appeals a
    join pupils_pupils p on p.school_id = a.school_id and p.id = a.pupil_id
    where a.school_id = $1 and a.author_id = $2::uuid and a.state in ('returned', 'declined', 'joined') order by a.answered_at desc limit 10) t),
  'duties', (select json_agg(t) from (select w.*, p.family || ' ' || p.given as name, sc.grade || ' «' || sc.letter || '»' as class
    from waits w left join pupils_pupils p on p.school_id = $1 and p.id = w.pupil_id
    left join pupils_enrolments e on e.school_id = $1 and e.pupil_id = w.pupil_id and e.starts_on <= current_date and (e.ends_on is null or e.ends_on >= current_date)
    left join school_classes sc on sc.school_id = $1 and sc.id = e.class_id) t)
)::text as body
