import type { CaseState } from '#features/cases/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Measure, PlanDuty } from '../contract.ts';

export type PlanFacts = {
  readonly caseState: CaseState;
  readonly placedOn: PlainDate | null;
  readonly inForce: {
    readonly id: string;
    readonly approvedOn: PlainDate | null;
    readonly measures: readonly Pick<Measure, 'id' | 'dueOn' | 'outcome'>[];
  } | null;
  readonly deliveries: readonly { readonly planId: string }[];
};

/**
 * What the school owes, derived and never stored: a plan for a child on record (clause 12), the parents' copy of the plan in
 * force (clause 14), the measures whose last day has passed without a mark (clause 15).
 */
export function planDuties(
  { caseState, placedOn, inForce, deliveries }: PlanFacts,
  today: PlainDate,
): readonly PlanDuty[] {
  if (caseState !== 'on-record') return [];
  if (inForce === null) return [{ duty: 'plan-missing', clause: 12, dueOn: placedOn, measureId: null }];
  const copied = deliveries.some(({ planId }) => planId === inForce.id);
  const copy: readonly PlanDuty[] = copied
    ? []
    : [{ duty: 'copy-not-delivered', clause: 14, dueOn: inForce.approvedOn, measureId: null }];
  const late = inForce.measures.filter((measure) => isOverdue(measure, today));
  return [
    ...copy,
    ...late.map(({ id, dueOn }): PlanDuty => ({ duty: 'measure-overdue', clause: 15, dueOn, measureId: id })),
  ];
}

/** Its last day is over and nobody has said what came of it. */
export const isOverdue = ({ dueOn, outcome }: Pick<Measure, 'dueOn' | 'outcome'>, today: PlainDate): boolean =>
  outcome === null && dueOn !== null && dueOn < today;
