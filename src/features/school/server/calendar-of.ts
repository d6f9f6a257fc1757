import { sql } from 'kysely';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';
import type { Tx } from '#kernel/server/tx.ts';

type Row = { week_days: number; off: string[]; working: string[] };

/** The school's week, days off and moved working days: years of days in one statement, no wider than the terms need. */
export async function calendarOf(tx: Tx): Promise<WorkCalendar> {
  const found = await sql<Row>`
    select s.week_days,
      coalesce(array_agg(d.day::text) filter (where d.kind <> 'working'), '{}') as off,
      coalesce(array_agg(d.day::text) filter (where d.kind = 'working'), '{}') as working
    from school_schools s left join school_days d on d.school_id = s.school_id
    where s.school_id = ${tx.schoolId} group by s.week_days`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) throw new Error('The school is not there');
  return { week: row.week_days === 6 ? 6 : 5, daysOff: new Set(row.off), workingDays: new Set(row.working) };
}
