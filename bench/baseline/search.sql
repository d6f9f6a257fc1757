select coalesce(jsonb_agg(t), '[]')::text as body from (
  select coalesce(c.id, p.id) as id, p.family || ' ' || p.given as title,
    (select sc.grade || sc.letter from pupils_enrolments e join school_classes sc on sc.school_id = e.school_id and sc.id = e.class_id where e.school_id = p.school_id and e.pupil_id = p.id limit 1) as class
  from pupils_pupils p left join cases_cases c on c.school_id = p.school_id and c.pupil_id = p.id and c.state in ('submitted', 'on-record')
  where p.school_id = $1 and p.search like '%' || $2 || '%' order by p.family, p.given, p.id limit 12) t
