import { dayAndMonth, longDate } from '#kernel/pure/long-date.ts';
import { isPlainDate } from '#kernel/pure/plain-date.ts';
import { getLanguage } from './language.ts';

/** «2 қыркүйек», «2 сентября», with the year unless it is the year of `today`. Call while rendering: follows the language. */
export function longDay(day: string, today?: string): string {
  if (!isPlainDate(day)) return day;
  if (today?.slice(0, 4) === day.slice(0, 4)) return dayAndMonth(day, getLanguage());
  return longDate(day, getLanguage());
}

/** The country's one zone since 1 March 2024: moments are read in it wherever the browser stands. */
const timeZone = 'Asia/Almaty';
const hours = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
const days = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** «14:05» of a moment, in the country's time. */
export const hourOf = (moment: string): string => hours.format(new Date(moment));

/** The country's day of a moment written by the server as ISO. */
export const dayOfMoment = (moment: string): string => days.format(new Date(moment));
