import { sql } from 'kysely';
import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { MeetingState, ProtocolState } from '../rules/meeting-view.ts';

const Soon = z.object({
  id: Id,
  number: z.number(),
  heldOn: PlainDate,
  startsAt: z.string(),
  state: MeetingState,
  items: z.number(),
});
export type MeetingSoon = z.infer<typeof Soon>;

/** Meetings called or opened with a day up to `until`, the nearest first. */
export async function meetingsSoon(tx: Tx, until: PlainDate): Promise<readonly MeetingSoon[]> {
  const found = await sql<Record<string, unknown>>`
    select m.id, m.number, m.held_on as "heldOn", m.starts_at as "startsAt", m.state,
      (select count(*) from council_items i where i.school_id = m.school_id and i.meeting_id = m.id) as items
    from council_meetings m
    where m.school_id = ${tx.schoolId} and m.state in ('called', 'opened') and m.held_on <= ${until}::date
    order by m.held_on, m.starts_at, m.id limit 50`.execute(tx.db);
  return z.array(Soon).parse(found.rows);
}

const Unsigned = z.object({
  meetingId: Id,
  protocolNumber: z.number(),
  state: ProtocolState,
  heldOn: PlainDate,
  presidingId: Id.nullable(),
  secretaryId: Id.nullable(),
  signedBy: z.array(z.string()),
});
export type UnsignedProtocol = z.infer<typeof Unsigned>;

/** Protocols that are not signed by both, the oldest meeting first, with the parts that signed. */
export async function unsignedProtocols(tx: Tx): Promise<readonly UnsignedProtocol[]> {
  const found = await sql<Record<string, unknown>>`
    select m.id as "meetingId", p.number as "protocolNumber", p.state, m.held_on as "heldOn",
      m.presiding_id as "presidingId", m.secretary_id as "secretaryId",
      array(select s.part from council_signatures s where s.school_id = p.school_id and s.protocol_id = p.id) as "signedBy"
    from council_protocols p join council_meetings m on m.school_id = p.school_id and m.id = p.meeting_id
    where p.school_id = ${tx.schoolId} and p.state <> 'signed' order by m.held_on, m.id limit 50`.execute(tx.db);
  return z.array(Unsigned).parse(found.rows);
}

const Undelivered = z.object({
  invitationId: Id,
  meetingId: Id,
  itemId: Id,
  caseId: Id.nullable(),
  heldOn: PlainDate,
  guardianName: z.string(),
});
export type UndeliveredInvitation = z.infer<typeof Undelivered>;

/** Invitations of parents to meetings ahead of which nobody recorded how they arrived (clause 9). */
export async function undeliveredInvitations(tx: Tx): Promise<readonly UndeliveredInvitation[]> {
  const found = await sql<Record<string, unknown>>`
    select v.id as "invitationId", m.id as "meetingId", i.id as "itemId", i.case_id as "caseId", m.held_on as "heldOn",
      g.family || ' ' || g.given as "guardianName"
    from council_invitations v
    join council_items i on i.school_id = v.school_id and i.id = v.item_id
    join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id and m.state in ('called', 'opened')
    join pupils_guardians g on g.school_id = v.school_id and g.id = v.guardian_id
    where v.school_id = ${tx.schoolId} and v.outcome is null order by m.held_on, v.id limit 100`.execute(tx.db);
  return z.array(Undelivered).parse(found.rows);
}
