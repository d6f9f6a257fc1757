import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { MeasureDraft } from '../contract.ts';

export type PlanTerm = { readonly from: PlainDate; readonly to: PlainDate };

/** Clause 15: whether a day of the measure lies outside the term; a measure without days is another matter. */
export function liesOutside(
  { dueOn, frequency, startsOn }: Pick<MeasureDraft, 'dueOn' | 'frequency' | 'startsOn'>,
  { from, to }: PlanTerm,
): boolean {
  const days = frequency === null ? [dueOn] : [startsOn, dueOn];
  return days.some((day) => day !== null && (day < from || day > to));
}

/** The measures whose days lie outside the term. */
export function checkMeasureDates<M extends MeasureDraft>(measures: readonly M[], term: PlanTerm): readonly M[] {
  return measures.filter((measure) => liesOutside(measure, term));
}
