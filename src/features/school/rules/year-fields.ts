import { z } from 'zod';
import { PlainDate } from '#kernel/pure/plain-date.ts';

export const SchoolYearNumber = z.number().int().min(2020).max(2100);

export const ClassFields = z.object({
  grade: z.number().int().min(0).max(12),
  letter: z.string().trim().min(1).max(3),
  /** Language of instruction. */
  language: z.enum(['kk', 'ru', 'mixed', 'ug', 'uz', 'tg']),
});

const Break = z
  .object({ startsOn: PlainDate, endsOn: PlainDate })
  .refine((one) => one.endsOn >= one.startsOn, { path: ['endsOn'], message: 'ends-before-start' });

/** The order or publication a date comes from. */
export const Source = z.string().trim().min(3).max(500);
export const DayKind = z.enum(['public', 'religious', 'moved', 'working']);

export const YearFields = z.object({
  startsOn: PlainDate,
  endsOn: PlainDate,
  breaks: z.array(Break).max(10),
  source: Source,
});
