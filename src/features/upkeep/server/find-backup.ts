import { actorOf, mayCall } from '#kernel/server/actor-of.ts';
import type { Answer } from '#kernel/server/answer.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { writeTrail } from '#kernel/server/trail.ts';
import { enterSchool, txOf } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { isOnlySchool } from './backup-store.ts';

/** The file of a backup for whoever keeps backups; taking it stands in the trail. */
export async function findBackup(
  kernel: Kernel,
  tokenHash: Buffer | null,
  backupId: string,
): Promise<Answer<{ readonly file: string }>> {
  if (tokenHash === null) return { kind: 'signed-out' };
  return kernel.db.transaction().execute(async (db): Promise<Answer<{ readonly file: string }>> => {
    const actor = await actorOf(kernel, db, tokenHash);
    if (actor === null) return { kind: 'signed-out' };
    if (!mayCall(contract.backups.may, actor)) return { kind: 'forbidden' };
    await enterSchool(db, actor.schoolId);
    const tx = txOf(kernel, db, actor.schoolId);
    const row = await db
      .selectFrom('upkeep_backups')
      .select('file')
      .where('school_id', '=', actor.schoolId)
      .where('id', '=', backupId)
      .executeTakeFirst();
    const file = row?.file ?? null;
    if (file === null || !(await isOnlySchool(tx))) return { kind: 'not-found' };
    const about = { kind: 'backup', id: backupId };
    await writeTrail(tx, actor.personId, [{ verb: 'upkeep.download', clause: null, about, text: { file } }]);
    return { kind: 'done', value: { file } };
  });
}
