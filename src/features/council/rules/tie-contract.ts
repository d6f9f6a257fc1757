import { z } from 'zod';
import { action } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { TieKind } from './tie-view.ts';

const sitting = ['social-pedagogue', 'deputy', 'head', 'council-member'] as const;

export const sayTie = action({
  name: 'council.say-tie',
  summary: 'Says that the caller, or a member named by whoever keeps the meeting, is tied to a question and abstains.',
  clause: null,
  may: sitting,
  input: z.object({
    itemId: Id,
    /** Null: the caller. */
    personId: Id.nullable().default(null),
    kind: TieKind,
    /** Which of the child's representatives the member is, or is related to; only for a relative. */
    guardianId: Id.nullable().default(null),
  }),
  output: z.object({}),
  touches: ['council'],
});

export const dropTie = action({
  name: 'council.drop-tie',
  summary: 'Takes back a tie that was said by mistake.',
  clause: null,
  may: sitting,
  input: z.object({ itemId: Id, personId: Id.nullable().default(null) }),
  output: z.object({}),
  touches: ['council'],
});
