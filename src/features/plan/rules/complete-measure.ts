import type { CaseState } from '#features/cases/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { Text } from '#kernel/pure/text.ts';
import type { Outcome, PlanState } from '../contract.ts';

export type MeasureToMark = {
  readonly planState: PlanState;
  readonly caseState: CaseState;
  readonly approvedOn: PlainDate | null;
  readonly responsibleIds: readonly string[];
};
export type Mark = { readonly outcome: Outcome; readonly doneOn: PlainDate; readonly result: Text | null };

/**
 * Clause 15: the one who answers for a measure, or a whole-school role, says what came of it; the last mark stands, the
 * trail keeps the earlier. Refuses `measure-plan-not-in-force`, `measure-not-yours`, `measure-day-outside`, `measure-result-missing`.
 */
export function completeMeasure(
  measure: MeasureToMark,
  who: { readonly personId: string; readonly wholeSchool: boolean },
  mark: Mark,
  today: PlainDate,
): Result<Mark> {
  if (measure.approvedOn === null || !isInForce(measure)) return refuse('measure-plan-not-in-force');
  if (!mayMark(measure.responsibleIds, who)) return refuse('measure-not-yours');
  if (mark.doneOn < measure.approvedOn || mark.doneOn > today) {
    return refuse('measure-day-outside', { from: measure.approvedOn, to: today });
  }
  return isExplained(mark) ? ok(mark) : refuse('measure-result-missing');
}

const isInForce = ({ planState, caseState }: MeasureToMark): boolean =>
  planState === 'approved' && caseState === 'on-record';

/** What was not done, or only partly, needs words. */
const isExplained = ({ outcome, result }: Mark): boolean => outcome === 'done' || (result?.text ?? '') !== '';

/** Who may say what came of a measure. */
export const mayMark = (
  responsibleIds: readonly string[],
  { personId, wholeSchool }: { readonly personId: string; readonly wholeSchool: boolean },
): boolean => wholeSchool || responsibleIds.includes(personId);
