import { z } from 'zod';
import { agendaKinds } from '#features/procedure/rules/pack.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Names, Text } from '#kernel/pure/text.ts';
import { Decision } from './decision.ts';
import { ElectronicSignature } from './electronic-signature.ts';
import { NoticeLine } from './notice-view.ts';
import { LinesLine } from './lines-line.ts';
import { Tie } from './tie-view.ts';

export const MeetingState = z.enum(['called', 'opened', 'closed', 'cancelled']);
export type MeetingState = z.infer<typeof MeetingState>;
export const ProtocolState = z.enum(['drafted', 'locked', 'signed-by-one', 'signed']);
export type ProtocolState = z.infer<typeof ProtocolState>;
export const MeetingFormat = z.enum(['in-person', 'remote', 'mixed']);
export type MeetingFormat = z.infer<typeof MeetingFormat>;
/** `substitute`: keeps the protocol when the secretary cannot (clause 7). */
export const MemberPart = z.enum(['chair', 'secretary', 'substitute', 'member']);
export type MemberPart = z.infer<typeof MemberPart>;
export const SigningPart = z.enum(['presiding', 'secretary']);
export type SigningPart = z.infer<typeof SigningPart>;
export const AgendaKindSchema = z.enum(agendaKinds);
export const DeliveryOutcome = z.enum(['received', 'refused', 'not-reached']);
export const DeliveryWay = z.enum(['in-person', 'phone', 'message', 'post', 'other']);
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);

/** What would need a written reason if it were done now. */
const DepartureAhead = z.object({
  what: z.string(),
  clause: z.number(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()])),
});

export const Votes = z.object({
  for: z.number().int().min(0),
  against: z.number().int().min(0),
  abstained: z.number().int().min(0),
});
export type Votes = z.infer<typeof Votes>;

export const Speech = z.object({ who: z.string().trim().min(1).max(300), text: Text });
export type Speech = z.infer<typeof Speech>;

const PersonLine = z.object({ id: Id, name: z.string(), post: Names.nullable() });

export const CompositionView = z.object({
  id: Id,
  orderNumber: z.string(),
  orderOn: PlainDate,
  startsOn: PlainDate,
  endsOn: PlainDate.nullable(),
  fileId: Id.nullable(),
  /** Its order was in force before it was entered here. */
  afterTheFact: z.boolean().default(false),
  version: z.number(),
  members: z.array(PersonLine.extend({ part: MemberPart, external: z.boolean() })),
  /** The validity line (clauses 6, 7): empty when it is as recommended. */
  departures: z.array(DepartureAhead),
  /** What of the clauses it keeps, and by whom. */
  kept: z.array(DepartureAhead),
});

/** A paper of the dossier, who is to write it, and who was asked. */
const OwedPaper = z.object({
  kind: z.string(),
  state: z.string(),
  positive: z.boolean().nullable(),
  byRole: z.string(),
  by: z.string().nullable(),
});

export const InvitationView = z.object({
  id: Id,
  version: z.number(),
  guardianId: Id.nullable(),
  personId: Id.nullable(),
  name: z.string(),
  madeOn: PlainDate,
  deliveredOn: PlainDate.nullable(),
  way: DeliveryWay.nullable(),
  outcome: DeliveryOutcome.nullable(),
  /** Handed over, and the meeting was moved since. */
  newDayUntold: z.boolean(),
});

