import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { LibraryMeasure, MeasureSaid, mostMeasures } from './rules/library-measure.ts';

/** Those who write plans by their post keep the school's own measures. */
const keepers = ['head', 'deputy', 'social-pedagogue', 'psychologist'] as const;
const touches = ['library'] as const;

export const measures = question({
  name: 'library.measures',
  summary:
    "Measures for the grounds and the age of a child, shipped and the school's own, the most fitting first. No grounds: the whole library.",
  clause: 14,
  may: everyStaffRole,
  input: z.object({
    packId: z.string().max(80),
    grounds: z.array(z.string().max(80)).max(20).default([]),
    age: z.number().int().min(5).max(20).nullable().default(null),
  }),
  output: z.object({ measures: z.array(LibraryMeasure) }),
});

export const saveMeasure = action({
  name: 'library.save-measure',
  summary: "Keeps a measure of the school's own, or changes one.",
  clause: 14,
  may: keepers,
  input: z.object({
    measureId: Id.nullable().default(null),
    version: z.number().int().min(0).default(0),
    measure: MeasureSaid,
  }),
  output: z.object({ id: Id, version: z.number() }),
  touches,
});

export const dropMeasure = action({
  name: 'library.drop-measure',
  summary: "Takes a measure of the school's own out of the library; plans that took it over keep their words.",
  clause: 14,
  may: keepers,
  input: z.object({ measureId: Id, version: z.number().int() }),
  output: z.object({}),
  touches,
});

export const takeFile = action({
  name: 'library.take-file',
  summary: 'Takes over the measures another school shared as a file; those the school has already are left out.',
  clause: 14,
  may: keepers,
  input: z.object({ measures: z.array(MeasureSaid).min(1).max(mostMeasures) }),
  output: z.object({ added: z.number(), known: z.number() }),
  touches,
});
