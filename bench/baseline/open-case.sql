select json_build_object('state', c.state, 'packId', c.pack_id, 'endsOn', c.ends_on,
  'papers', array(select f.kind from dossier_papers f where f.school_id = $1 and f.case_id = $2::uuid and f.state <> 'asked'),
  'dueOn', (select max(d.due_on) from dossier_dues d where d.school_id = $1 and d.case_id = $2::uuid),
  'draft', exists (select 1 from plan_plans d where d.school_id = $1 and d.case_id = $2::uuid and d.state = 'draft'),
  'delivered', exists (select 1 from plan_deliveries d where d.school_id = $1 and d.plan_id = l.id),
  'measures', (select json_build_object('n', count(*), 'done', count(*) filter (where s.outcome is not null), 'next', min(s.due_on) filter (where s.outcome is null))
    from plan_measures s where s.school_id = $1 and s.plan_id = l.id),
  'helpers', (select json_agg(h) from (select w.family || ' ' || w.given as name, count(*) as n
    from plan_measures s join school_people w on w.school_id = $1 and w.id = any(s.responsible_ids)
    where s.school_id = $1 and s.plan_id = l.id group by 1) h),
  'meeting', (select json_build_object('id', m.id, 'heldOn', m.held_on, 'state', m.state) from council_items i join council_meetings m on m.school_id = $1 and m.id = i.meeting_id
    where i.school_id = $1 and i.case_id = $2::uuid and i.outcome is null and m.state <> 'cancelled' order by m.held_on desc limit 1),
  'ownWords', (select json_build_object('on', m.held_on, 'words', i.child_words) from council_items i
    join council_meetings m on m.school_id = $1 and m.id = i.meeting_id
    join council_protocols pr on pr.school_id = $1 and pr.meeting_id = m.id and pr.state = 'signed'
    where i.school_id = $1 and i.case_id = $2::uuid and i.child_words ->> 'text' <> '' order by m.held_on desc, i.id desc limit 1),
  'offerDaysBefore', (select s.settings -> 'offerDaysBefore' from school_schools s where s.school_id = $1),
  'timeline', (select json_agg(t) from (
    select u.*, w.family || ' ' || w.given as person from (
      (select x.id::text, 'measure' as kind, x.done_on as day, x.outcome as code, x.words as text, null::date as ends, x.marked_by as by from plan_measures x
        where x.school_id = $1 and x.case_id = $2::uuid and x.outcome is not null order by x.done_on desc, x.id desc limit 11)
      union all
      select m.id::text, 'move', m.effective_on, m.verb, null, m.ends_on, null from cases_moves m where m.school_id = $1 and m.case_id = $2::uuid
      union all
      select a.id::text, 'appeal', a.sent_at::date, 'joined', a.facts, null, a.author_id from referral_appeals a where a.school_id = $1 and a.case_id = $2::uuid
      union all
      select s.id::text, 'submission', s.submitted_on, 'submitted', s.reasons, null, s.author_id from referral_submissions s where s.school_id = $1 and s.case_id = $2::uuid
      union all
      select d.id::text, 'paper', coalesce(d.received_at, d.written_at)::date, d.kind, null, null, d.author_id from dossier_papers d
        where d.school_id = $1 and d.case_id = $2::uuid and d.state in ('written', 'received')
      union all
      select p.id::text, 'petition', p.filed_on, p.kind, p.words, null, p.author_id from term_petitions p where p.school_id = $1 and p.case_id = $2::uuid and p.state <> 'withdrawn'
      union all
      select v.id::text, 'delivery', v.on_day, v.outcome, null, null, v.recorded_by from plan_plans pl
        join plan_deliveries v on v.school_id = $1 and v.plan_id = pl.id where pl.school_id = $1 and pl.case_id = $2::uuid
      union all
      select i.id::text, 'words', m.held_on, 'child', i.child_words, null, null from council_items i
        join council_meetings m on m.school_id = $1 and m.id = i.meeting_id
        join council_protocols pr on pr.school_id = $1 and pr.meeting_id = m.id and pr.state = 'signed'
        where i.school_id = $1 and i.case_id = $2::uuid and i.child_words ->> 'text' <> '') u
    left join school_people w on w.school_id = $1 and w.id = u.by
    order by u.day desc, u.id desc limit 11) t))::text as body
from cases_cases c left join plan_plans l on l.school_id = $1 and l.case_id = $2::uuid and l.state = 'approved'
where c.school_id = $1 and c.id = $2::uuid
