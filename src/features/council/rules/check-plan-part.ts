import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { departure, ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { AtTheTable, CaseAtTheTable } from './check-decisions.ts';

type PlanWanted = { readonly planId: string | null; readonly planFollowsOn: PlainDate | null };
type PlanPart = PlanWanted & { readonly planVersion: number | null };

/**
 * Clause 12: the decision approves the draft, or says by when the plan follows, which is the departure named.
 * Refusals `plan-not-draft`, `plan-day-missing`, `plan-follows-before-meeting`.
 */
export function checkPlanPart(
  { heldOn }: AtTheTable,
  subject: CaseAtTheTable,
  wanted: PlanWanted,
  term: { readonly endsOn: PlainDate; readonly without: string; readonly clause: number },
): Result<PlanPart> {
  if (wanted.planId !== null) {
    if (subject.plan?.id !== wanted.planId) return refuse('plan-not-draft');
    return ok(
      { planId: wanted.planId, planVersion: subject.plan.version, planFollowsOn: null },
      subject.planGaps(term.endsOn),
    );
  }
  const { planFollowsOn } = wanted;
  if (planFollowsOn === null) return refuse('plan-day-missing');
  if (planFollowsOn < heldOn) return refuse('plan-follows-before-meeting', { planFollowsOn, heldOn });
  const facts = { caseId: subject.id, planFollowsOn };
  return ok({ planId: null, planVersion: null, planFollowsOn }, [departure(term.without, term.clause, facts)]);
}
