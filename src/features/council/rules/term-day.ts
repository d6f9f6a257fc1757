import { addMonths, termEnd } from '#kernel/pure/add-months.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';
import type { TermWanted } from './decision.ts';

export type TermDay = { readonly months: number | null; readonly endsOn: PlainDate };

/** The last day of a term (clause 16): named, or in months from a day; onto a working day where the school says so. */
export function termDay(wanted: TermWanted, from: PlainDate, calendar: WorkCalendar, onWorkingDay: boolean): TermDay {
  if ('endsOn' in wanted) return { months: null, endsOn: wanted.endsOn };
  const { months } = wanted;
  return { months, endsOn: onWorkingDay ? termEnd(from, months, calendar) : addMonths(from, months) };
}
