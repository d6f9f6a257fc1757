-- $1 the school, $2 the case: the newest 41 of the story and the child's latest words, as one would write it by hand.
select jsonb_build_object('rows', (select coalesce(jsonb_agg(to_jsonb(t) order by t."on" desc, t.id collate "C" desc), '[]') from (
  select u.id, u.kind, u."on", u.code, u.words, coalesce(u.by_name, w.family || ' ' || w.given) as "byName" from (
    (select m.id::text, 'move' as kind, m.effective_on as "on", m.verb as code, null::jsonb as words, null::uuid as person_id, null::text as by_name
      from cases_moves m where m.school_id = $1 and m.case_id = $2)
    union all (select s.id::text, 'submission', s.submitted_on, 'submitted', s.reasons, s.author_id, null
      from referral_submissions s where s.school_id = $1 and s.case_id = $2)
    union all (select a.id::text, 'appeal', (a.sent_at at time zone 'Asia/Almaty')::date, 'joined', a.facts, a.author_id, null
      from referral_appeals a where a.school_id = $1 and a.case_id = $2)
    union all (select p.id::text, 'petition', p.filed_on, p.kind, p.words, p.author_id, null
      from term_petitions p where p.school_id = $1 and p.case_id = $2 and p.state <> 'withdrawn')
    union all (select i.id::text, 'hearing', m.held_on, i.kind, i.wording, null, null
      from council_items i join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
      join council_protocols r on r.school_id = m.school_id and r.meeting_id = m.id and r.state = 'signed'
      where i.school_id = $1 and i.case_id = $2 and i.outcome = 'heard')
    union all (select d.id::text, 'paper', (coalesce(d.received_at, d.written_at) at time zone 'Asia/Almaty')::date, d.kind, null, d.author_id, null
      from dossier_papers d where d.school_id = $1 and d.case_id = $2 and d.state in ('written', 'received'))
    union all (select x.id::text, 'measure', x.done_on, x.outcome, x.words, x.marked_by, null from plan_measures x
      where x.school_id = $1 and x.case_id = $2 and x.outcome is not null order by x.done_on desc, x.id desc limit 41)
    union all (select v.id::text, 'delivery', v.on_day, v.outcome, null, v.recorded_by, null
      from plan_deliveries v join plan_plans l on l.school_id = v.school_id and l.id = v.plan_id where v.school_id = $1 and l.case_id = $2)
    union all (select c.id::text, 'contact', c.on_day, c.kind, c.words, c.author_id, null from monitoring_contacts c
      where c.school_id = $1 and c.case_id = $2 and c.withdrawn_why is null order by c.on_day desc, c.id desc limit 41)
    union all (select o.id::text, 'observation', o.on_day, 'seen', o.phrase, o.author_id, null from monitoring_observations o
      where o.school_id = $1 and o.case_id = $2 order by o.on_day desc, o.id desc limit 41)
    union all (select o.id::text, 'review', o.on_day, o.leads_to, o.family, o.held_by, null from monitoring_reviews o
      where o.school_id = $1 and o.case_id = $2)
    union all (select e.id::text, 'evidence', e.on_day, e.kind, e.words, null, e.by_name from petitions_evidence e
      where e.school_id = $1 and e.case_id = $2 and e.struck_on is null)
    union all (select q.id::text, 'commission', q.on_day, q.verb, q.words, q.recorded_by, null from petitions_steps q
      join petitions_petitions n on n.school_id = q.school_id and n.id = q.petition_id where q.school_id = $1 and n.case_id = $2)
    union all (select a.id::text, 'said', (a.said_at at time zone 'Asia/Almaty')::date, a.kind, a.words, null, g.family || ' ' || g.given
      from links_answers a join links_links l on l.school_id = a.school_id and l.id = a.link_id and l.kind = 'family'
      join pupils_guardians g on g.school_id = l.school_id and g.id = l.guardian_id
      where a.school_id = $1 and (l.case_id = $2 or l.item_id in (select i.id from council_items i where i.school_id = $1 and i.case_id = $2)))
  ) u left join school_people w on w.school_id = $1 and w.id = u.person_id
  order by u."on" desc, u.id collate "C" desc limit 41) t),
  'words', (select coalesce(jsonb_agg(to_jsonb(k)), '[]') from (select c.id, c.on_day, c.hard, c.helps, c.wants from monitoring_child_words c
    where c.school_id = $1 and c.case_id = $2 order by c.on_day desc limit 3) k))::text as body
