import { z } from 'zod';
import { action } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { Text } from '#kernel/pure/text.ts';
import { DecisionWanted } from './decision.ts';
import { MeetingRef, PersonPresent } from './meeting-inputs.ts';
import { ClockTime } from './meeting-view.ts';

const keepers = ['social-pedagogue', 'deputy', 'head'] as const;
const originalAt = z.string().trim().max(300).nullable().default(null);

export const holdOnPaper = action({
  name: 'council.hold-on-paper',
  summary: 'Closes and signs in one deed a called meeting that was held on paper; decisions take effect from its day.',
  clause: 13,
  may: keepers,
  input: z.object({
    ...MeetingRef,
    presidingId: Id,
    secretaryId: Id,
    people: z.array(PersonPresent).max(100),
    startsAt: ClockTime,
    endsAt: ClockTime.nullable().default(null),
    /** Every question of the agenda; one without a decision rolls over. */
    items: z
      .array(
        z.object({ itemId: Id, decisions: z.array(DecisionWanted).max(6), wording: Text.nullable().default(null) }),
      )
      .max(60),
    number: z.number().int().min(1).max(9999),
    /** The scan with both signatures. */
    fileId: Id,
    originalAt,
  }),
  output: z.object({ version: z.number(), rolledOver: z.number() }),
  touches: ['council', 'overview', 'cases', 'plan', 'term', 'dossier'],
});

export const attachOriginal = action({
  name: 'council.attach-original',
  summary: 'Adds the scan of a protocol that was entered from paper, and where the original lies.',
  clause: 13,
  may: keepers,
  input: z.object({ ...MeetingRef, fileId: Id, originalAt }),
  output: z.object({ version: z.number() }),
  touches: ['council', 'overview'],
});
