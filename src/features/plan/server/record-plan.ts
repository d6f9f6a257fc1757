import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { MeasureDraft } from '../contract.ts';
import { writePlanBody } from './write-plan-body.ts';

export type RecordedPlan = {
  readonly caseId: string;
  readonly recordedBy: string;
  readonly measures: readonly Omit<MeasureDraft, 'id'>[];
};

/** The first plan of a case, typed from paper, as a draft that the recorded decision approves (clause 12). */
export async function recordPlan(tx: Tx, plan: RecordedPlan): Promise<{ planId: string; planVersion: number }> {
  const planId = newId(tx.now.getTime());
  await tx.db
    .insertInto('plan_plans')
    .values({
      school_id: tx.schoolId,
      id: planId,
      case_id: plan.caseId,
      revision: 1,
      state: 'draft',
      author_id: plan.recordedBy,
      version: 0,
    })
    .execute();
  const measures = plan.measures.map((measure) => ({ id: newId(tx.now.getTime()), ...measure }));
  return { planId, planVersion: await writePlanBody(tx, planId, { goal: null, causes: [], measures }) };
}
