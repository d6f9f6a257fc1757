import { z } from 'zod';
import { planSections } from '#features/procedure/rules/pack.ts';
import { Id } from '#kernel/pure/ids.ts';
import { Text } from '#kernel/pure/text.ts';

export const rhythms = ['daily', 'weekly', 'twice-a-month', 'monthly'] as const;

const Code = z.string().regex(/^[a-z][a-z0-9-]{1,79}$/u);
const Said = Text.refine((typed) => typed.text !== '', { message: 'words-missing' });
const Age = z.number().int().min(5).max(20);

/** Ages in full years, both included. */
const Ages = z.object({ from: Age, to: Age }).refine(({ from, to }) => from <= to, { message: 'ages-reversed' });

const said = {
  /** A kind of measure of the pack; its section is the section of the measure (clause 14). */
  kind: Code,
  grounds: z.array(Code).min(1).max(20),
  ages: Ages,
  words: Said,
  /** How it is done: a talk, a training, a lesson. */
  form: Text.nullable(),
  frequency: z.enum(rhythms).nullable(),
  /** Done once: within so many days of the plan's first day. */
  withinDays: z.number().int().min(1).max(180).nullable(),
  expected: Text.nullable(),
};

/** A measure as a school types it. */
export const MeasureSaid = z
  .object(said)
  .refine(({ frequency, withinDays }) => (frequency === null) !== (withinDays === null), {
    message: 'once-or-often',
    path: ['frequency'],
  });
export type MeasureSaid = z.infer<typeof MeasureSaid>;

/** A measure of the library: shipped with Tirek (`own` null) or the school's own. */
export const LibraryMeasure = z.object({
  ...said,
  id: z.string(),
  section: z.enum(planSections),
  own: z.object({ id: Id, version: z.number(), byName: z.string() }).nullable(),
});
export type LibraryMeasure = z.infer<typeof LibraryMeasure>;

/** The largest number of measures a school keeps of its own, and a file may bring. */
export const mostMeasures = 300;

/** What one school gives another, or is shipped: a list of measures without a word about any child. */
export const LibraryFile = z.object({
  tirek: z.literal('measures'),
  version: z.literal(1),
  measures: z
    .array(MeasureSaid.and(z.object({ code: Code.optional() })))
    .min(1)
    .max(mostMeasures),
});
