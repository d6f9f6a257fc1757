import { sql } from 'kysely';
import { z } from 'zod';
import { wake } from '#kernel/server/draft-deed.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import { hearMessage } from './hear-message.ts';
import { judgeParcel } from './judge-parcel.ts';
import { removeParcel, lockParcel } from './open-parcel.ts';

export const PostJob = z.object({ schoolId: z.uuid() });
export type PostJob = z.infer<typeof PostJob>;

/** Reads the letters in the post box of a school, each in a transaction of its own; packages wait for a person. */
export async function readPost(kernel: Kernel, { schoolId }: PostJob): Promise<void> {
  const ids = await inSchool(kernel, schoolId, async (tx) => {
    const found = await sql<{ id: string }>`select id from transfer_parcels
      where school_id = ${tx.schoolId} and kind = 'message' order by came_at, id limit 200`.execute(tx.db);
    await wake(tx, ['transfer']);
    return found.rows.map(({ id }) => id);
  });
  for (const id of ids) await inSchool(kernel, schoolId, (tx) => readLetter(tx, kernel, id));
}

async function readLetter(tx: Tx, kernel: Kernel, parcelId: string): Promise<void> {
  const sealed = await lockParcel(tx, parcelId);
  if (sealed === null) return;
  const judged = await judgeParcel(tx, kernel, sealed);
  await removeParcel(tx, parcelId);
  if (!judged.ok || judged.value.kind !== 'message') {
    kernel.log.warn({ job: 'read-transfer-post', reason: judged.ok ? 'no letter' : judged.refusal.reason });
    return;
  }
  const { transfer, message } = judged.value;
  await hearMessage(tx, transfer, message);
  await wake(tx, ['transfer']);
  const about = { kind: 'transfer', id: transfer.id, caseId: transfer.caseId };
  const { kind, words, byName } = message;
  await writeTrail(tx, null, [{ verb: 'transfer.hear', clause: 20, about, text: { kind, words, byName } }]);
}
