import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

/**
 * Clauses 8, 9: whoever answered through their link has received the invitation, which is then not taken back, and has read
 * the day as it stands there now. What somebody recorded before stays; nobody delivered it, so the deliverer is left open.
 */
export async function receivedByLink(tx: Tx, invitationId: string): Promise<void> {
  await sql`
    update council_invitations v set told_on = m.held_on, told_at = m.starts_at,
      delivered_on = coalesce(v.delivered_on, ${tx.today}::date), way = coalesce(v.way, 'message'),
      outcome = coalesce(v.outcome, 'received'), version = v.version + 1
    from council_items i join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
    where v.school_id = ${tx.schoolId} and v.id = ${invitationId} and i.school_id = v.school_id and i.id = v.item_id
      and (v.outcome is null or (v.told_on, v.told_at) is distinct from (m.held_on, m.starts_at))`.execute(tx.db);
}
