import type { LibraryMeasure } from '../rules/library-measure.ts';

/** Measures whose words, in either language, hold every word typed. */
export function matching(measures: readonly LibraryMeasure[], typed: string): readonly LibraryMeasure[] {
  const sought = typed
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (sought.length === 0) return measures;
  return measures.filter(({ words, form, expected }) => {
    const said = [words, form, expected]
      .flatMap((text) => [text?.text, text?.other])
      .join(' ')
      .toLowerCase();
    return sought.every((word) => said.includes(word));
  });
}
