import { sql } from 'kysely';
import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { MeetingFormat, MeetingState, ProtocolState, SignatureLine } from '../rules/meeting-view.ts';

const Composition = z.object({
  id: Id,
  orderNumber: z.string(),
  orderOn: PlainDate,
  startsOn: PlainDate,
  endsOn: PlainDate.nullable(),
  fileId: Id.nullable(),
  afterTheFact: z.boolean(),
  version: z.number(),
});
const Protocol = z.object({
  id: Id,
  number: z.number(),
  state: ProtocolState,
  version: z.number(),
  lockedAt: z.string().nullable(),
  signedOn: PlainDate.nullable(),
  fromPaper: z.boolean(),
  scanId: Id.nullable(),
  originalAt: z.string().nullable(),
  content: z.unknown(),
  hash: z.string().nullable(),
});

const MeetingRow = z.object({
  id: Id,
  version: z.number(),
  school_year: z.number(),
  number: z.number(),
  decision_number: z.string().nullable(),
  decision_on: PlainDate.nullable(),
  held_on: PlainDate,
  starts_at: z.string().nullable(),
  place: Text.nullable(),
  format: MeetingFormat.nullable(),
  link: z.string().nullable(),
  ends_by: z.string().nullable(),
  state: MeetingState,
  presiding_id: Id.nullable(),
  secretary_id: Id.nullable(),
  opened_at: z.date().nullable(),
  closed_at: z.date().nullable(),
  cancel_reason: z.string().nullable(),
  after_the_fact: z.boolean(),
  composition: Composition.nullable(),
  protocol: Protocol.nullable(),
  signatures: z.array(SignatureLine),
});
export type MeetingRow = z.infer<typeof MeetingRow>;

/** A meeting with its composition, protocol and signatures, in one statement; null when the school has none of that id. */
export async function readMeeting(tx: Tx, meetingId: string): Promise<MeetingRow | null> {
  const found = await sql<Record<string, unknown>>`
    select m.id, m.version, m.school_year, m.number, m.decision_number, m.decision_on, m.held_on, m.starts_at, m.place, m.format, m.link, m.ends_by,
      m.state, m.presiding_id, m.secretary_id, m.opened_at, m.closed_at, m.cancel_reason, m.after_the_fact,
      (select jsonb_build_object('id', c.id, 'orderNumber', c.order_number, 'orderOn', c.order_on, 'startsOn', c.starts_on,
          'endsOn', c.ends_on, 'fileId', c.file_id, 'afterTheFact', c.after_the_fact, 'version', c.version)
        from council_compositions c where c.school_id = m.school_id and c.id = m.composition_id) as composition,
      (select jsonb_build_object('id', p.id, 'number', p.number, 'state', p.state, 'version', p.version, 'lockedAt', p.locked_at,
          'signedOn', p.signed_on, 'fromPaper', p.from_paper, 'scanId', p.scan_id,
          'originalAt', p.original_at, 'content', p.content, 'hash', encode(p.content_hash, 'hex'))
        from council_protocols p where p.school_id = m.school_id and p.meeting_id = m.id) as protocol,
      coalesce((select jsonb_agg(jsonb_build_object('part', s.part, 'personId', s.person_id, 'name', h.family || ' ' || h.given,
          'signedOn', s.signed_on, 'fileId', s.file_id, 'hash', encode(s.bytes_hash, 'hex'), 'electronic', case s.way when 'electronic'
            then jsonb_build_object('paperId', s.paper_id, 'language', s.language, 'verdict', s.verdict) end) order by s.recorded_at)
        from council_signatures s
        join council_protocols p on p.school_id = s.school_id and p.id = s.protocol_id
        join school_people h on h.school_id = s.school_id and h.id = s.person_id
        where p.school_id = m.school_id and p.meeting_id = m.id), '[]') as signatures
    from council_meetings m where m.school_id = ${tx.schoolId} and m.id = ${meetingId}`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? null : MeetingRow.parse(row);
}
