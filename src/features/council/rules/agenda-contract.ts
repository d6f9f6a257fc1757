import { z } from 'zod';
import { action } from '#kernel/pure/contract.ts';
import { ItemRef } from './meeting-inputs.ts';

export const timeItem = action({
  name: 'council.time-item',
  summary: 'Says how many minutes a question is planned for; null takes it back.',
  clause: null,
  may: ['social-pedagogue', 'deputy', 'head'],
  input: z.object({ ...ItemRef, minutes: z.number().int().min(1).max(240).nullable() }),
  output: z.object({ version: z.number() }),
  touches: ['council'],
});
