import { z } from 'zod';
import { Names } from './text.ts';

/** Who may be tried out in a demonstration school, and the one password of its accounts. */
export const Demo = z.object({
  password: z.string(),
  people: z.array(z.object({ login: z.string(), name: z.string(), post: Names })),
});
export type Demo = z.infer<typeof Demo>;
