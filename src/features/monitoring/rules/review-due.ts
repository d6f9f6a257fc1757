import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';

/** A review is announced so many days before it is due. */
export const daysAhead = 7;

/** When the plan is looked at next: so many weeks after the last review, or after the placing. */
export const reviewDue = (since: PlainDate, weeks: number): PlainDate => addDays(since, weeks * 7);
