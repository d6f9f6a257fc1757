import { sql } from 'kysely';
import { z } from 'zod';
import { CaseState } from '#features/cases/contract.ts';
import { caseWithin } from '#features/cases/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { jsonOrNull } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { completeMeasure as rule } from '../rules/complete-measure.ts';

const LockedMeasure = z.object({
  id: z.string(),
  version: z.number(),
  caseId: z.string(),
  planState: contract.PlanState,
  caseState: CaseState,
  approvedOn: PlainDate.nullable(),
  responsibleIds: z.array(z.string()),
});
type LockedMeasure = z.infer<typeof LockedMeasure>;

export const completeMeasure = deed({
  contract: contract.completeMeasure,
  load: (tx, input, actor) => lockMeasure(tx, input.measureId, actor),
  decide: ({ state, input, actor, today }) =>
    rule(state, { personId: actor.personId, wholeSchool: reachOf(actor).wholeSchool }, input, today),
  save: async (tx, mark, { state, actor }) => {
    await sql`
      update plan_measures set outcome = ${mark.outcome}, done_on = ${mark.doneOn}::date, result = ${jsonOrNull(mark.result)},
        marked_by = ${actor.personId}::uuid, version = version + 1
      where school_id = ${tx.schoolId} and id = ${state.id}`.execute(tx.db);
    return { value: { version: state.version + 1 }, about: { kind: 'measure', id: state.id, caseId: state.caseId } };
  },
});

/** A measure of a case within reach, or one the actor answers for: they see it without seeing the case. */
async function lockMeasure(tx: Tx, measureId: string, actor: Actor): Promise<LockedMeasure | null> {
  const found = await sql<unknown>`
    select m.id, m.version, c.id as "caseId", pl.state as "planState", c.state as "caseState", pl.approved_on as "approvedOn",
      m.responsible_ids as "responsibleIds"
    from plan_measures m
    join plan_plans pl on pl.school_id = m.school_id and pl.id = m.plan_id
    join cases_cases c on c.school_id = pl.school_id and c.id = pl.case_id
    where m.school_id = ${tx.schoolId} and m.id = ${measureId}
      and (${caseWithin(reachOf(actor), tx.today)} or (pl.state = 'approved' and ${actor.personId}::uuid = any(m.responsible_ids)))
    for update of m`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? null : LockedMeasure.parse(row);
}
