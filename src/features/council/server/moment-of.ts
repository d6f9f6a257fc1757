import type { PlainDate } from '#kernel/pure/plain-date.ts';

/** The moment of a day and an hour 'HH:MM' in the country's one zone, which is five hours ahead all year. */
export const momentOf = (day: PlainDate, hour: string): Date => new Date(`${day}T${hour}:00+05:00`);
