import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { isWorkingDay, type WorkCalendar } from '#kernel/pure/working-days.ts';

type Span = { readonly startsOn: PlainDate; readonly endsOn: PlainDate };

/** The school's week and days off, and its school years with their breaks. */
export type StudyCalendar = WorkCalendar & {
  readonly years: readonly (Span & { readonly breaks: readonly Span[] })[];
};

/** A day with lessons. A day of which the school has set no year is judged by its week and days off alone. */
export function isStudyDay(day: PlainDate, calendar: StudyCalendar): boolean {
  if (!isWorkingDay(day, calendar)) return false;
  const year = calendar.years.find((one) => lies(day, one));
  if (year !== undefined) return !year.breaks.some((one) => lies(day, one));
  return !isBetweenYears(day, calendar.years);
}

/** Summer: after a year that is set and before another, or within the months that follow one. */
const isBetweenYears = (day: PlainDate, years: StudyCalendar['years']): boolean =>
  years.some(({ endsOn }) => day > endsOn && day < `${endsOn.slice(0, 4)}-09-01`);

const lies = (day: PlainDate, { startsOn, endsOn }: Span): boolean => day >= startsOn && day <= endsOn;
