import { sql } from 'kysely';
import type { Actor } from '#kernel/pure/actor.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { openParcel as contract } from '../contract.ts';
import { hearMessage } from './hear-message.ts';
import { judgeParcel, type Judged } from './judge-parcel.ts';
import { takePackage } from './take-package.ts';
import { deedWithKernel } from './with-kernel.ts';

/** Refuses as `judgeParcel`; what cannot be opened stays in the post box. */
export const openParcel = deedWithKernel(contract, (kernel) =>
  deed({
    contract,
    load: async (tx, { parcelId }) => {
      const sealed = await lockParcel(tx, parcelId);
      return sealed === null ? null : { judged: await judgeParcel(tx, kernel, sealed) };
    },
    decide: ({ state }) => state.judged,
    save: async (tx, judged, { input, actor }) => {
      const known = await takeIn(tx, kernel, judged, actor);
      await removeParcel(tx, input.parcelId);
      const transferId = transferOf(judged);
      return { value: { transferId, known }, about: { kind: 'transfer', id: transferId } };
    },
  }),
);

export async function lockParcel(tx: Tx, parcelId: string): Promise<Buffer | null> {
  const found = await sql<{ sealed: Buffer }>`select sealed from transfer_parcels
    where school_id = ${tx.schoolId} and id = ${parcelId}`.execute(tx.db);
  return found.rows[0]?.sealed ?? null;
}

export async function removeParcel(tx: Tx, parcelId: string): Promise<void> {
  await sql`delete from transfer_parcels where school_id = ${tx.schoolId} and id = ${parcelId}`.execute(tx.db);
}

/** True when it was known already: a file that comes twice does nothing twice. */
async function takeIn(tx: Tx, kernel: Kernel, judged: Judged, actor: Actor): Promise<boolean> {
  if (judged.kind === 'known') return true;
  if (judged.kind === 'message') return hearMessage(tx, judged.transfer, judged.message);
  await takePackage(tx, kernel, judged, actor);
  return false;
}

function transferOf(judged: Judged): string {
  if (judged.kind === 'known') return judged.transferId;
  return judged.kind === 'message' ? judged.transfer.id : judged.content.transferId;
}
