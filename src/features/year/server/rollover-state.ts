import { createHash } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { ClassFields } from '#features/school/rules/year-fields.ts';
import { canonicalJson } from '#kernel/server/canonical-json.ts';
import { PlainDate, plainDateOf } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { ClassNow, PupilNow } from '../rules/rollover-state.ts';

type Both = { readonly sources: readonly ClassNow[]; readonly there: readonly ClassNow[] };
export type ReadState = Both & { readonly pupils: readonly PupilNow[]; readonly stamp: string };

/** The day a school year is counted from unless the school says another. */
export const firstOfSeptember = (schoolYear: number): PlainDate => plainDateOf(schoolYear, 9, 1);

/** What the turn into a school year rests on; `locked` keeps classes and places as they are until the end. */
export async function readState(
  tx: Tx,
  turn: { readonly schoolYear: number; readonly effectiveOn: PlainDate },
  locked: boolean,
): Promise<ReadState> {
  const { sources, there } = await classesOf(tx, turn.schoolYear, locked ? sql`for update of k` : sql``);
  const places = await placesOf(tx, turn.schoolYear, locked ? sql`for update of e` : sql``);
  return {
    sources,
    there,
    pupils: places.filter((one) => one.endsOn === null || one.endsOn >= turn.effectiveOn),
    stamp: createHash('sha256')
      .update(canonicalJson([sources, there, places]))
      .digest('hex')
      .slice(0, 24),
  };
}

type ClassRow = {
  id: string;
  school_year: number;
  grade: number;
  letter: string;
  language: string;
  version: number;
  teacher_id: string | null;
};

/** Class teachers who still hold a post on the first day. */
async function classesOf(tx: Tx, schoolYear: number, lock: RawBuilder<unknown>): Promise<Both> {
  const first = firstOfSeptember(schoolYear);
  const found = await sql<ClassRow>`
    select k.id, k.school_year, k.grade, k.letter, k.language, k.version, (
      select t.person_id from school_class_teachers t
      where t.school_id = k.school_id and t.class_id = k.id and (t.ends_on is null or t.ends_on >= greatest(t.starts_on, ${first}::date))
        and exists (select 1 from school_posts o where o.school_id = t.school_id and o.person_id = t.person_id
          and (o.ends_on is null or o.ends_on >= ${first}::date))
      order by t.starts_on desc limit 1) as teacher_id
    from school_classes k where k.school_id = ${tx.schoolId} and k.school_year in (${schoolYear - 1}, ${schoolYear})
    order by k.grade, k.letter collate "kk-x-icu", k.id ${lock}`.execute(tx.db);
  const ofYear = (year: number): ClassNow[] => found.rows.filter((row) => row.school_year === year).map(classOf);
  return { sources: ofYear(schoolYear - 1), there: ofYear(schoolYear) };
}

const classOf = (row: ClassRow): ClassNow => ({
  id: row.id,
  grade: row.grade,
  letter: row.letter,
  language: ClassFields.shape.language.parse(row.language),
  version: row.version,
  teacherId: row.teacher_id,
});

const Place = z.object({
  enrolmentId: z.string(),
  pupilId: z.string(),
  classId: z.string(),
  startsOn: PlainDate,
  endsOn: PlainDate.nullable(),
  openCase: z.boolean(),
});

/** Places in the old year that last; a pupil who is in a class of the new year already stays there. */
async function placesOf(tx: Tx, schoolYear: number, lock: RawBuilder<unknown>): Promise<PupilNow[]> {
  const found = await sql<unknown>`
    select e.id as "enrolmentId", e.pupil_id as "pupilId", e.class_id as "classId", e.starts_on as "startsOn",
      e.ends_on as "endsOn", exists (select 1 from cases_cases c where c.school_id = e.school_id and c.pupil_id = e.pupil_id
        and c.state in ('submitted', 'on-record')) as "openCase"
    from pupils_enrolments e
    join school_classes k on k.school_id = e.school_id and k.id = e.class_id and k.school_year = ${schoolYear - 1}
    where e.school_id = ${tx.schoolId} and (e.ends_on is null or e.ends_on >= greatest(e.starts_on, ${tx.today}::date))
      and not exists (select 1 from pupils_enrolments n
        join school_classes nk on nk.school_id = n.school_id and nk.id = n.class_id and nk.school_year = ${schoolYear}
        where n.school_id = e.school_id and n.pupil_id = e.pupil_id and (n.ends_on is null or n.ends_on >= n.starts_on))
    order by e.id ${lock}`.execute(tx.db);
  return z.array(Place).parse(found.rows);
}
