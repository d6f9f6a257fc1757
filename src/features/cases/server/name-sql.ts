import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '#kernel/pure/plain-date.ts';

/** «Нұрланова Гүлнар Болатқызы» of a row of people, pupils or guardians under that alias; null where the row is absent. */
export const nameSql = (alias: string): RawBuilder<string> => {
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);
  return sql<string>`nullif(concat_ws(' ', ${column('family')}, ${column('given')}, ${column('patronymic')}), '')`;
};

/** Joins `k (id, name, now)`: the class of pupil `p` on that day, else the last one of a pupil who left (`now` is false). */
export const classJoin = (today: PlainDate): RawBuilder<unknown> => sql`
  left join lateral (
    select sc.id, sc.grade || ' «' || sc.letter || '»' as name, (e.ends_on is null or e.ends_on >= ${today}) as now
    from pupils_enrolments e
    join school_classes sc on sc.school_id = e.school_id and sc.id = e.class_id
    where e.school_id = p.school_id and e.pupil_id = p.id
      and e.starts_on <= ${today}
    order by e.starts_on desc, e.id desc limit 1
  ) k on true`;
