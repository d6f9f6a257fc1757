import type { CaseState } from '#features/cases/contract.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';

/** Who writes: a whole-school role, or the person who answers for the case. */
export type PlanWriter = { readonly personId: string; readonly wholeSchool: boolean };
export type PlanCase = { readonly state: CaseState; readonly responsibleId: string };

/** Clauses 12, 14: a plan is written while the case is open. Refuses `plan-case-closed`, `plan-not-responsible`. */
export function mayWritePlan(
  { personId, wholeSchool }: PlanWriter,
  { state, responsibleId }: PlanCase,
): Result<undefined> {
  if (state === 'removed' || state === 'not-placed') return refuse('plan-case-closed', { state });
  return wholeSchool || personId === responsibleId ? ok(undefined) : refuse('plan-not-responsible');
}

/** Clause 12: one draft a case at a time. Refuses `plan-draft-exists` with its id. */
export function startPlan(writer: PlanWriter, subject: PlanCase, draftId: string | null): Result<undefined> {
  const may = mayWritePlan(writer, subject);
  if (!may.ok) return may;
  return draftId === null ? ok(undefined) : refuse('plan-draft-exists', { planId: draftId });
}
