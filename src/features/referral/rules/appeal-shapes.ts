import { z } from 'zod';
import { Text, Words } from '#kernel/pure/text.ts';

/** The states of an appeal (process, States). */
export const AppealState = z.enum(['sent', 'returned', 'withdrawn', 'declined', 'joined']);
export type AppealState = z.infer<typeof AppealState>;

/** What cannot wait for the Council (process, idea 7). */
export const Danger = z.enum(['violence', 'abuse', 'suicide']);
export type Danger = z.infer<typeof Danger>;

/** Free text that must say something. */
export const SaidText = Text.refine((typed) => typed.text !== '');

/** Whom to call at once. `checkNumber` marks a line whose number the school should check. */
export const CallAtOnce = z.object({
  who: Words,
  phone: z.string(),
  from: z.enum(['school', 'national']),
  checkNumber: z.boolean(),
});
export type CallAtOnce = z.infer<typeof CallAtOnce>;
