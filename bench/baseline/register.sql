select coalesce(jsonb_agg(t), '[]')::text as body from (
  select c.id, c.number, c.school_year, c.pupil_id, p.family || ' ' || p.given as name, k.name as class, c.state,
    array(select g.code from cases_grounds g where g.school_id = c.school_id and g.case_id = c.id) as grounds,
    r.family || ' ' || r.given as responsible, c.opened_on, c.placed_on, c.ends_on, c.closed_on
  from cases_cases c
  join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
  join school_people r on r.school_id = c.school_id and r.id = c.responsible_id
  left join lateral (select sc.grade || ' ' || sc.letter as name from pupils_enrolments e join school_classes sc on sc.school_id = e.school_id and sc.id = e.class_id
    where e.school_id = p.school_id and e.pupil_id = p.id and e.starts_on <= current_date and (e.ends_on is null or e.ends_on >= current_date) limit 1) k on true
  where c.school_id = $1 and c.state = 'on-record' and $2::text is not null order by c.ends_on, c.id limit 31) t
