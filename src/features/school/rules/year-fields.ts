import { z } from 'zod';
import { PlainDate } from '#kernel/pure/plain-date.ts';

export const SchoolYearNumber = z.number().int().min(2020).max(2100);

export const ClassFields = z.object({
  grade: z.number().int().min(0).max(12),
  letter: z.string().trim().min(1).max(3),
  /** Language of instruction. */
  language: z.enum(['kk', 'ru', 'mixed', 'ug', 'uz', 'tg']),
});

const Span = z
  .object({ startsOn: PlainDate, endsOn: PlainDate })
  .refine((one) => one.endsOn >= one.startsOn, { path: ['endsOn'], message: 'ends-before-start' });

/** The order or publication a date comes from: the body that issued it, in words. */
const Source = z.string().trim().min(3).max(500);
export const DayKind = z.enum(['public', 'religious', 'moved', 'working']);

/** Where a date comes from: which body, number and day of its order, and whether it is only expected yet. */
export const Origin = z.object({
  source: Source,
  orderNumber: z.string().trim().min(1).max(40).nullable().default(null),
  orderOn: PlainDate.nullable().default(null),
  /** Shown as preliminary until an order confirms it. */
  estimate: z.boolean().default(false),
});

export const YearFields = Origin.extend({
  startsOn: PlainDate,
  endsOn: PlainDate,
  breaks: z.array(Span).max(10),
  /** Empty: the quarters lie between the breaks. */
  quarters: z.array(Span).max(6).default([]),
});
