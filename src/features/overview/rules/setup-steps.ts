import { z } from 'zod';
import { question } from '#kernel/pure/contract.ts';

/** The first hour of a school; the first three are done by whoever founds it. */
export const setupSteps = ['language', 'school', 'account', 'roster', 'staff', 'composition'] as const;
export const SetupStep = z.enum(setupSteps);
export type SetupStep = z.infer<typeof SetupStep>;

/** Those who bring the staff in. */
export const setupKeepers = ['head', 'deputy', 'administrator'] as const;

export const setup = question({
  name: 'overview.setup',
  summary: 'Which of the first steps of the school are done, and whether the list was put away.',
  clause: null,
  may: setupKeepers,
  input: z.object({}),
  output: z.object({ done: z.array(SetupStep), hidden: z.boolean() }),
});

/** The step to go on with; null when all are done. */
export const nextSetupStep = (done: readonly SetupStep[]): SetupStep | null =>
  setupSteps.find((step) => !done.includes(step)) ?? null;
