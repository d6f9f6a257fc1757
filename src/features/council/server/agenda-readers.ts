import { sql } from 'kysely';
import { letRead, stopReading } from '#features/cases/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';

/**
 * Who may read the cases of an agenda while the meeting is prepared and held (process, People): members every case,
 * an invited specialist the case of their question. Written anew for one case, or for all of the meeting.
 */
export async function refreshReaders(tx: Tx, meetingId: string, caseId: string | null = null): Promise<void> {
  await stopReading(tx, meetingId, caseId);
  const found = await sql<{ case_id: string; readers: string[] }>`
    select i.case_id, array_agg(distinct r.person_id) as readers
    from council_meetings m
    join council_items i on i.school_id = m.school_id and i.meeting_id = m.id and i.case_id is not null
    join lateral (
      select person_id from council_members where school_id = m.school_id and composition_id = m.composition_id
      union
      select person_id from council_invitations v where v.school_id = m.school_id and v.item_id = i.id and v.person_id is not null
    ) r on true
    where m.school_id = ${tx.schoolId} and m.id = ${meetingId} and m.state in ('called', 'opened')
      and (${caseId}::uuid is null or i.case_id = ${caseId}::uuid)
    group by i.case_id`.execute(tx.db);
  for (const row of found.rows) {
    await letRead(tx, { caseId: row.case_id, personIds: row.readers, why: 'agenda', sourceId: meetingId });
  }
}
