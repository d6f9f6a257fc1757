import type { CaseState } from '#features/cases/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { Text } from '#kernel/pure/text.ts';
import type { PlanState } from '../contract.ts';
import { mayMark } from './complete-measure.ts';
import type { MeasureDraft } from './measure-shapes.ts';
import { measureWindows } from './measure-windows.ts';
import type { StudyCalendar } from './study-days.ts';

export type WindowToMark = Pick<MeasureDraft, 'frequency' | 'startsOn' | 'dueOn'> & {
  readonly planState: PlanState;
  readonly caseState: CaseState;
  /** Those who answer for the measure today. */
  readonly responsibleIds: readonly string[];
  /** Windows marked already: they stay what they were when the calendar changes. */
  readonly marks: readonly { readonly on: PlainDate }[];
};
export type WindowSaid = {
  readonly on: PlainDate;
  readonly outcome: 'done' | 'not-done';
  readonly doneOn: PlainDate;
  readonly words: Text | null;
};

/**
 * Clause 15: whoever answers for a frequent measure says of each window that it was done, or why not. Refuses
 * `measure-plan-not-in-force`, `measure-not-yours`, `measure-window-unknown`, `measure-window-ahead`,
 * `measure-day-outside`, `measure-result-missing`.
 */
export function markWindow<S extends WindowSaid>(
  measure: WindowToMark,
  who: { readonly personId: string; readonly wholeSchool: boolean },
  said: S,
  { calendar, today }: { readonly calendar: StudyCalendar; readonly today: PlainDate },
): Result<S> {
  if (!isInForce(measure)) return refuse('measure-plan-not-in-force');
  if (!mayMark(measure.responsibleIds, who)) return refuse('measure-not-yours');
  const window = measureWindows(measure, calendar).find(({ on }) => on === said.on);
  if (window === undefined && !measure.marks.some(({ on }) => on === said.on)) return refuse('measure-window-unknown');
  const first = window?.from ?? said.on;
  if (first > today) return refuse('measure-window-ahead', { from: first });
  if (!liesWithin(said.doneOn, first, today)) return refuse('measure-day-outside', { from: first, to: today });
  return isExplained(said) ? ok(said) : refuse('measure-result-missing');
}

/** What was not done needs its why. */
const isExplained = ({ outcome, words }: WindowSaid): boolean =>
  outcome === 'done' || (words?.text ?? '').trim() !== '';

const isInForce = ({ planState, caseState }: WindowToMark): boolean =>
  planState === 'approved' && caseState === 'on-record';

const liesWithin = (day: PlainDate, from: PlainDate, to: PlainDate): boolean => day >= from && day <= to;
