import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

export type Present = { readonly personId: string; readonly present: boolean; readonly absenceReason: string | null };

/** Keeps who of the members and specialists came; a later mark replaces the earlier one. */
export async function saveAttendance(tx: Tx, meetingId: string, people: readonly Present[]): Promise<void> {
  await sql`
    insert into council_attendance (school_id, meeting_id, person_id, present, absence_reason)
    select ${tx.schoolId}::uuid, ${meetingId}::uuid, "personId", present, "absenceReason"
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as r("personId" uuid, present boolean, "absenceReason" text)
    on conflict (school_id, meeting_id, person_id)
      do update set present = excluded.present, absence_reason = excluded.absence_reason`.execute(tx.db);
}

export type Visit = { readonly itemId: string; readonly guardianId: string; readonly present: boolean };

/** Keeps which parents came to their child's question. */
export async function saveVisits(tx: Tx, visits: readonly Visit[]): Promise<void> {
  await sql`
    insert into council_visitors (school_id, item_id, guardian_id, present)
    select ${tx.schoolId}::uuid, "itemId", "guardianId", present
    from jsonb_to_recordset(${JSON.stringify(visits)}::jsonb) as r("itemId" uuid, "guardianId" uuid, present boolean)
    on conflict (school_id, item_id, guardian_id) do update set present = excluded.present`.execute(tx.db);
}

/** Persons who take part: members of the composition and the specialists invited. */
export async function participantIds(tx: Tx, meetingId: string): Promise<readonly string[]> {
  const found = await sql<{ person_id: string }>`
    select b.person_id from council_meetings m
    join council_members b on b.school_id = m.school_id and b.composition_id = m.composition_id
    where m.school_id = ${tx.schoolId} and m.id = ${meetingId}
    union
    select v.person_id from council_invitations v
    join council_items i on i.school_id = v.school_id and i.id = v.item_id
    where v.school_id = ${tx.schoolId} and i.meeting_id = ${meetingId} and v.person_id is not null`.execute(tx.db);
  return found.rows.map((row) => row.person_id);
}

/** Pairs of question and guardian that exist: the guardian is of the question's child. */
export async function knownVisits(tx: Tx, meetingId: string, visits: readonly Visit[]): Promise<number> {
  const found = await sql<{ known: number }>`
    select count(*)::int as known
    from jsonb_to_recordset(${JSON.stringify(visits)}::jsonb) as r("itemId" uuid, "guardianId" uuid)
    join council_items i on i.school_id = ${tx.schoolId} and i.id = r."itemId" and i.meeting_id = ${meetingId}
    join cases_cases c on c.school_id = i.school_id and c.id = i.case_id
    join pupils_guardians g on g.school_id = c.school_id and g.pupil_id = c.pupil_id and g.id = r."guardianId"`.execute(
    tx.db,
  );
  return found.rows[0]?.known ?? 0;
}
