import type { Tx } from '#kernel/server/tx.ts';

/** Whoever is inside this link is outside from now on. */
export async function dropSessions(tx: Tx, linkId: string): Promise<void> {
  await tx.db.deleteFrom('links_sessions').where('school_id', '=', tx.schoolId).where('link_id', '=', linkId).execute();
}
