import { z } from 'zod';

/** A day of the civil calendar, 'YYYY-MM-DD', years 0001-9999: no clock, no zone, comparable as text. */
export const PlainDate = z.iso.date().refine(isRealDate).brand<'PlainDate'>();
export type PlainDate = z.infer<typeof PlainDate>;

/** 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const lastDayNumber = 3_652_058;

/** The day written as 'YYYY-MM-DD'; throws when it is not a real day. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a day of the calendar: ${text}`);
  return text;
}

/** Whether the text is a real day written as 'YYYY-MM-DD'. */
export function isPlainDate(text: string): text is PlainDate {
  return isRealDate(text);
}

/** The day of year, month (1-12) and day number; throws when there is none. */
export function plainDateOf(year: number, month: number, day: number): PlainDate {
  return plainDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);
}

/** The day that many days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekday(date: PlainDate): Weekday {
  return weekdays[dayNumber(date) % 7] ?? 1;
}

/** Negative, zero or positive, for sorting. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function minDate(a: PlainDate, b: PlainDate): PlainDate {
  return b < a ? b : a;
}

export function maxDate(a: PlainDate, b: PlainDate): PlainDate {
  return b > a ? b : a;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** 1-12. */
export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

/** The day number in its month, 1-31. */
export function dayOf(date: PlainDate): number {
  return Number(date.slice(8, 10));
}

/** Full years lived on that day; one born on 29 February is a year older on 1 March of a common year. */
export function ageOn(birth: PlainDate, day: PlainDate): number {
  const birthdayPassed = day.slice(5) >= birth.slice(5);
  return yearOf(day) - yearOf(birth) - (birthdayPassed ? 0 : 1);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function isRealDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

/** Days since 0001-01-01, a Monday of the proleptic Gregorian calendar. */
function dayNumber(date: PlainDate): number {
  const [year, month] = [yearOf(date), monthOf(date)];
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return daysBeforeYear(year) + (daysBeforeMonth[month - 1] ?? 0) + leapDay + dayOf(date) - 1;
}

function daysBeforeYear(year: number): number {
  const passed = year - 1;
  return passed * 365 + Math.floor(passed / 4) - Math.floor(passed / 100) + Math.floor(passed / 400);
}

function fromDayNumber(number: number): PlainDate {
  if (!Number.isInteger(number) || number < 0 || number > lastDayNumber) {
    throw new RangeError('outside the calendar of years 0001-9999');
  }
  // The mean year never guesses too late a year, at most one too early.
  let year = Math.floor(number / 365.2425) + 1;
  if (daysBeforeYear(year + 1) <= number) year += 1;
  let left = number - daysBeforeYear(year);
  let month = 1;
  while (left >= daysInMonth(year, month)) {
    left -= daysInMonth(year, month);
    month += 1;
  }
  return plainDateOf(year, month, left + 1);
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
