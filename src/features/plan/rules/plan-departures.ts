import type { Pack } from '#features/procedure/rules/pack.ts';
import { departure, type Departure } from '#kernel/pure/result.ts';
import { checkMeasureDates, type PlanTerm } from './check-measure-dates.ts';
import { planGaps, type PlanGap, type PlanTyped } from './plan-gaps.ts';

/** The gaps as departures, in the order they are named. */
const clauses = {
  'plan-without-causes': 14,
  'plan-without-measures': 14,
  'plan-measure-without-cause': 14,
  'plan-measure-without-responsible': 15,
  'plan-measure-without-day': 15,
} as const satisfies Readonly<Record<PlanGap['what'], number>>;

/**
 * What differs from clauses 14 and 15 if the plan is approved for this term, one departure a kind, the measures named by
 * their numbers in the table. A clause the pack does not have brings no departure.
 */
export function planDepartures(
  plan: PlanTyped & { readonly caseId: string },
  term: PlanTerm,
  pack: Pick<Pack, 'clauses'>,
): readonly Departure[] {
  const numberOf = new Map(plan.measures.map(({ id }, at) => [id, String(at + 1)]));
  const gaps = planGaps(plan);
  const found: Departure[] = [];
  for (const [what, clause] of Object.entries(clauses)) {
    const ofKind = gaps.filter((gap) => gap.what === what);
    if (ofKind.length === 0) continue;
    const measures = ofKind.flatMap(({ measureId }) => (measureId === null ? [] : [numberOf.get(measureId) ?? '']));
    found.push(departure(what, clause, { caseId: plan.caseId, measures }));
  }
  const outside = checkMeasureDates(plan.measures, term).map(({ id }) => numberOf.get(id) ?? '');
  if (outside.length > 0) {
    found.push(
      departure('plan-measure-outside-term', 15, {
        caseId: plan.caseId,
        measures: outside,
        from: term.from,
        to: term.to,
      }),
    );
  }
  return found.filter(({ clause }) => pack.clauses.some(({ number }) => number === clause));
}
