import type { LibraryMeasure } from './library-measure.ts';

export type Wanted = { readonly grounds: readonly string[]; readonly age: number | null };

/** Years by which a measure may miss the child's age and still be offered, after the fitting ones. */
const near = 1;

/**
 * Clause 14: measures for these grounds and this age: those that answer more of the grounds first, the school's own
 * before the shipped ones, else in the order of the library. No grounds: the whole library; no age: every age.
 */
export function findMeasures<One extends Pick<LibraryMeasure, 'grounds' | 'ages' | 'own'>>(
  measures: readonly One[],
  { grounds, age }: Wanted,
): readonly One[] {
  const answered = (one: One): number => one.grounds.filter((ground) => grounds.includes(ground)).length;
  return measures
    .filter((one) => grounds.length === 0 || answered(one) > 0)
    .filter((one) => missedYears(one.ages, age) <= near)
    .toSorted(
      (a, b) =>
        missedYears(a.ages, age) - missedYears(b.ages, age) ||
        answered(b) - answered(a) ||
        Number(b.own !== null) - Number(a.own !== null),
    );
}

function missedYears({ from, to }: LibraryMeasure['ages'], age: number | null): number {
  if (age === null) return 0;
  return age < from ? from - age : Math.max(0, age - to);
}
