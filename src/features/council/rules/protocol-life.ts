import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { Text } from '#kernel/pure/text.ts';
import { MeetingRef } from './meeting-inputs.ts';

const keepers = ['social-pedagogue', 'deputy', 'head'] as const;
const Written = Text.refine(({ text }) => text.trim().length >= 5, { message: 'too-short' });

export const cancelProtocol = action({
  name: 'council.cancel-protocol',
  summary:
    'Takes back a locked protocol nobody has signed: its number stays taken and visible with the reason, the draft gets the next one.',
  clause: 13,
  may: keepers,
  input: z.object({ ...MeetingRef, reason: z.string().trim().min(5).max(2000) }),
  output: z.object({ version: z.number(), number: z.number() }),
  touches: ['council', 'overview'],
});

export const annotateProtocol = action({
  name: 'council.annotate-protocol',
  summary: 'Corrects a signed protocol by an annotation beside it; what was signed never changes.',
  clause: 13,
  may: keepers,
  input: z.object({
    meetingId: Id,
    /** The number of the question it speaks of; null: of the whole protocol. */
    question: z.number().int().min(1).nullable().default(null),
    text: Written,
    reason: Written,
    /** Names of other children that stand in it and are meant. */
    confirmedNames: z.array(z.string()).max(50).default([]),
  }),
  output: z.object({ id: Id }),
  touches: ['council'],
});

/** A number that no protocol bears any more. */
export const CancelledNumber = z.object({
  number: z.number(),
  meetingId: Id,
  reason: z.string(),
  personName: z.string(),
  at: z.string(),
});

export const AnnotationView = z.object({
  id: Id,
  question: z.number().nullable(),
  text: Text,
  reason: Text,
  personName: z.string(),
  at: z.string(),
});

export const annotations = question({
  name: 'council.annotations',
  summary: 'Beside one protocol: its annotations, and the numbers it bore before.',
  clause: 13,
  may: keepers,
  input: z.object({ meetingId: Id }),
  output: z.object({ annotations: z.array(AnnotationView), cancelled: z.array(CancelledNumber) }),
});

export const cancelledNumbers = question({
  name: 'council.cancelled-numbers',
  summary: 'Numbers of protocols that were taken back, the newest first.',
  clause: 13,
  may: keepers,
  input: z.object({}),
  output: z.object({ rows: z.array(CancelledNumber.extend({ schoolYear: z.number() })) }),
});
