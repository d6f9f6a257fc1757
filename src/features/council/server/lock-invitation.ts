import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';
import { lockItem, type LockedItem } from './lock-item.ts';

export type LockedInvitation = {
  readonly id: string;
  readonly version: number;
  readonly personId: string | null;
  readonly guardianId: string | null;
  readonly delivered: boolean;
  readonly item: LockedItem;
};

type Row = { version: number; person_id: string | null; guardian_id: string | null; outcome: string | null };

/** An invitation with its question; the meeting is locked before it. */
export async function lockInvitation(tx: Tx, invitationId: string): Promise<LockedInvitation | null> {
  const at = await sql<{ item_id: string }>`
    select item_id from council_invitations where school_id = ${tx.schoolId} and id = ${invitationId}`.execute(tx.db);
  const itemId = at.rows[0]?.item_id;
  const item = itemId === undefined ? null : await lockItem(tx, itemId);
  if (item === null) return null;
  const found = await sql<Row>`
    select version, person_id, guardian_id, outcome from council_invitations
    where school_id = ${tx.schoolId} and id = ${invitationId} for update`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) return null;
  const { version, person_id: personId, guardian_id: guardianId } = row;
  return { id: invitationId, version, personId, guardianId, delivered: row.outcome !== null, item };
}
