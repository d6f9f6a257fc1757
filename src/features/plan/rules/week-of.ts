import { addDays, weekday, type PlainDate } from '#kernel/pure/plain-date.ts';
import type { MeasureDraft, Outcome, Progress, WindowMark } from './measure-shapes.ts';
import { progressOf, windowsWithState, type MeasureWindow, type WindowState } from './measure-windows.ts';
import { isOverdue } from './plan-duties.ts';
import type { StudyCalendar } from './study-days.ts';

type Asked = Pick<MeasureDraft, 'frequency' | 'startsOn' | 'dueOn'> & {
  readonly marks: readonly WindowMark[];
  readonly outcome: Outcome | null;
  readonly doneOn: PlainDate | null;
};

export type WeekStanding = {
  readonly when: 'overdue' | 'this-week' | 'later';
  readonly now: (MeasureWindow & { readonly state: WindowState }) | null;
  readonly missed: number;
  readonly progress: Progress | null;
};

/** Where a measure stands for whoever answers for it: late, due by Sunday, or later (clause 15). */
export function weekOf(measure: Asked, calendar: StudyCalendar, today: PlainDate): WeekStanding {
  const progress = progressOf(measure, calendar, today);
  const now = windowsWithState(measure, calendar, today).find(({ state }) => state === 'now') ?? null;
  const missed = progress?.missed ?? 0;
  return { when: whenOf(measure, { now, missed }, today), now, missed, progress };
}

function whenOf(
  measure: Asked,
  { now, missed }: Pick<WeekStanding, 'now' | 'missed'>,
  today: PlainDate,
): WeekStanding['when'] {
  if (measure.outcome !== null) return 'later';
  if (missed > 0 || isOverdue(measure, today)) return 'overdue';
  const sunday = addDays(today, 7 - weekday(today));
  const dueThisWeek = measure.frequency === null && measure.dueOn !== null && measure.dueOn <= sunday;
  return now !== null || dueThisWeek ? 'this-week' : 'later';
}
