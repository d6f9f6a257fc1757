select jsonb_build_object(
  'settings', (select to_jsonb(s) from school_schools s where s.school_id = $1),
  'days', (select coalesce(jsonb_agg(jsonb_build_object('day', day, 'kind', kind)), '[]') from school_days where school_id = $1),
  'appeals', (select coalesce(jsonb_agg(t), '[]') from (select a.id, p.family, a.grounds, a.sent_at from referral_appeals a
    join pupils_pupils p on p.school_id = a.school_id and p.id = a.pupil_id where a.school_id = $1 and a.state = 'sent' order by a.sent_at limit 20) t),
  'waiting', (select coalesce(jsonb_agg(t), '[]') from (select c.id, p.family, p.given, c.opened_on,
      (select sc.grade || sc.letter from pupils_enrolments e join school_classes sc on sc.school_id = e.school_id and sc.id = e.class_id where e.school_id = p.school_id and e.pupil_id = p.id limit 1) as class
    from cases_cases c join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    where c.school_id = $1 and c.state = 'submitted' and not exists (select 1 from council_items i where i.school_id = c.school_id and i.case_id = c.id) order by c.opened_on limit 20) t),
  'copies', (select coalesce(jsonb_agg(t), '[]') from (select c.id, p.family, p.given, l.approved_on,
      (select sc.grade || sc.letter from pupils_enrolments e join school_classes sc on sc.school_id = e.school_id and sc.id = e.class_id where e.school_id = p.school_id and e.pupil_id = p.id limit 1) as class
    from plan_plans l join cases_cases c on c.school_id = l.school_id and c.id = l.case_id join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    where l.school_id = $1 and l.state = 'approved' and c.state = 'on-record' and not exists (select 1 from plan_deliveries d where d.school_id = l.school_id and d.plan_id = l.id) order by l.approved_on limit 20) t),
  'terms', (select coalesce(jsonb_agg(t), '[]') from (select c.id, p.family, c.ends_on from cases_cases c join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    where c.school_id = $1 and c.state = 'on-record' and c.ends_on <= current_date + 14 order by c.ends_on limit 20) t),
  'overdue', (select coalesce(jsonb_agg(t), '[]') from (select l.case_id, min(s.due_on), count(*) from plan_measures s join plan_plans l on l.school_id = s.school_id and l.id = s.plan_id
    where s.school_id = $1 and l.state = 'approved' and s.outcome is null and s.due_on < current_date group by l.case_id limit 20) t),
  'meetings', (select coalesce(jsonb_agg(m), '[]') from (select id, held_on, starts_at from council_meetings where school_id = $1 and state in ('called', 'opened') and $2::text is not null order by held_on limit 10) m)
)::text as body
