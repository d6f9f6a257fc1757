import { sql, type RawBuilder } from 'kysely';
import type { Reach } from '#kernel/pure/actor.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';

/**
 * SQL condition on `cases_cases c`: the case is within reach. Whole school; the pupil's class today;
 * the case the person is responsible for; or opened to them by name (support, agenda).
 */
export function caseWithin(reach: Reach, today: PlainDate): RawBuilder<boolean> {
  if (reach.wholeSchool) return sql<boolean>`true`;
  const byName = sql<boolean>`(c.responsible_id = ${reach.personId}::uuid or exists (select 1 from cases_readers r
    where r.school_id = c.school_id and r.case_id = c.id and r.person_id = ${reach.personId}))`;
  if (reach.classIds.length === 0) return byName;
  return sql<boolean>`(${byName} or exists (select 1 from pupils_enrolments e
    where e.school_id = c.school_id and e.pupil_id = c.pupil_id and e.class_id = any(${[...reach.classIds]}::uuid[])
      and e.starts_on <= ${today} and (e.ends_on is null or e.ends_on >= ${today})))`;
}
