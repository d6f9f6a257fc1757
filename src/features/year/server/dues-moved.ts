import { sql } from 'kysely';
import { movedDues } from '#features/dossier/server/public.ts';
import { duesMoved as contract, type CalendarChange } from '#features/school/rules/calendar-contract.ts';
import { calendarOf, schoolOf } from '#features/school/server/public.ts';
import { isWorkingDay, type WorkCalendar } from '#kernel/pure/working-days.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { calendarWith } from '../rules/calendar-with.ts';

export const duesMoved = reading({
  contract,
  read: async (tx, { change }) => {
    const calendar = calendarWith(await calendarOf(tx), change);
    const leadDays = 'leadDays' in change ? change.leadDays : (await schoolOf(tx)).settings.leadDays;
    const moved = await movedDues(tx, { calendar, leadDays });
    return {
      moved: moved.map(({ meetingOn, from, to }) => ({ meetingOn, from, to })),
      meetings: await meetingsHit(tx, change, calendar),
    };
  },
});

/** A meeting called for a day that becomes a day off stays called: moving it is for whoever called it. */
async function meetingsHit(tx: Tx, change: CalendarChange, calendar: WorkCalendar): Promise<number> {
  const day = 'day' in change ? change.day : 'dropDay' in change ? change.dropDay : null;
  if (day === null || isWorkingDay(day, calendar)) return 0;
  const found = await sql<{ n: number }>`
    select count(*)::int as n from council_meetings
    where school_id = ${tx.schoolId} and state = 'called' and held_on = ${day}::date`.execute(tx.db);
  return found.rows[0]?.n ?? 0;
}
