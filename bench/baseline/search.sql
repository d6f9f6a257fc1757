select coalesce(json_agg(t), '[]')::text as body from (
  select coalesce(c.id, p.id) as id, p.family || ' ' || p.given as title, (
    select sc.grade || ' «' || sc.letter || '»' from pupils_enrolments e join school_classes sc on sc.school_id = $1 and sc.id = e.class_id
    where e.school_id = $1 and e.pupil_id = p.id and e.starts_on <= current_date and (e.ends_on is null or e.ends_on >= current_date) limit 1) as class
  from (select p.id, p.family, p.given from pupils_pupils p
    where p.school_id = $1 and p.id = any(array(select w.pupil_id from pupils_words w where w.school_id = $1 and w.word >= $2 and w.word < $2 || U&'\+10FFFF'))
    order by p.family, p.given, p.id limit 12) p
  left join lateral (select c.id from cases_cases c where c.school_id = $1 and c.pupil_id = p.id and c.state in ('submitted', 'on-record') limit 1) c on true
  order by p.family, p.given, p.id) t
