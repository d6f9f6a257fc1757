import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '#kernel/pure/plain-date.ts';

/** «Айдаров Данияр» of a row with family and given. */
export const shortNameSql = (alias: string): RawBuilder<string> =>
  sql<string>`${sql.ref(`${alias}.family`)} || ' ' || ${sql.ref(`${alias}.given`)}`;

/** «7 «Ә»» of pupil `p` on that day, or an empty string. */
export const classNameSql = (today: PlainDate): RawBuilder<string> => sql<string>`coalesce((
  select sc.grade || ' «' || sc.letter || '»' from pupils_enrolments e
  join school_classes sc on sc.school_id = e.school_id and sc.id = e.class_id
  where e.school_id = p.school_id and e.pupil_id = p.id
    and e.starts_on <= ${today} and (e.ends_on is null or e.ends_on >= ${today})
  order by e.starts_on desc limit 1), '')`;
