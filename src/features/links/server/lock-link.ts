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
  caseId: Id.nullable(),
  /** Of the question a link of an invitation is bound to; a family's own link is bound to its case. */
  meeting: z.object({ id: Id, state: MeetingState, heldOn: PlainDate }).nullable(),
  caseOpen: z.boolean(),
  caseEndsOn: PlainDate.nullable(),
  /** Of the guardian; of a guest, `represents`. */
  guardianship: z.enum(['represents', 'limited', 'unknown']),
});
export type LockedLink = z.infer<typeof LockedLink>;

/** A link with what it is bound to, locked until the transaction ends; null when the school has none of that id. */
export async function lockLink(tx: Tx, linkId: string): Promise<LockedLink | null> {
  const found = await sql<unknown>`
    select l.id, l.version, l.issue, l.kind, links_state(l, ${tx.today}) as state, l.revoked_at is not null as revoked,
      links_case_of(l) as "caseId",
      case when m.id is not null then jsonb_build_object('id', m.id, 'state', m.state, 'heldOn', m.held_on) end as meeting,
      coalesce(c.state in ('submitted', 'on-record'), false) as "caseOpen", c.ends_on as "caseEndsOn",
      case when l.guardian_id is null then 'represents' when g.rights_limited_on <= ${tx.today} then 'limited'
        when g.starts_on > ${tx.today} or g.ends_on < ${tx.today} then 'unknown' else 'represents' end as guardianship
    from links_links l
    left join council_items i on i.school_id = l.school_id and i.id = l.item_id
    left join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
    left join cases_cases c on c.school_id = l.school_id and c.id = links_case_of(l)
    left join pupils_guardians g on g.school_id = l.school_id and g.id = l.guardian_id
    where l.school_id = ${tx.schoolId} and l.id = ${linkId} for update of l`.execute(tx.db);
  return found.rows[0] === undefined ? null : LockedLink.parse(found.rows[0]);
}

export const aboutLink = ({
  id,
  caseId,
  meeting,
}: Pick<LockedLink, 'id' | 'caseId'> & { readonly meeting: { readonly id: string } | null }): About => ({
  kind: 'link',
  id,
  caseId,
  ...(meeting === null ? {} : { meetingId: meeting.id }),
});
