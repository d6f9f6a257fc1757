import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { addDays } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { CalendarMeeting } from './calendar-text.ts';

/** How long past meetings stay in a person's calendar. */
const daysBack = 60;

async function readMeetings(tx: Tx, where: RawBuilder<boolean>): Promise<CalendarMeeting[]> {
  const found = await sql<unknown>`
    select m.id, m.number, m.version, m.held_on as "heldOn", m.starts_at as "startsAt", m.ends_by as "endsBy", m.place,
      m.state = 'cancelled' as cancelled
    from council_meetings m
    where m.school_id = ${tx.schoolId} and m.starts_at is not null and m.place is not null and not m.after_the_fact and ${where}
    order by m.held_on, m.id limit 200`.execute(tx.db);
  return z.array(CalendarMeeting).parse(found.rows);
}

const isTold = (personId: string): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from council_notices n where n.school_id = m.school_id and n.meeting_id = m.id
    and n.person_id = ${personId}::uuid and n.what <> 'released')`;

/** One meeting: for whoever is to come to it, or sees every meeting of the school. */
export async function findMeetingFor(
  tx: Tx,
  meetingId: string,
  reader: { readonly personId: string; readonly wholeSchool: boolean },
): Promise<CalendarMeeting | null> {
  const may = reader.wholeSchool ? sql<boolean>`true` : isTold(reader.personId);
  const [found] = await readMeetings(tx, sql<boolean>`m.id = ${meetingId}::uuid and ${may}`);
  return found ?? null;
}

/** The meetings a person is to come to, some weeks back too, so that a cancelled one leaves their calendar. */
export const meetingsOf = (tx: Tx, personId: string): Promise<CalendarMeeting[]> =>
  readMeetings(tx, sql<boolean>`m.held_on >= ${addDays(tx.today, -daysBack)}::date and ${isTold(personId)}`);