export const ItemView = z.object({
  id: Id,
  position: z.number(),
  version: z.number(),
  kind: AgendaKindSchema,
  /** The pack of the case; of the school where the item has none. */
  packId: z.string(),
  caseId: Id.nullable(),
  caseState: z.string().nullable(),
  pupil: z
    .object({ id: Id, name: z.string(), shortName: z.string(), className: z.string(), bornOn: PlainDate })
    .nullable(),
  grounds: z.array(z.string()),
  placedOn: PlainDate.nullable(),
  endsOn: PlainDate.nullable(),
  responsibleId: Id.nullable(),
  question: Text.nullable(),
  speaker: PersonLine.pick({ id: true, name: true }).nullable(),
  rolledFrom: Id.nullable(),
  /** The row of the year's work plan it comes from. */
  planRowId: Id.nullable(),
  /** How long it is planned for. */
  minutes: z.number().nullable(),
  outcome: z.enum(['heard', 'rolled-over']).nullable(),
  heard: Text.nullable(),
  childWords: Text.nullable(),
  speeches: z.array(Speech),
  wording: Text.nullable(),
  votes: Votes.nullable(),
  /** Members in the room when it was decided. */
  voters: z.number().nullable().optional(),
  decisions: z.array(Decision),
  dossier: z
    .object({
      purpose: z.enum(['placing', 'removal']),
      dueOn: PlainDate.nullable(),
      papers: z.array(OwedPaper),
      ready: z.number(),
      expected: z.number(),
    })
    .nullable(),
  /** The draft the Council would approve. */
  plan: z
    .object({ id: Id, version: z.number(), revision: z.number(), measures: z.number(), incomplete: z.number() })
    .nullable(),
  petition: z
    .object({
      id: Id,
      kind: z.enum(['remove', 'extend']),
      reason: z.string(),
      months: z.number().nullable(),
      filedOn: PlainDate,
    })
    .nullable(),
  guardians: z.array(
    z.object({
      id: Id,
      name: z.string(),
      kinship: z.string(),
      isPrimary: z.boolean(),
      present: z.boolean().nullable(),
    }),
  ),
  invitations: z.array(InvitationView),
  ties: z.array(Tie),
  /** Two lines of each subject teacher: asked, written, and who has not written; null where none were asked. */
  lines: LinesLine.nullable(),
  /** Questions of this agenda about brothers and sisters. */
  siblings: z.array(Id),
  ahead: z.array(DepartureAhead),
});
export type ItemView = z.infer<typeof ItemView>;

/** A signature under a protocol. */
export const SignatureLine = z.object({
  part: SigningPart,
  personId: Id,
  name: z.string(),
  signedOn: PlainDate,
  /** The scan, or the file of the electronic signature. */
  fileId: Id,
  /** SHA-256 of the scan, or of the PDF that was signed. */
  hash: z.string().default(''),
  electronic: ElectronicSignature.nullable().default(null),
});
export type SignatureLine = z.infer<typeof SignatureLine>;

export const ProtocolLine = z.object({
  id: Id,
  number: z.number(),
  state: ProtocolState,
  version: z.number(),
  lockedAt: z.string().nullable(),
  signedOn: PlainDate.nullable(),
  /** Signed on paper before it was entered here. */
  fromPaper: z.boolean().default(false),
  scanId: Id.nullable().default(null),
  originalAt: z.string().nullable().default(null),
  signatures: z.array(SignatureLine),
});

export const MeetingView = z.object({
  id: Id,
  number: z.number(),
  schoolYear: z.number(),
  state: MeetingState,
  version: z.number(),
  /** Of a protocol entered from paper: what it did not say is null, here and below. */
  decisionNumber: z.string().nullable(),
  decisionOn: PlainDate.nullable(),
  heldOn: PlainDate,
  startsAt: ClockTime.nullable(),
  place: Text.nullable(),
  format: MeetingFormat.nullable(),
  /** Where it is joined from elsewhere; whoever reads the meeting is invited to it or calls it. */
  link: z.string().nullable(),
  /** The hour until which it is planned. */
  endsBy: ClockTime.nullable(),
  /** Who was told of it, those who do not know yet first. */
  notices: z.array(NoticeLine),
  afterTheFact: z.boolean(),
  cancelReason: z.string().nullable(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  presidingId: Id.nullable(),
  secretaryId: Id.nullable(),
  composition: CompositionView.nullable(),
  /** Members and invited specialists; `present` is null until it was marked. */
  people: z.array(
    PersonLine.extend({
      part: z.enum([...MemberPart.options, 'guest']),
      present: z.boolean().nullable(),
      absenceReason: z.string().nullable(),
      /** Came late, or left before the end. */
      comings: z.array(z.object({ at: z.string(), present: z.boolean() })).optional(),
    }),
  ),
  items: z.array(ItemView),
  protocol: ProtocolLine.nullable(),
  settings: z.object({
    quorum: z.number().nullable(),
    votesCounted: z.boolean(),
    leadDays: z.number(),
    termEndOnWorkingDay: z.boolean(),
    phrases: z.array(Names),
  }),
  /** Departures of the meeting as a whole that opening it now would need reasons for. */
  ahead: z.array(DepartureAhead),
});
export type MeetingView = z.infer<typeof MeetingView>;
