import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { paperLanguages } from '#kernel/pure/text.ts';
import { Decision, DecisionWanted } from './rules/decision.ts';
import { HearingLine, MeetingLine, ProtocolView, WaitingLine } from './rules/list-views.ts';
import * as inputs from './rules/meeting-inputs.ts';
import { ClockTime, CompositionView, MeetingView, ProtocolState } from './rules/meeting-view.ts';

const conveners = ['head', 'deputy'] as const;
const keepers = ['social-pedagogue', 'deputy', 'head'] as const;
const touches = ['council', 'overview'] as const;

export const compositions = question({
  name: 'council.compositions',
  summary: 'Compositions of the Council, the newest first, each with its validity line.',
  clause: 6,
  may: [...keepers, 'council-member'],
  input: z.object({}),
  output: z.object({ compositions: z.array(CompositionView), inForceId: Id.nullable() }),
});

export const appointComposition = action({
  name: 'council.appoint-composition',
  summary: "Records the head's order on the composition; the one before ends the day before.",
  clause: 6,
  may: conveners,
  input: inputs.CompositionInput,
  output: z.object({ id: Id }),
  touches,
});

export const attachOrderScan = action({
  name: 'council.attach-order-scan',
  summary: "The scan of the head's order, when it comes after the composition was recorded.",
  clause: 6,
  may: conveners,
  input: z.object({ compositionId: Id, version: z.number().int(), fileId: Id }),
  output: z.object({ version: z.number() }),
  touches,
});

export const meetings = question({
  name: 'council.meetings',
  summary: 'Meetings, the latest first, one page by key.',
  clause: 5,
  may: [...keepers, 'council-member'],
  input: inputs.MeetingsInput,
  output: z.object({ meetings: z.array(MeetingLine), next: z.object({ heldOn: PlainDate, id: Id }).nullable() }),
});

export const meeting = question({
  name: 'council.meeting',
  summary: 'One meeting with all that its preparation, its hearing and its protocol need.',
  clause: 13,
  may: [...keepers, 'council-member'],
  input: z.object({ meetingId: Id }),
  output: MeetingView,
});

export const whatWaits = question({
  name: 'council.what-waits',
  summary: 'Questions that wait for an agenda: submitted cases, terms that end, petitions, items rolled over.',
  clause: 16,
  may: keepers,
  input: z.object({}),
  output: z.object({ rows: z.array(WaitingLine) }),
});

export const hearings = question({
  name: 'council.hearings',
  summary: 'Hearings of one case, the latest first, for its papers.',
  clause: 13,
  may: keepers,
  input: z.object({ caseId: Id }),
  output: z.object({ rows: z.array(HearingLine) }),
});

export const callMeeting = action({
  name: 'council.call-meeting',
  summary: 'Calls a meeting by a decision of the administration; `afterTheFact` enters one held on paper.',
  clause: 5,
  may: conveners,
  input: inputs.CallInput,
  output: z.object({ id: Id, number: z.number(), version: z.number() }),
  touches,
});

export const moveMeeting = action({
  name: 'council.move-meeting',
  summary: 'Moves a called meeting to another day, time or place; due days of dossiers move with it.',
  clause: 11,
  may: conveners,
  input: z.object({ ...inputs.MeetingRef, heldOn: PlainDate, startsAt: ClockTime, ...inputs.WhereInput }),
  output: z.object({ version: z.number() }),
  touches: [...touches, 'dossier'],
});

export const cancelMeeting = action({
  name: 'council.cancel-meeting',
  summary: 'Cancels a meeting that was not opened; its questions wait again.',
  clause: 5,
  may: conveners,
  input: z.object({ ...inputs.MeetingRef, reason: z.string().trim().min(5).max(2000) }),
  output: z.object({ version: z.number() }),
  touches: [...touches, 'dossier', 'cases'],
});

export const addItem = action({
  name: 'council.add-item',
  summary: 'Puts a question on the agenda; members may read its case until the meeting is closed.',
  clause: 13,
  may: keepers,
  input: inputs.ItemInput,
  output: z.object({ id: Id, position: z.number() }),
  touches: [...touches, 'dossier', 'cases'],
});

export const removeItem = action({
  name: 'council.remove-item',
  summary: 'Takes a question off an agenda before the meeting is opened.',
  clause: 13,
  may: keepers,
  input: z.object(inputs.ItemRef),
  output: z.object({}),
  touches: [...touches, 'dossier', 'cases'],
});

