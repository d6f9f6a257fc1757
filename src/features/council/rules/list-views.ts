import { z } from 'zod';
import type { Letter } from '#features/documents/rules/letter.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import { Decision } from './decision.ts';
import { AgendaKindSchema, MeetingFormat, MeetingState, ProtocolState } from './meeting-view.ts';

/** One line of the list of meetings. */
export const MeetingLine = z.object({
  id: Id,
  number: z.number(),
  schoolYear: z.number(),
  state: MeetingState,
  heldOn: PlainDate,
  startsAt: z.string().nullable(),
  place: Text.nullable(),
  format: MeetingFormat.nullable(),
  afterTheFact: z.boolean(),
  items: z.number(),
  undecided: z.number(),
  protocol: z.object({ number: z.number(), state: ProtocolState }).nullable(),
});

/** A question that waits for an agenda. */
export const WaitingLine = z.object({
  why: z.enum(['submitted', 'term-ends', 'petition', 'rolled-over', 'work-plan']),
  kind: AgendaKindSchema,
  /** Of the case; of a question about no child, the pack in force. */
  packId: z.string(),
  caseId: Id.nullable(),
  pupilName: z.string().nullable(),
  className: z.string().nullable(),
  /** The day it waits since, or the day the term ends. */
  on: PlainDate,
  endsOn: PlainDate.nullable(),
  rolledFrom: Id.nullable(),
  /** Put off by the Council until this day. */
  adjournedTo: PlainDate.nullable().default(null),
  question: Text.nullable(),
  /** The row of the year's work plan. */
  planRowId: Id.nullable(),
});
export type WaitingLine = z.infer<typeof WaitingLine>;

/** One hearing of a case, for its papers. */
export const HearingLine = z.object({
  itemId: Id,
  meetingId: Id,
  heldOn: PlainDate,
  kind: AgendaKindSchema,
  decisions: z.array(Decision),
  protocolNumber: z.number().nullable(),
  protocolState: ProtocolState.nullable(),
});

/** A letter is made and read by the program itself; its shape is a type. */
const LetterShape: z.ZodType<Letter> = z.any();

/** A protocol as it stands. */
export const ProtocolView = z.object({
  state: ProtocolState.nullable(),
  version: z.number().nullable(),
  number: z.number().nullable(),
  hash: z.string().nullable(),
  letter: LetterShape,
  /** Names of other pupils that stand in free text and are not confirmed. */
  otherNames: z.array(z.string()),
  /** Texts whose second language is missing. */
  twinsMissing: z.number(),
  /** Cases it tells of. */
  cases: z.array(Id),
});
