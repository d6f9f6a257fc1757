import { z } from 'zod';
import type { KazakhCase } from '#kernel/pure/kazakh-suffix.ts';
import type { RussianCase } from '#kernel/pure/russian-case.ts';

/** The cases in which a wording may ask for the pupil: `{pupil:genitive}`. */
export const kazakhPlaces = [
  'genitive',
  'dative',
  'accusative',
  'locative',
  'ablative',
  'instrumental',
] as const satisfies readonly KazakhCase[];
export const russianPlaces = [
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const satisfies readonly RussianCase[];

const withPlace = (forms: readonly string[]) =>
  z.stringFormat('pupil-place', new RegExp(`^[^{}]*\\{pupil:(?:${forms.join('|')})\\}[^{}]*$`, 'u'));

/** A wording of papers with the place of the pupil's name and its case. */
export const PupilPlace = z.strictObject({ kk: withPlace(kazakhPlaces), ru: withPlace(russianPlaces) });
export type PupilPlace = z.infer<typeof PupilPlace>;
