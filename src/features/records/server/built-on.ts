import { sql } from 'kysely';
import { nameOfRow } from '#features/school/server/public.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import type { Tx } from '#kernel/server/tx.ts';

/**
 * Names of the children of a list in whose cases something has been done since: every deed leaves a line in the trail of the
 * case, a paper or a scan leaves a file, a repeated case stands on the one before.
 */
export async function builtOn(tx: Tx, importId: string, enteredAt: Date): Promise<readonly string[]> {
  const found = await sql<{ family: string; given: string; patronymic: string | null }>`
    with listed as (
      select case_id, entries from records_import_cases where school_id = ${tx.schoolId} and import_id = ${importId}
    ), going as (
      select i.meeting_id from council_items i where i.school_id = ${tx.schoolId} and i.meeting_id in (
        select o.meeting_id from council_items o where o.school_id = ${tx.schoolId} and o.case_id in (select case_id from listed))
      group by i.meeting_id having bool_and(coalesce(i.case_id in (select case_id from listed), false))
    )
    select p.family, p.given, p.patronymic from listed l
    join cases_cases c on c.school_id = ${tx.schoolId} and c.id = l.case_id
    join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    where l.entries <> (select count(*) from trail_entries t where t.school_id = c.school_id and t.case_id = c.id)
      or exists (select 1 from cases_cases r where r.school_id = c.school_id and r.repeats_id = c.id)
      or exists (select 1 from documents_files f where f.school_id = c.school_id and f.at > ${enteredAt} and (f.case_id = c.id
        or f.subject_id in (select i.id from council_items i where i.school_id = c.school_id and i.case_id = c.id)
        or f.subject_id in (select i.meeting_id from council_items i join going g on g.meeting_id = i.meeting_id
          where i.school_id = c.school_id and i.case_id = c.id)))
    order by p.family, p.given, p.id`.execute(tx.db);
  return found.rows.map((row) => fullName(nameOfRow(row)));
}
