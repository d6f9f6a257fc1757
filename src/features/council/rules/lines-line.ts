import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';

/** How the lines of subject teachers stand for one question. */
export const LinesLine = z.object({
  asked: z.number(),
  written: z.number(),
  waiting: z.array(
    z.object({ id: Id, version: z.number(), name: z.string(), subject: z.string(), reminders: z.number() }),
  ),
});
export type LinesLine = z.infer<typeof LinesLine>;
