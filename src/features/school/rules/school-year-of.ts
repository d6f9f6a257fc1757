import { monthOf, type PlainDate, yearOf } from '#kernel/pure/plain-date.ts';

const firstMonth = 8;

/** The year of the September a day belongs to; before 1 August it is still the previous school year. */
export function schoolYearOf(date: PlainDate): number {
  return monthOf(date) >= firstMonth ? yearOf(date) : yearOf(date) - 1;
}
