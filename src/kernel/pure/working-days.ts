import { addDays, type PlainDate, weekday } from './plain-date.ts';

/** Which days a school works: its week, its days off, and days moved to be working. */
export type WorkCalendar = {
  readonly week: 5 | 6;
  readonly daysOff: ReadonlySet<string>;
  /** Published as working although they fall on a day off; they win over both. */
  readonly workingDays: ReadonlySet<string>;
};

const longestRest = 366;

export function isWorkingDay(date: PlainDate, calendar: WorkCalendar): boolean {
  if (calendar.workingDays.has(date)) return true;
  if (calendar.daysOff.has(date)) return false;
  return weekday(date) <= calendar.week;
}

/** The day itself when it is working, else the first working day after it. */
export function nextWorkingDay(date: PlainDate, calendar: WorkCalendar): PlainDate {
  return nearestWorkingDay(date, calendar, 1);
}

/** The day itself when it is working, else the last working day before it. */
export function previousWorkingDay(date: PlainDate, calendar: WorkCalendar): PlainDate {
  return nearestWorkingDay(date, calendar, -1);
}

function nearestWorkingDay(from: PlainDate, calendar: WorkCalendar, step: 1 | -1): PlainDate {
  let date = from;
  for (let tried = 0; tried <= longestRest; tried += 1) {
    if (isWorkingDay(date, calendar)) return date;
    date = addDays(date, step);
  }
  throw new RangeError(`the calendar has no working day within a year of ${from}`);
}
