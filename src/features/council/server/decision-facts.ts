import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';
import type { CaseAtTheTable } from '../rules/check-decisions.ts';

/**
 * Whether parents were invited for the question, and whether it is recorded how the notice of this day reached one (clause
 * 9): one that told of a day the meeting was moved from is made, not recorded.
 */
export async function invitationOf(tx: Tx, itemId: string): Promise<CaseAtTheTable['invitation']> {
  const found = await sql<{ made: number; recorded: number }>`
    select count(*)::int as made,
      count(*) filter (where v.outcome is not null and (v.told_on, v.told_at) is not distinct from (m.held_on, m.starts_at))::int as recorded
    from council_invitations v
    join council_items i on i.school_id = v.school_id and i.id = v.item_id
    join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
    where v.school_id = ${tx.schoolId} and v.item_id = ${itemId} and v.guardian_id is not null`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined || row.made === 0) return 'none';
  return row.recorded > 0 ? 'recorded' : 'made';
}

/** Number of another meeting's protocol that moves this case and is not signed by both, or null. */
export async function unsignedProtocolOf(tx: Tx, caseId: string, meetingId: string): Promise<number | null> {
  const found = await sql<{ number: number }>`
    select p.number from council_items i
    join council_protocols p on p.school_id = i.school_id and p.meeting_id = i.meeting_id and p.state <> 'signed'
    where i.school_id = ${tx.schoolId} and i.case_id = ${caseId} and i.meeting_id <> ${meetingId} and i.outcome = 'heard'
      and exists (select 1 from jsonb_array_elements(i.decisions) d
        where d->>'kind' in ('place', 'not-place', 'extend', 'keep', 'remove', 'approve-plan'))
    limit 1`.execute(tx.db);
  return found.rows[0]?.number ?? null;
}
