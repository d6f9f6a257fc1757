import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import { MeetingLink } from './meeting-link.ts';
import {
  AgendaKindSchema,
  ClockTime,
  DeliveryOutcome,
  DeliveryWay,
  MeetingFormat,
  MemberPart,
  SigningPart,
  Speech,
  Votes,
} from './meeting-view.ts';

export const Version = z.number().int();
export const ItemRef = { itemId: Id, version: Version };
export const MeetingRef = { meetingId: Id, version: Version };

export const PersonPresent = z.object({
  personId: Id,
  present: z.boolean(),
  absenceReason: z.string().trim().max(500).nullable().default(null),
});

/** The order on the composition and who it names. */
export const CompositionInput = z.object({
  orderNumber: z.string().trim().min(1).max(50),
  orderOn: PlainDate,
  startsOn: PlainDate,
  endsOn: PlainDate.nullable().default(null),
  fileId: Id.nullable().default(null),
  members: z.array(z.object({ personId: Id, part: MemberPart })).max(60),
});

/** A signature on paper, with its scan; where the original lies, where somebody says it. */
export const SignatureInput = z.object({
  ...MeetingRef,
  part: SigningPart,
  signedOn: PlainDate,
  fileId: Id,
  originalAt: z.string().trim().max(300).nullable().default(null),
});

/** A page of meetings. */
export const MeetingsInput = z.object({
  from: PlainDate.optional(),
  to: PlainDate.optional(),
  after: z.object({ heldOn: PlainDate, id: Id }).optional(),
  limit: z.number().int().min(1).max(100).default(30),
});

/** Where it is held: at a place, by a link, or both (`check-where.ts`). */
export const WhereInput = {
  place: Text.nullable().default(null),
  format: MeetingFormat,
  link: MeetingLink.nullable().default(null),
  endsBy: ClockTime.nullable().default(null),
};

/** The decision of the administration that calls a meeting. */
export const CallInput = z.object({
  decisionNumber: z.string().trim().min(1).max(50),
  decisionOn: PlainDate,
  heldOn: PlainDate,
  startsAt: ClockTime,
  ...WhereInput,
  afterTheFact: z.boolean().default(false),
  /** Questions of the year's work plan the meeting is called for; none: it is called ad hoc. */
  planRowIds: z.array(Id).max(30).default([]),
});

/** A question for the agenda. */
export const ItemInput = z.object({
  meetingId: Id,
  kind: AgendaKindSchema,
  caseId: Id.nullable().default(null),
  question: Text.nullable().default(null),
  speakerId: Id.nullable().default(null),
  rolledFrom: Id.nullable().default(null),
  /** A question of the work plan: its words are taken from there. */
  planRowId: Id.nullable().default(null),
});

/** How an invitation reached its addressee. */
export const DeliveryInput = z.object({
  invitationId: Id,
  version: Version,
  outcome: DeliveryOutcome,
  deliveredOn: PlainDate,
  way: DeliveryWay,
  deliveredBy: Id.nullable().default(null),
});

/** Who came, as far as it is marked in this call. */
export const AttendanceInput = z.object({
  meetingId: Id,
  people: z.array(PersonPresent).default([]),
  visitors: z.array(z.object({ itemId: Id, guardianId: Id, present: z.boolean() })).default([]),
});

/** What was heard on a question; a field left out stays as it is. */
export const HeardInput = z.object({
  ...ItemRef,
  heard: Text.nullable().optional(),
  speeches: z.array(Speech).max(60).optional(),
  childWords: Text.nullable().optional(),
  wording: Text.nullable().optional(),
  votes: Votes.nullable().optional(),
});
