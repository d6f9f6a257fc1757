import { z } from 'zod';
import { action } from '#kernel/pure/contract.ts';

export const hideSetup = action({
  name: 'school.hide-setup',
  summary: 'Puts the list of first steps away from My day, or back on it.',
  clause: null,
  may: ['head', 'deputy', 'administrator'],
  input: z.object({ hidden: z.boolean() }),
  output: z.object({}),
  touches: ['school', 'overview'],
});
