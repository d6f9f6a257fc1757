import { sql } from 'kysely';
import { z } from 'zod';
import { classJoin } from '#features/cases/server/public.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { Frequency, Reassigned } from '../rules/measure-shapes.ts';
import { whoAnswers } from '../rules/who-answers.ts';
import { reassignedSql } from './measure-parts.ts';

const Row = z.object({
  id: z.string(),
  caseId: z.string(),
  packId: z.string(),
  family: z.string(),
  given: z.string(),
  className: z.string(),
  kind: z.string(),
  words: Text,
  dueOn: PlainDate.nullable(),
  frequency: Frequency.nullable(),
  startsOn: PlainDate.nullable(),
  responsibleIds: z.array(z.string()),
  reassigned: z.array(Reassigned),
});

/** With those who answer on the day asked about. */
export type OpenMeasure = Omit<z.infer<typeof Row>, 'reassigned'>;

/** Every measure of a plan in force without a mark, with who answers for it that day: one statement, for the whole school. */
export async function readOpenMeasures(tx: Tx, day: PlainDate): Promise<readonly OpenMeasure[]> {
  const found = await sql<unknown>`
    select m.id, c.id as "caseId", c.pack_id as "packId", p.family, p.given, coalesce(k.name, '') as "className", m.kind, m.words,
      m.due_on as "dueOn", m.frequency, m.starts_on as "startsOn", m.responsible_ids as "responsibleIds", ${reassignedSql} as reassigned
    from plan_plans pl
    join cases_cases c on c.school_id = pl.school_id and c.id = pl.case_id and c.state = 'on-record'
    join plan_measures m on m.school_id = pl.school_id and m.plan_id = pl.id and m.outcome is null
    join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    ${classJoin(tx.today)}
    where pl.school_id = ${tx.schoolId} and pl.state = 'approved'
    order by m.due_on nulls last, m.id`.execute(tx.db);
  return found.rows.map((row) => {
    const { reassigned, ...measure } = Row.parse(row);
    return Object.assign(measure, { responsibleIds: [...whoAnswers(measure.responsibleIds, reassigned, day)] });
  });
}

/** Locks measures before they are handed over, so that two do not hand over the same at once. */
export async function lockMeasures(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select id from plan_measures where school_id = ${tx.schoolId} and id = any(${[...ids]}::uuid[]) order by id for update`.execute(
    tx.db,
  );
}
