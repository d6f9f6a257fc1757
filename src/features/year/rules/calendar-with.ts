import type { CalendarChange } from '#features/school/rules/calendar-contract.ts';
import type { WorkCalendar } from '#kernel/pure/working-days.ts';

/** The calendar as it would be after the change; a change of lead days leaves it. */
export function calendarWith(calendar: WorkCalendar, change: CalendarChange): WorkCalendar {
  if ('leadDays' in change) return calendar;
  const day = 'day' in change ? change.day : change.dropDay;
  const daysOff = new Set([...calendar.daysOff].filter((one) => one !== day));
  const workingDays = new Set([...calendar.workingDays].filter((one) => one !== day));
  if ('day' in change) (change.kind === 'working' ? workingDays : daysOff).add(day);
  return { ...calendar, daysOff, workingDays };
}
