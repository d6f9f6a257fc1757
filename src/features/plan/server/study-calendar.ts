import { sql } from 'kysely';
import { z } from 'zod';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { StudyCalendar } from '../rules/study-days.ts';

const Span = z.object({ startsOn: PlainDate, endsOn: PlainDate });
const Row = z.object({
  weekDays: z.number(),
  off: z.array(z.string()),
  working: z.array(z.string()),
  years: z.array(Span.extend({ breaks: z.array(Span) })),
});

/** Week, days off, moved working days and school years with their breaks, in one statement. */
export async function studyCalendar(tx: Tx): Promise<StudyCalendar> {
  const found = await sql<unknown>`
    select s.week_days as "weekDays",
      array(select d.day::text from school_days d where d.school_id = s.school_id and d.kind <> 'working') as off,
      array(select d.day::text from school_days d where d.school_id = s.school_id and d.kind = 'working') as working,
      coalesce((select jsonb_agg(jsonb_build_object('startsOn', y.starts_on, 'endsOn', y.ends_on, 'breaks', y.breaks))
        from school_years y where y.school_id = s.school_id), '[]') as years
    from school_schools s where s.school_id = ${tx.schoolId}`.execute(tx.db);
  const { weekDays, off, working, years } = Row.parse(found.rows[0]);
  return { week: weekDays === 6 ? 6 : 5, daysOff: new Set(off), workingDays: new Set(working), years };
}
