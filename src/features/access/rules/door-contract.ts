import { z } from 'zod';
import { question } from '#kernel/pure/contract.ts';
import { Demo } from '#kernel/pure/demo.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';

/** The code of the server's console, as typed. */
export const SetupCode = z.string().max(40);

export const door = question({
  name: 'session.door',
  summary: 'Whether the first run is over, and whether the clock is a test clock.',
  clause: null,
  may: 'anyone',
  input: z.object({}),
  output: z.object({
    founded: z.boolean(),
    testClock: z.boolean(),
    today: PlainDate,
    /** Nothing is founded yet, and the visitor is not at the server: its console shows the code to begin with. */
    needsCode: z.boolean(),
    /** Who signs in from a list: only in a demonstration, where nothing is real. */
    demo: Demo.optional(),
  }),
});

export const setupCode = question({
  name: 'session.setup-code',
  summary: "Whether the code of the server's console was typed rightly; only while nothing is founded.",
  clause: null,
  may: 'anyone',
  input: z.object({ code: SetupCode }),
  output: z.object({ right: z.boolean() }),
});
