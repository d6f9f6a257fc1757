import type { Tx } from '#kernel/server/tx.ts';

/**
 * Clauses 8, 9: whoever answered through their link has received the invitation, which is then not taken back. What
 * somebody recorded before stays; nobody delivered it, so the deliverer is left open.
 */
export async function receivedByLink(tx: Tx, invitationId: string): Promise<void> {
  await tx.db
    .updateTable('council_invitations')
    .set((row) => ({
      delivered_on: tx.today,
      way: 'message',
      outcome: 'received',
      version: row('version', '+', 1),
    }))
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', invitationId)
    .where('outcome', 'is', null)
    .execute();
}
