import { sql, type RawBuilder } from 'kysely';
import { packsById } from '#features/procedure/server/public.ts';
import { calendarOf, schoolOf } from '#features/school/server/public.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { dossierDue } from '../rules/dossier-due.ts';

/** What a due day is counted by besides the meeting: working days and the days the school asks for. */
export type CountedBy = { readonly calendar: WorkCalendar; readonly leadDays: number | null };

export type MovedDue = {
  readonly caseId: string;
  readonly purpose: string;
  readonly round: number;
  readonly meetingOn: PlainDate;
  readonly from: PlainDate;
  readonly to: PlainDate;
};

type Row = { case_id: string; purpose: string; round: number; meeting_on: string; due_on: string; pack_id: string };

/** Open dossiers of meetings to come that would be due on another day (clause 11). What is past stays as it was. */
export const movedDues = (tx: Tx, by: CountedBy): Promise<MovedDue[]> => readMoved(tx, by, sql``);

async function readMoved(tx: Tx, by: CountedBy, lock: RawBuilder<unknown>): Promise<MovedDue[]> {
  const found = await sql<Row>`
    select d.case_id, d.purpose, d.round, d.meeting_on, d.due_on, c.pack_id from dossier_dues d
    join cases_cases c on c.school_id = d.school_id and c.id = d.case_id
    where d.school_id = ${tx.schoolId} and d.meeting_on >= ${tx.today} and c.state in ('submitted', 'on-record')
    order by d.due_on, d.case_id, d.purpose ${lock}`.execute(tx.db);
  const packs = await packsById(
    tx,
    found.rows.map((row) => row.pack_id),
  );
  return found.rows.flatMap((row) => {
    const pack = packs.get(row.pack_id);
    if (pack === undefined) return [];
    const meetingOn = PlainDate.parse(row.meeting_on);
    const from = PlainDate.parse(row.due_on);
    const lead = { pack, settings: { leadDays: by.leadDays } };
    const to = dossierDue(meetingOn, lead, by.calendar);
    const key = { caseId: row.case_id, purpose: row.purpose, round: row.round };
    return to === from ? [] : [{ ...key, meetingOn, from, to }];
  });
}

/** Writes due days anew by calendar and settings as they now stand in this transaction; answers how many moved. */
export async function resettleDues(tx: Tx): Promise<number> {
  const { settings } = await schoolOf(tx);
  const by = { calendar: await calendarOf(tx), leadDays: settings.leadDays };
  const moved = await readMoved(tx, by, sql`for update of d`);
  if (moved.length === 0) return 0;
  await sql`
    update dossier_dues d set due_on = m."to"
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as m("caseId" uuid, purpose text, round smallint, "to" date)
    where d.school_id = ${tx.schoolId} and d.case_id = m."caseId" and d.purpose = m.purpose and d.round = m.round`.execute(
    tx.db,
  );
  return moved.length;
}
