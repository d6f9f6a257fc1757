import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#kernel/server/tx.ts';
import { AnnotationView, CancelledNumber } from '../rules/protocol-life.ts';

/** What was written beside the signed protocol of a meeting, in its order. */
export async function annotationsOf(tx: Tx, meetingId: string): Promise<z.infer<typeof AnnotationView>[]> {
  const found = await sql<{ at: Date }>`
    select a.id, a.question, a.text, a.reason, h.family || ' ' || h.given as "personName", a.at
    from council_annotations a
    join council_protocols p on p.school_id = a.school_id and p.id = a.protocol_id
    join school_people h on h.school_id = a.school_id and h.id = a.person_id
    where a.school_id = ${tx.schoolId} and p.meeting_id = ${meetingId} order by a.position`.execute(tx.db);
  return found.rows.map(({ at, ...row }) => AnnotationView.parse({ ...row, at: at.toISOString() }));
}

const Cancelled = CancelledNumber.extend({ schoolYear: z.number() });
const most = 200;

/** Numbers that were taken back: of one meeting, or of all. */
export async function cancelledOf(tx: Tx, meetingId: string | null): Promise<z.infer<typeof Cancelled>[]> {
  const found = await sql<{ at: Date }>`
    select x.number, x.school_year as "schoolYear", x.meeting_id as "meetingId", x.reason,
      h.family || ' ' || h.given as "personName", x.cancelled_at as at
    from council_cancelled_numbers x
    join school_people h on h.school_id = x.school_id and h.id = x.cancelled_by
    where x.school_id = ${tx.schoolId} and (${meetingId}::uuid is null or x.meeting_id = ${meetingId}::uuid)
    order by x.school_year desc, x.number desc limit ${most}`.execute(tx.db);
  return found.rows.map(({ at, ...row }) => Cancelled.parse({ ...row, at: at.toISOString() }));
}
