select jsonb_build_object('state', c.state, 'packId', c.pack_id, 'endsOn', c.ends_on,
  'papers', (select coalesce(jsonb_agg(f.kind), '[]') from dossier_papers f where f.school_id = c.school_id and f.case_id = c.id),
  'measures', (select jsonb_build_object('n', count(*), 'done', count(*) filter (where s.outcome is not null), 'next', min(s.due_on) filter (where s.outcome is null))
    from plan_measures s join plan_plans l on l.school_id = s.school_id and l.id = s.plan_id
    where l.school_id = c.school_id and l.case_id = c.id and l.state = 'approved'),
  'helpers', (select coalesce(jsonb_agg(distinct w.family || ' ' || w.given), '[]') from plan_measures s
    join plan_plans l on l.school_id = s.school_id and l.id = s.plan_id
    join school_people w on w.school_id = s.school_id and w.id = any(s.responsible_ids)
    where l.school_id = c.school_id and l.case_id = c.id and l.state = 'approved'),
  'settings', (select to_jsonb(s) from school_schools s where s.school_id = c.school_id),
  'timeline', (select coalesce(jsonb_agg(t), '[]') from (
    select x.id, 'measure' as kind, x.done_on, x.outcome, x.words, w.family from plan_measures x
    join plan_plans l on l.school_id = x.school_id and l.id = x.plan_id
    left join school_people w on w.school_id = x.school_id and w.id = x.marked_by
    where l.school_id = c.school_id and l.case_id = c.id and x.outcome is not null
    union all
    select m.id, 'move', m.effective_on, m.verb, null, null from cases_moves m where m.school_id = c.school_id and m.case_id = c.id
    order by 3 desc, 1 desc limit 31) t))::text as body
from cases_cases c where c.school_id = $1 and c.id = $2
