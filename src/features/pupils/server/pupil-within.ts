import { sql, type RawBuilder } from 'kysely';
import type { Reach } from '#kernel/pure/actor.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';

/** SQL condition on `pupils_pupils p`: the pupil is within reach - the whole school, or a class led, today. */
export function pupilWithin(reach: Reach, today: PlainDate): RawBuilder<boolean> {
  if (reach.wholeSchool) return sql<boolean>`true`;
  if (reach.classIds.length === 0) return sql<boolean>`false`;
  return sql<boolean>`exists (select 1 from pupils_enrolments e
    where e.school_id = p.school_id and e.pupil_id = p.id and e.class_id = any(${[...reach.classIds]}::uuid[])
      and e.starts_on <= ${today} and (e.ends_on is null or e.ends_on >= ${today}))`;
}
