import { dayAndMonth, longDate } from '#kernel/pure/long-date.ts';
import { isPlainDate } from '#kernel/pure/plain-date.ts';
import { getLanguage } from './language.ts';

/** «2 қыркүйек», «2 сентября», with the year unless it is the year of `today`. Call while rendering: follows the language. */
export function longDay(day: string, today?: string): string {
  if (!isPlainDate(day)) return day;
  if (today?.slice(0, 4) === day.slice(0, 4)) return dayAndMonth(day, getLanguage());
  return longDate(day, getLanguage());
}

/** «14:05» of a moment, in the time of this machine. */
export function hourOf(moment: string): string {
  const date = new Date(moment);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** The local day of a moment written by the server as ISO. */
export function dayOfMoment(moment: string): string {
  const date = new Date(moment);
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}
