import { useMe } from '#features/cases/web/use-me.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';

/** The day of the school's clock. */
export const useToday = (): PlainDate | null => useMe()?.calendarToday ?? null;
