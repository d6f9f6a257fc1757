select json_build_object('id', c.id, 'number', c.number, 'state', c.state, 'version', c.version, 'placedOn', c.placed_on, 'endsOn', c.ends_on,
  'pupil', json_build_object('id', p.id, 'family', p.family, 'given', p.given, 'bornOn', p.born_on, 'className', k.name),
  'responsible', r.family || ' ' || r.given,
  'grounds', (select coalesce(json_agg(json_build_object('code', g.code, 'facts', g.facts)), '[]') from cases_grounds g where g.school_id = c.school_id and g.case_id = c.id),
  'supporters', (select coalesce(json_agg(x.person_id), '[]') from cases_readers x where x.school_id = c.school_id and x.case_id = c.id),
  'repeatedBy', (select n.id from cases_cases n where n.school_id = c.school_id and n.repeats_id = c.id limit 1),
  'moves', (select coalesce(json_agg(m), '[]') from cases_moves m where m.school_id = c.school_id and m.case_id = c.id))::text as body
from cases_cases c
join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
join school_people r on r.school_id = c.school_id and r.id = c.responsible_id
left join lateral (select sc.grade || ' ' || sc.letter as name from pupils_enrolments e join school_classes sc on sc.school_id = e.school_id and sc.id = e.class_id
  where e.school_id = p.school_id and e.pupil_id = p.id and e.starts_on <= current_date and (e.ends_on is null or e.ends_on >= current_date) limit 1) k on true
where c.school_id = $1 and c.id = $2
