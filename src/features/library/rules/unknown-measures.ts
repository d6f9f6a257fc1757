import type { MeasureSaid } from './library-measure.ts';

/** Those of a file whose words the library does not have yet, each once; letter case and spaces make no difference. */
export function unknownMeasures(
  brought: readonly MeasureSaid[],
  known: readonly Pick<MeasureSaid, 'kind' | 'words'>[],
): readonly MeasureSaid[] {
  const there = new Set(known.map(sameAs));
  return brought.filter((one) => {
    const key = sameAs(one);
    if (there.has(key)) return false;
    there.add(key);
    return true;
  });
}

const sameAs = ({ kind, words }: Pick<MeasureSaid, 'kind' | 'words'>): string =>
  `${kind} ${words.text.toLowerCase().replaceAll(/\s+/gu, ' ').trim()}`;
