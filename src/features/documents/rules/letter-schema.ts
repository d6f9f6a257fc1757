import { z } from 'zod';
import { Names, paperLanguages } from '#kernel/pure/text.ts';
import type { Block, Letter } from './letter.ts';

/** A letter as it travels to a screen. The picture on its head does not: the screen has it. */
const RunShape = z.union([
  z.object({
    text: z.string(),
    bold: z.boolean().exactOptional(),
    italic: z.boolean().exactOptional(),
    original: z.enum(paperLanguages).exactOptional(),
    said: z.object({ sentence: z.string(), facts: z.record(z.string(), z.string()) }).exactOptional(),
  }),
  z.object({ blank: z.number() }),
]);
const Line = z.array(RunShape).readonly();
const Sides = z.enum(['left', 'center', 'right', 'justify']);

const BlockShape: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('heading'),
      level: z.union([z.literal(1), z.literal(2)]),
      runs: Line,
      align: z.enum(['center', 'left']).exactOptional(),
    }),
    z.object({
      kind: z.literal('paragraph'),
      runs: Line,
      align: Sides.exactOptional(),
      indent: z.boolean().exactOptional(),
    }),
    z.object({ kind: z.literal('numbered'), items: z.array(Line).readonly(), start: z.number().exactOptional() }),
    z.object({
      kind: z.literal('table'),
      head: z.array(Line).readonly(),
      rows: z.array(z.array(Line).readonly()).readonly(),
      widths: z.array(z.number()).readonly(),
    }),
    z.object({ kind: z.literal('fields'), rows: z.array(z.object({ label: z.string(), runs: Line })).readonly() }),
    z.object({
      kind: z.literal('signatures'),
      rows: z.array(z.object({ post: z.string(), name: z.string() })).readonly(),
    }),
    z.object({ kind: z.literal('note'), runs: Line }),
    z.object({ kind: z.literal('qr'), rows: z.array(z.string()).readonly(), text: z.string() }),
    z.object({ kind: z.literal('space') }),
    z.object({
      kind: z.literal('columns'),
      left: z.array(BlockShape).readonly(),
      right: z.array(BlockShape).readonly(),
    }),
  ]),
);

export const LetterShape: z.ZodType<Letter> = z.object({
  paper: z.string(),
  language: z.enum([...paperLanguages, 'pair']),
  title: z.string(),
  wide: z.boolean().exactOptional(),
  letterhead: z
    .object({
      kk: z.string(),
      ru: z.string(),
      bin: z.string().exactOptional(),
      address: Names.exactOptional(),
      phone: z.string().exactOptional(),
    })
    .nullable(),
  numberAndDate: z.object({ date: Line, number: Line }).exactOptional(),
  blocks: z.array(BlockShape).readonly(),
});
