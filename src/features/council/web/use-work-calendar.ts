import { calendar } from '#features/school/rules/calendar-contract.ts';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';
import { useAsk } from '#ui/api/use-ask.ts';

type Year = OutputOf<typeof calendar>;

/** The working days around a day: its school year and the next, where terms end. Null until both came. */
export function useWorkCalendar(day: PlainDate | null): WorkCalendar | null {
  const schoolYear = day === null ? 0 : schoolYearOf(day);
  const enabled = day !== null;
  const now = useAsk(calendar, { schoolYear }, { enabled }).data;
  const next = useAsk(calendar, { schoolYear: schoolYear + 1 }, { enabled }).data;
  return now === undefined || next === undefined ? null : calendarFrom([now, next]);
}

/** The same reading of marked days as the server's. */
function calendarFrom(years: readonly Year[]): WorkCalendar {
  const days = years.flatMap((year) => year.days);
  return {
    week: years[0]?.weekDays ?? 5,
    daysOff: new Set(days.filter((one) => one.kind !== 'working').map((one) => one.day)),
    workingDays: new Set(days.filter((one) => one.kind === 'working').map((one) => one.day)),
  };
}
