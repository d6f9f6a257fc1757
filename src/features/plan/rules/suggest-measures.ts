import type { Pack } from '#features/procedure/rules/pack.ts';

export type Suggestion = { readonly kind: string; readonly forGrounds: readonly string[] };

/**
 * Clause 14: kinds of measures the pack offers for these grounds, those that answer more of them first, else in the
 * order of the pack. Kinds the plan already has are left out.
 */
export function suggestMeasures(
  { measureKinds }: Pick<Pack, 'measureKinds'>,
  grounds: readonly string[],
  present: readonly string[] = [],
): readonly Suggestion[] {
  return measureKinds
    .filter(({ code }) => !present.includes(code))
    .map(({ code, suits }) => ({ kind: code, forGrounds: grounds.filter((ground) => suits.includes(ground)) }))
    .filter(({ forGrounds }) => forGrounds.length > 0)
    .toSorted((a, b) => b.forGrounds.length - a.forGrounds.length);
}
