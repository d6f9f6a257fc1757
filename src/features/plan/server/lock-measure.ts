import { sql } from 'kysely';
import { z } from 'zod';
import { CaseState } from '#features/cases/contract.ts';
import { caseWithin } from '#features/cases/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { PlanState } from '../contract.ts';
import { MeasureDraft, Outcome, Reassigned, WindowMark } from '../rules/measure-shapes.ts';
import { whoAnswers } from '../rules/who-answers.ts';
import { marksSql, reassignedSql } from './measure-parts.ts';

const Row = MeasureDraft.pick({ id: true, frequency: true, startsOn: true, dueOn: true }).extend({
  version: z.number(),
  caseId: z.string(),
  planState: PlanState,
  caseState: CaseState,
  approvedOn: PlainDate.nullable(),
  responsibleIds: z.array(z.string()),
  outcome: Outcome.nullable(),
  doneOn: PlainDate.nullable(),
  fileIds: z.array(z.string()),
  marks: z.array(WindowMark),
  reassigned: z.array(Reassigned),
  within: z.boolean(),
});
export type FoundMeasure = Omit<z.infer<typeof Row>, 'within' | 'reassigned'>;

/**
 * A measure of a case within reach, or one the actor answers for today: they see it without seeing the case.
 * `responsibleIds` are those who answer for it today.
 */
export const findMeasure = (tx: Tx, measureId: string, actor: Actor): Promise<FoundMeasure | null> =>
  read(tx, measureId, actor, false);

/** The same, locked. */
export const lockMeasure = (tx: Tx, measureId: string, actor: Actor): Promise<FoundMeasure | null> =>
  read(tx, measureId, actor, true);

async function read(tx: Tx, measureId: string, actor: Actor, locked: boolean): Promise<FoundMeasure | null> {
  const found = await sql<unknown>`
    select m.id, m.version, m.frequency, m.starts_on as "startsOn", m.due_on as "dueOn", c.id as "caseId", pl.state as "planState",
      c.state as "caseState", pl.approved_on as "approvedOn", m.responsible_ids as "responsibleIds", m.outcome, m.done_on as "doneOn",
      m.file_ids as "fileIds", ${marksSql} as marks, ${reassignedSql} as reassigned, ${caseWithin(reachOf(actor), tx.today)} as within
    from plan_measures m
    join plan_plans pl on pl.school_id = m.school_id and pl.id = m.plan_id
    join cases_cases c on c.school_id = pl.school_id and c.id = pl.case_id
    where m.school_id = ${tx.schoolId} and m.id = ${measureId} ${locked ? sql`for update of m` : sql``}`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) return null;
  const { within, reassigned, ...measure } = Row.parse(row);
  const responsibleIds = [...whoAnswers(measure.responsibleIds, reassigned, tx.today)];
  const asked = measure.planState === 'approved' && responsibleIds.includes(actor.personId);
  return within || asked ? { ...measure, responsibleIds } : null;
}
