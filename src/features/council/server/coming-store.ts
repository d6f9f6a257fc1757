import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';
import type { Present } from './attendance-store.ts';
import type { LockedItem } from './lock-item.ts';
import type { LockedMeeting } from './lock-meeting.ts';

/** A mark taken back within this time was a slip of the hand, not a coming and going. */
const slipSeconds = 60;

/**
 * Who came late or left early, from this moment on: only where a mark of the opening changes. Entered after the fact nobody
 * knows the moment, so none is kept.
 */
export async function noteComings(
  tx: Tx,
  meeting: Pick<LockedMeeting, 'id' | 'afterTheFact'>,
  people: readonly Present[],
): Promise<void> {
  if (meeting.afterTheFact || people.length === 0) return;
  const slip = new Date(tx.now.getTime() - slipSeconds * 1000);
  await sql`
    with marked as (
      select r."personId" as person_id, r.present from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as r("personId" uuid, present boolean)
      join council_attendance a on a.school_id = ${tx.schoolId} and a.meeting_id = ${meeting.id} and a.person_id = r."personId"
      where a.present <> r.present
    ), slipped as (
      delete from council_comings c using marked k
      where c.school_id = ${tx.schoolId} and c.meeting_id = ${meeting.id} and c.person_id = k.person_id and c.present <> k.present
        and c.at > ${slip} and c.at = (select max(l.at) from council_comings l
          where l.school_id = c.school_id and l.meeting_id = c.meeting_id and l.person_id = c.person_id)
      returning c.person_id
    )
    insert into council_comings (school_id, meeting_id, person_id, at, present)
    select ${tx.schoolId}::uuid, ${meeting.id}::uuid, person_id, ${tx.now}::timestamptz, present from marked
    where person_id not in (select person_id from slipped)`.execute(tx.db);
}

/** Members and specialists in the room at this moment: they are the ones who decide the question. */
export async function presentNow(tx: Tx, item: Pick<LockedItem, 'meeting'>): Promise<string[] | null> {
  if (item.meeting.afterTheFact) return null;
  const found = await sql<{ person_id: string }>`select person_id from council_attendance
    where school_id = ${tx.schoolId} and meeting_id = ${item.meeting.id} and present order by person_id`.execute(tx.db);
  return found.rows.map((row) => row.person_id);
}
