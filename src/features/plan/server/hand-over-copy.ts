import { sql } from 'kysely';
import { z } from 'zod';
import { caseWithin } from '#features/cases/server/public.ts';
import { attachScans } from '#features/documents/server/public.ts';
import { guardiansOf } from '#features/pupils/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { refuse } from '#kernel/pure/result.ts';
import { jsonOrNull } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { mayHandOver } from '../rules/may-hand-over.ts';
import { isFreeScan } from './is-free-scan.ts';

const LockedPlan = z.object({
  planId: z.string(),
  caseId: z.string(),
  pupilId: z.string(),
  planState: contract.PlanState,
  approvedOn: PlainDate.nullable(),
  deliveries: z.array(z.object({ guardianId: z.string(), outcome: contract.DeliveryOutcome })),
});
type LockedPlan = z.infer<typeof LockedPlan>;

export const handOverCopy = deed({
  contract: contract.handOverCopy,
  load: async (tx, input, actor) => {
    const locked = await lockPlan(tx, input.planId, actor);
    if (locked === null) return null;
    const guardians = await guardiansOf(tx, [locked.pupilId]);
    const fileIsFree = await isFreeScan(tx, input.fileId);
    const limitedIds = guardians.filter(({ limited }) => limited).map(({ id }) => id);
    return { ...locked, guardianIds: guardians.map(({ id }) => id), limitedIds, fileIsFree };
  },
  decide: ({ state, input, today }) =>
    state.fileIsFree ? mayHandOver(state, input, today) : refuse('copy-file-unknown'),
  save: async (tx, _decided, { state, input, actor }) => {
    const deliveryId = newId(tx.now.getTime());
    const about = { kind: 'plan-delivery', id: deliveryId, caseId: state.caseId };
    await tx.db
      .insertInto('plan_deliveries')
      .values({
        school_id: tx.schoolId,
        id: deliveryId,
        plan_id: state.planId,
        guardian_id: input.guardianId,
        outcome: input.outcome,
        on_day: input.onDay,
        way: input.way,
        witnesses: input.witnesses,
        note: jsonOrNull(input.note),
        file_id: input.fileId,
        recorded_by: actor.personId,
        recorded_at: tx.now,
      })
      .execute();
    const bound = await attachScans(tx, input.fileId === null ? [] : [input.fileId], about);
    if (!bound) throw new Error('The scan was bound elsewhere meanwhile');
    return { value: { deliveryId }, about };
  },
});

async function lockPlan(tx: Tx, planId: string, actor: Actor): Promise<LockedPlan | null> {
  const found = await sql<unknown>`
    select pl.id as "planId", c.id as "caseId", c.pupil_id as "pupilId", pl.state as "planState", pl.approved_on as "approvedOn",
      coalesce((select jsonb_agg(jsonb_build_object('guardianId', d.guardian_id, 'outcome', d.outcome))
        from plan_deliveries d where d.school_id = pl.school_id and d.plan_id = pl.id), '[]') as deliveries
    from plan_plans pl join cases_cases c on c.school_id = pl.school_id and c.id = pl.case_id
    where pl.school_id = ${tx.schoolId} and pl.id = ${planId} and c.sealed_at is null
      and ${caseWithin(reachOf(actor), tx.today)} for update of pl`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? null : LockedPlan.parse(row);
}
