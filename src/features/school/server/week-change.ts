import { sql } from 'kysely';
import { z } from 'zod';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';
import { json } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { changeWeek, type WeekChange } from '../rules/change-week.ts';
import { sources } from '../rules/first-days.ts';
import { DayKind } from '../rules/year-fields.ts';
import { calendarOf } from './calendar-of.ts';

const Stored = z.object({ day: PlainDate, kind: DayKind });

/** What another week would change in the days off in lieu, and the calendar as it would be then. */
export async function weekChange(tx: Tx, week: 5 | 6): Promise<WeekChange & { readonly calendar: WorkCalendar }> {
  const now = await calendarOf(tx);
  const found = await tx.db
    .selectFrom('school_days')
    .select(['day', 'kind'])
    .where('school_id', '=', tx.schoolId)
    .orderBy('day')
    .execute();
  const days = found.map((row) => Stored.parse(row));
  const { dropped, added } = changeWeek(days, { from: now.week, to: week }, tx.today);
  const daysOff = new Set([...now.daysOff, ...added.map(({ date }) => date)]);
  for (const day of dropped) daysOff.delete(day);
  return { dropped, added, calendar: { ...now, week, daysOff } };
}

/** Writes the days off in lieu of the new week. */
export async function writeWeek(tx: Tx, { dropped, added }: WeekChange): Promise<void> {
  if (dropped.length > 0) {
    await sql`delete from school_days where school_id = ${tx.schoolId} and kind = 'moved'
      and day = any(${[...dropped]}::date[])`.execute(tx.db);
  }
  if (added.length === 0) return;
  const rows = added.map(({ date, name, source }) => ({
    school_id: tx.schoolId,
    day: date,
    kind: 'moved',
    names: json({ kk: name.kk, ru: name.ru }),
    source: sources[source],
    estimate: source === 'U',
  }));
  await tx.db.insertInto('school_days').values(rows).execute();
}
