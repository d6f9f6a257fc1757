import { sql } from 'kysely';
import { packById } from '#features/procedure/server/public.ts';
import { calendarOf, schoolOf } from '#features/school/server/public.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { dossierDue } from '../rules/dossier-due.ts';
import type { Purpose } from '../rules/paper-kind.ts';
import { roundSql } from './round-sql.ts';

type Hearing = { readonly caseId: string; readonly purpose: Purpose };

/** Sets, or moves with the meeting, the day by which the dossier of a case is due (clause 11). Answers that day. */
export async function setDue(tx: Tx, hearing: Hearing & { readonly meetingOn: PlainDate }): Promise<PlainDate> {
  const { caseId, purpose, meetingOn } = hearing;
  const found = await sql<{ pack_id: string; round: number }>`
    select c.pack_id, ${roundSql(purpose)} as round from cases_cases c
    where c.school_id = ${tx.schoolId} and c.id = ${caseId}`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) throw new Error('The dossier is due for a case that is not there');
  const lead = { pack: await packById(tx, row.pack_id), settings: (await schoolOf(tx)).settings };
  const dueOn = dossierDue(meetingOn, lead, await calendarOf(tx));
  await sql`
    insert into dossier_dues (school_id, case_id, purpose, round, meeting_on, due_on)
    values (${tx.schoolId}, ${caseId}, ${purpose}, ${row.round}, ${meetingOn}, ${dueOn})
    on conflict (school_id, case_id, purpose, round) do update set meeting_on = excluded.meeting_on, due_on = excluded.due_on`.execute(
    tx.db,
  );
  return dueOn;
}

/** No meeting is called for it any more: the papers stay, the day goes. */
export async function clearDue(tx: Tx, { caseId, purpose }: Hearing): Promise<void> {
  await sql`
    delete from dossier_dues d using cases_cases c
    where d.school_id = ${tx.schoolId} and d.case_id = ${caseId} and d.purpose = ${purpose}
      and c.school_id = d.school_id and c.id = d.case_id and d.round = ${roundSql(purpose)}`.execute(tx.db);
}
