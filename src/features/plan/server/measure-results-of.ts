import type { Text } from '#kernel/pure/text.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { Measure, PlanState, PlanView } from '../contract.ts';
import type { Progress } from '../rules/measure-shapes.ts';
import { progressOf } from '../rules/measure-windows.ts';
import { readPlans } from './plan-store.ts';
import { studyCalendar } from './study-calendar.ts';

export type MeasureResult = Pick<
  Measure,
  'kind' | 'section' | 'words' | 'form' | 'dueOn' | 'frequency' | 'startsOn' | 'outcome' | 'doneOn' | 'fileIds'
> & {
  readonly id: string;
  readonly planId: string;
  readonly revision: number;
  readonly planState: PlanState;
  readonly approvedOn: PlainDate | null;
  readonly result: Text | null;
  /** Of a frequent measure: how many of its windows were done, not done, missed. */
  readonly windows: Progress | null;
  /** The measure of an earlier revision this one goes on from. */
  readonly goesOnFrom: string | null;
};

/** What came of the measures of the plan in force and of those before it, the newest revision first. */
export async function measureResultsOf(tx: Tx, caseId: string): Promise<readonly MeasureResult[]> {
  const plans = await readPlans(tx, [caseId], ['approved', 'replaced']);
  if (plans.length === 0) return [];
  const calendar = await studyCalendar(tx);
  return plans.flatMap((plan) =>
    plan.measures.map((measure) => resultOf(plan, measure, progressOf(measure, calendar, tx.today))),
  );
}

function resultOf(plan: PlanView, measure: Measure, windows: Progress | null): MeasureResult {
  const { id, kind, section, words, form, dueOn, frequency, startsOn, outcome, doneOn, result, fileIds, goesOnFrom } =
    measure;
  return {
    id,
    planId: plan.id,
    revision: plan.revision,
    planState: plan.state,
    approvedOn: plan.approvedOn,
    kind,
    section,
    words,
    form,
    dueOn,
    frequency,
    startsOn,
    outcome,
    doneOn,
    result,
    fileIds,
    windows,
    goesOnFrom,
  };
}
