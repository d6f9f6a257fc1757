import type { Actor } from '#kernel/pure/actor.ts';
import { actorOf } from '#kernel/server/actor-of.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { enterSchool, txOf, type Tx } from '#kernel/server/tx.ts';

/** Runs `work` for the person of this session inside their school; null when the session is over. */
export async function withActor<T>(
  kernel: Kernel,
  tokenHash: Buffer | null,
  work: (tx: Tx, actor: Actor) => Promise<T>,
): Promise<T | null> {
  if (tokenHash === null) return null;
  return kernel.db.transaction().execute(async (db) => {
    const actor = await actorOf(kernel, db, tokenHash);
    if (actor === null) return null;
    await enterSchool(db, actor.schoolId);
    return work(txOf(kernel, db, actor.schoolId), actor);
  });
}
