import type { Pack } from '#features/procedure/rules/pack.ts';
import json from '../packs/order-61-2023/measures.json' with { type: 'json' };
import { LibraryFile, type LibraryMeasure, type MeasureSaid } from './library-measure.ts';

/** The measures that come with the program, as the file says them; written for this project, to be read by a native editor. */
export const shippedFile = LibraryFile.parse(json).measures;

type Known = Pick<Pack, 'grounds' | 'measureKinds'>;

/** Shipped measures of the kinds a pack knows, for those of their grounds it knows. */
export const shippedMeasures = (pack: Known): readonly LibraryMeasure[] =>
  shippedFile.flatMap(({ code, ...said }, index) =>
    underPack(pack, { ...said, id: code ?? `shipped-${String(index)}`, own: null }),
  );

type Unplaced = MeasureSaid & Pick<LibraryMeasure, 'id' | 'own'>;

/** The measure in the section its kind has in this pack; none where the pack knows neither kind nor ground. */
export function underPack(pack: Known, measure: Unplaced): readonly LibraryMeasure[] {
  const section = pack.measureKinds.find(({ code }) => code === measure.kind)?.section;
  const grounds = measure.grounds.filter((ground) => pack.grounds.some(({ code }) => code === ground));
  return section === undefined || grounds.length === 0 ? [] : [{ ...measure, grounds, section }];
}
