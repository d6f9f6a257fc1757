select coalesce(json_agg(t), '[]')::text as body from (
  select c.id, c.number, c.school_year, c.pupil_id, p.family || ' ' || p.given as name, sc.grade || ' «' || sc.letter || '»' as class, c.state,
    array(select g.code from cases_grounds g where g.school_id = $1 and g.case_id = c.id) as grounds,
    r.family || ' ' || r.given as responsible, c.opened_on, c.placed_on, c.ends_on, c.closed_on
  from cases_cases c
  join pupils_pupils p on p.school_id = $1 and p.id = c.pupil_id
  join school_people r on r.school_id = $1 and r.id = c.responsible_id
  left join pupils_enrolments e on e.school_id = $1 and e.pupil_id = p.id and e.starts_on <= current_date and (e.ends_on is null or e.ends_on >= current_date)
  left join school_classes sc on sc.school_id = $1 and sc.id = e.class_id
  where c.school_id = $1 and c.state = 'on-record' and $2::text is not null order by c.ends_on, c.id limit 31) t
