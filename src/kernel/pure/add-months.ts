import { addDays, dayOf, daysInMonth, monthOf, type PlainDate, plainDateOf, yearOf } from './plain-date.ts';
import { nextWorkingDay, previousWorkingDay, type WorkCalendar } from './working-days.ts';

/** The same day number that many months later (earlier when negative), else the last day of that month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const target = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(target / 12);
  const month = target - year * 12 + 1;
  return plainDateOf(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/**
 * The last day of a term in months counted from the day of placing (clause 16; practice of the Civil Code): a last day
 * that is not a working day moves to the next working day.
 */
export function termEnd(placedOn: PlainDate, months: number, calendar: WorkCalendar): PlainDate {
  return nextWorkingDay(addMonths(placedOn, months), calendar);
}

/**
 * The day by which the dossier is due (clause 11): that many calendar days before the meeting; a due day that is not a
 * working day moves back to the last working day.
 */
export function dossierDueOn(meetingOn: PlainDate, leadDays: number, calendar: WorkCalendar): PlainDate {
  return previousWorkingDay(addDays(meetingOn, -leadDays), calendar);
}
