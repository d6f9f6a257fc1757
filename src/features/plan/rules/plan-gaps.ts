import type { Text } from '#kernel/pure/text.ts';
import type { Cause, MeasureDraft } from '../contract.ts';

export type PlanTyped = { readonly causes: readonly Cause[]; readonly measures: readonly MeasureDraft[] };

/** A cell the order asks for and that is still empty; `measureId` is null where the plan as a whole lacks something. */
export type PlanGap = {
  readonly what:
    | 'plan-without-causes'
    | 'plan-without-measures'
    | 'plan-measure-without-cause'
    | 'plan-measure-without-responsible'
    | 'plan-measure-without-day';
  readonly clause: 14 | 15;
  readonly measureId: string | null;
};

/**
 * What the draft lacks. Clause 14: causes and conditions, measures, and for each measure the cause it answers.
 * Clause 15: who answers for it, and a day or a frequency with first and last day.
 */
export function planGaps(plan: PlanTyped): readonly PlanGap[] {
  const causeIds = writtenCauses(plan.causes);
  const gaps: PlanGap[] = [];
  if (causeIds.size === 0) gaps.push({ what: 'plan-without-causes', clause: 14, measureId: null });
  if (plan.measures.length === 0) gaps.push({ what: 'plan-without-measures', clause: 14, measureId: null });
  return [...gaps, ...plan.measures.flatMap((measure) => gapsOfMeasure(measure, causeIds))];
}

/** Ids of the causes that say something. */
export const writtenCauses = (causes: readonly Cause[]): ReadonlySet<string> =>
  new Set(causes.filter(({ words }) => isWritten(words)).map(({ id }) => id));

/** The cells of one measure that are still empty. */
export function gapsOfMeasure(measure: MeasureDraft, causeIds: ReadonlySet<string>): readonly PlanGap[] {
  const gaps: PlanGap[] = [];
  const lacks = (what: PlanGap['what'], clause: 14 | 15): number => gaps.push({ what, clause, measureId: measure.id });
  if (measure.causeId === null || !causeIds.has(measure.causeId)) lacks('plan-measure-without-cause', 14);
  if (measure.responsibleIds.length === 0 && !measure.outsiders.some(({ name }) => name !== ''))
    lacks('plan-measure-without-responsible', 15);
  if (!hasDays(measure)) lacks('plan-measure-without-day', 15);
  return gaps;
}

/** One due day, or a frequency between a first and a last day in that order. */
export function hasDays({
  dueOn,
  frequency,
  startsOn,
}: Pick<MeasureDraft, 'dueOn' | 'frequency' | 'startsOn'>): boolean {
  if (frequency === null) return dueOn !== null;
  return startsOn !== null && dueOn !== null && startsOn <= dueOn;
}

const isWritten = (words: Text): boolean => words.text.trim() !== '';
