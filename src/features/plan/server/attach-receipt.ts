import { sql } from 'kysely';
import { z } from 'zod';
import { caseWithin } from '#features/cases/server/public.ts';
import { attachScans } from '#features/documents/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { DeliveryWay } from '../contract.ts';
import { attachReceipt as contract } from '../rules/delivery-contract.ts';
import { mayAttachReceipt } from '../rules/may-attach-receipt.ts';
import { isFreeScan } from './is-free-scan.ts';

const LockedDelivery = z.object({ id: z.string(), caseId: z.string(), way: DeliveryWay, hasScan: z.boolean() });

/** The scan that follows later; recorded once, like the delivery itself. */
export const attachReceipt = deed({
  contract,
  load: async (tx, input, actor) => {
    const delivery = await lockDelivery(tx, input.deliveryId, actor);
    return delivery === null ? null : { ...delivery, fileIsFree: await isFreeScan(tx, input.fileId) };
  },
  decide: ({ state }) => mayAttachReceipt(state),
  save: async (tx, _decided, { state, input }) => {
    const about = { kind: 'plan-delivery', id: state.id, caseId: state.caseId };
    await tx.db
      .updateTable('plan_deliveries')
      .set({ file_id: input.fileId })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', state.id)
      .execute();
    const bound = await attachScans(tx, [input.fileId], about);
    if (!bound) throw new Error('The scan was bound elsewhere meanwhile');
    return { value: { deliveryId: state.id }, about };
  },
});

async function lockDelivery(tx: Tx, deliveryId: string, actor: Actor): Promise<z.infer<typeof LockedDelivery> | null> {
  const found = await sql<unknown>`
    select d.id, c.id as "caseId", d.way, d.file_id is not null as "hasScan"
    from plan_deliveries d
    join plan_plans pl on pl.school_id = d.school_id and pl.id = d.plan_id
    join cases_cases c on c.school_id = pl.school_id and c.id = pl.case_id
    where d.school_id = ${tx.schoolId} and d.id = ${deliveryId} and c.sealed_at is null
      and ${caseWithin(reachOf(actor), tx.today)} for update of d`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? null : LockedDelivery.parse(row);
}
