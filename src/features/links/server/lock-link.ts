import { sql } from 'kysely';
import { z } from 'zod';
import { MeetingState } from '#features/council/rules/meeting-view.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { About, Tx } from '#kernel/server/tx.ts';
import { LinkKind, LinkState } from '../rules/link-view.ts';

const LockedLink = z.object({
  id: Id,
  version: z.number(),
  issue: z.number(),
  kind: LinkKind,
  state: LinkState,
  revoked: z.boolean(),
  itemId: Id,
  caseId: Id.nullable(),
  meetingId: Id,
  meetingState: MeetingState,
  heldOn: PlainDate,
});
export type LockedLink = z.infer<typeof LockedLink>;

/** A link with the meeting it serves, locked until the transaction ends; null when the school has none of that id. */
export async function lockLink(tx: Tx, linkId: string): Promise<LockedLink | null> {
  const found = await sql<unknown>`
    select l.id, l.version, l.issue, l.kind, links_state(l, ${tx.today}) as state, l.revoked_at is not null as revoked,
      i.id as "itemId", i.case_id as "caseId", m.id as "meetingId", m.state as "meetingState", m.held_on as "heldOn"
    from links_links l
    join council_items i on i.school_id = l.school_id and i.id = l.item_id
    join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
    where l.school_id = ${tx.schoolId} and l.id = ${linkId} for update of l`.execute(tx.db);
  return found.rows[0] === undefined ? null : LockedLink.parse(found.rows[0]);
}

export const aboutLink = ({ id, caseId, meetingId }: Pick<LockedLink, 'id' | 'caseId' | 'meetingId'>): About => ({
  kind: 'link',
  id,
  caseId,
  meetingId,
});