export const orderItems = action({
  name: 'council.order-items',
  summary: 'Puts the agenda in order.',
  clause: 13,
  may: keepers,
  input: z.object({ ...inputs.MeetingRef, itemIds: z.array(Id).min(1) }),
  output: z.object({ version: z.number() }),
  touches: ['council'],
});

export const invite = action({
  name: 'council.invite',
  summary: 'Invites parents or specialists for one question; a specialist may read its case until the meeting ends.',
  clause: 9,
  may: keepers,
  input: z.object({ itemId: Id, guardianIds: z.array(Id).default([]), personIds: z.array(Id).default([]) }),
  output: z.object({ invitationIds: z.array(Id) }),
  touches: [...touches, 'cases'],
});

export const recordDelivery = action({
  name: 'council.record-delivery',
  summary: 'Records how an invitation reached its addressee.',
  clause: 9,
  may: keepers,
  input: inputs.DeliveryInput,
  output: z.object({ version: z.number() }),
  touches,
});

export const uninvite = action({
  name: 'council.uninvite',
  summary: 'Takes back an invitation that has not been delivered.',
  clause: 9,
  may: keepers,
  input: z.object({ invitationId: Id, version: inputs.Version }),
  output: z.object({}),
  touches: [...touches, 'cases'],
});

export const openMeeting = action({
  name: 'council.open-meeting',
  summary: 'Opens a meeting with its presiding person, secretary and attendance.',
  clause: 7,
  may: keepers,
  input: z.object({ ...inputs.MeetingRef, presidingId: Id, secretaryId: Id, people: z.array(inputs.PersonPresent) }),
  output: z.object({ version: z.number() }),
  touches,
});

export const markAttendance = action({
  name: 'council.mark-attendance',
  summary: "Marks who came: members, specialists, and parents at their child's question.",
  clause: 13,
  may: keepers,
  input: inputs.AttendanceInput,
  output: z.object({}),
  touches: ['council'],
});

export const hearItem = action({
  name: 'council.hear-item',
  summary: 'Keeps what was heard on a question; only the fields that are sent change.',
  clause: 13,
  may: keepers,
  input: inputs.HeardInput,
  output: z.object({ version: z.number() }),
  touches: ['council'],
});

export const decideItem = action({
  name: 'council.decide-item',
  summary: 'Records what the Council decided on a question; an empty list takes the decision back.',
  clause: 13,
  may: keepers,
  input: z.object({ ...inputs.ItemRef, decisions: z.array(DecisionWanted).max(6) }),
  output: z.object({ version: z.number(), decisions: z.array(Decision) }),
  touches: ['council'],
});

export const closeMeeting = action({
  name: 'council.close-meeting',
  summary: 'Closes a meeting: questions not decided roll over, the protocol is drafted.',
  clause: 13,
  may: keepers,
  input: z.object({ ...inputs.MeetingRef, endsAt: ClockTime.nullable().default(null) }),
  output: z.object({ version: z.number(), protocolNumber: z.number(), rolledOver: z.number() }),
  touches: [...touches, 'dossier', 'cases'],
});

export const protocol = question({
  name: 'council.protocol',
  summary: 'The protocol as it stands: growing while the meeting goes on, frozen once locked.',
  clause: 13,
  may: [...keepers],
  input: z.object({ meetingId: Id, language: z.enum([...paperLanguages, 'pair']) }),
  output: ProtocolView,
});

export const lockProtocol = action({
  name: 'council.lock-protocol',
  summary: 'Freezes the protocol for signing; nothing in it changes any more.',
  clause: 13,
  may: keepers,
  input: z.object({ ...inputs.MeetingRef, confirmedNames: z.array(z.string()).default([]) }),
  output: z.object({ version: z.number(), hash: z.string() }),
  touches,
});

export const signProtocol = action({
  name: 'council.sign-protocol',
  summary:
    'Records a signature on paper with its scan; at the second one every decision takes effect from the meeting day.',
  clause: 13,
  may: keepers,
  input: inputs.SignatureInput,
  output: z.object({ version: z.number(), state: ProtocolState }),
  touches: [...touches, 'cases', 'plan', 'term', 'dossier'],
});
