import {
  addDays,
  compareDates,
  dayOf,
  daysInMonth,
  maxDate,
  minDate,
  monthOf,
  plainDateOf,
  weekday,
  yearOf,
} from '#kernel/pure/plain-date.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Frequency, MeasureDraft, Progress, WindowMark } from './measure-shapes.ts';
import { isStudyDay, type StudyCalendar } from './study-days.ts';

/** One time a frequent measure is to be done: between its first and last study day, named by the period it lies in. */
export type MeasureWindow = { readonly on: PlainDate; readonly from: PlainDate; readonly to: PlainDate };

export type WindowState = 'done' | 'not-done' | 'missed' | 'now' | 'ahead';

type Days = Pick<MeasureDraft, 'frequency' | 'startsOn' | 'dueOn'>;
type Period = { readonly first: PlainDate; readonly last: PlainDate };

/** The day, the week from Monday, the halves of a month from the 1st and the 16th, the month. */
const periodOf: Readonly<Record<Frequency, (day: PlainDate) => Period>> = {
  daily: (day) => ({ first: day, last: day }),
  weekly: (day) => {
    const first = addDays(day, 1 - weekday(day));
    return { first, last: addDays(first, 6) };
  },
  'twice-a-month': (day) => {
    const { first, last } = monthWith(day);
    return dayOf(day) <= 15 ? { first, last: addDays(first, 14) } : { first: addDays(first, 15), last };
  },
  monthly: (day) => monthWith(day),
};

/**
 * Clause 15: a measure with a frequency is due once in each period between its first and last day. A period without a
 * study day (breaks, holidays) brings no window. A measure with one due day, or without its days, has none.
 */
export function measureWindows(
  { frequency, startsOn, dueOn }: Days,
  calendar: StudyCalendar,
): readonly MeasureWindow[] {
  if (frequency === null || startsOn === null || dueOn === null) return [];
  const windows: MeasureWindow[] = [];
  let day = startsOn;
  while (day <= dueOn) {
    const { first, last } = periodOf[frequency](day);
    const window = studyPart(maxDate(first, startsOn), minDate(last, dueOn), calendar);
    if (window !== null) windows.push({ on: first, ...window });
    day = addDays(last, 1);
  }
  return windows;
}

function studyPart(first: PlainDate, last: PlainDate, calendar: StudyCalendar): Omit<MeasureWindow, 'on'> | null {
  let from = first;
  while (from <= last && !isStudyDay(from, calendar)) from = addDays(from, 1);
  if (from > last) return null;
  let to = last;
  while (!isStudyDay(to, calendar)) to = addDays(to, -1);
  return { from, to };
}

/** What stands of a window that day: what was marked, else whether it is over, open or still to come. */
function windowState(window: MeasureWindow, marks: readonly WindowMark[], today: PlainDate): WindowState {
  const mark = marks.find(({ on }) => on === window.on);
  if (mark !== undefined) return mark.outcome;
  if (window.to < today) return 'missed';
  return window.from <= today ? 'now' : 'ahead';
}

type Marked = Days & {
  readonly marks: readonly WindowMark[];
  readonly outcome?: string | null;
  readonly doneOn?: PlainDate | null;
};

/** The windows with what stands of them; a measure brought to its end has no window after that day but those marked. */
export function windowsWithState(
  measure: Marked,
  calendar: StudyCalendar,
  today: PlainDate,
): readonly (MeasureWindow & { readonly state: WindowState })[] {
  const ended = (measure.outcome ?? null) === null ? null : (measure.doneOn ?? null);
  return withMarkedOnes(measureWindows(measure, calendar), measure.marks)
    .map(({ on, from, to }) => ({ on, from, to, state: windowState({ on, from, to }, measure.marks, today) }))
    .filter(({ from, state }) => ended === null || from <= ended || state === 'done' || state === 'not-done');
}

/** A window that was marked stays, also when a later change of the calendar leaves it without a study day. */
function withMarkedOnes(windows: readonly MeasureWindow[], marks: readonly WindowMark[]): readonly MeasureWindow[] {
  const gone = marks.filter(({ on }) => !windows.some((window) => window.on === on));
  if (gone.length === 0) return windows;
  const kept = gone.map(({ on, doneOn }) => ({ on, from: doneOn, to: doneOn }));
  return [...windows, ...kept].toSorted((a, b) => compareDates(a.on, b.on));
}

/** «6 of 8» of a frequent measure; null of a measure with one due day. */
export function progressOf(measure: Marked, calendar: StudyCalendar, today: PlainDate): Progress | null {
  if (measure.frequency === null) return null;
  const windows = windowsWithState(measure, calendar, today);
  const count = (state: WindowState): number => windows.filter((one) => one.state === state).length;
  const [done, notDone, missed] = [count('done'), count('not-done'), count('missed')];
  return { done, notDone, missed, past: done + notDone + missed, total: windows.length };
}

/** The same of all measures with a frequency, by measure. */
export const progressByMeasure = (
  measures: readonly (Marked & { readonly id: string })[],
  calendar: StudyCalendar,
  today: PlainDate,
): ReadonlyMap<string, Progress> =>
  new Map(
    measures.flatMap((measure) => {
      const progress = progressOf(measure, calendar, today);
      return progress === null ? [] : [[measure.id, progress] as const];
    }),
  );

function monthWith(day: PlainDate): Period {
  const [year, month] = [yearOf(day), monthOf(day)];
  return { first: plainDateOf(year, month, 1), last: plainDateOf(year, month, daysInMonth(year, month)) };
}
