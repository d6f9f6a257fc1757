import { z } from 'zod';
import { groupCount } from './recovery-phrase.ts';

/** Two different groups of the phrase, as they were typed back from the sheet. */
export const TypedGroups = z
  .array(z.object({ number: z.int().min(1).max(groupCount), digits: z.string().trim().max(20) }))
  .length(2)
  .refine(([a, b]) => a?.number !== b?.number);
