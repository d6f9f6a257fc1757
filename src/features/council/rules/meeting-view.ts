import { z } from 'zod';
import { agendaKinds } from '#features/procedure/rules/pack.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Names, Text } from '#kernel/pure/text.ts';
import { Decision } from './decision.ts';

export const MeetingState = z.enum(['called', 'opened', 'closed', 'cancelled']);
export type MeetingState = z.infer<typeof MeetingState>;
export const ProtocolState = z.enum(['drafted', 'locked', 'signed-by-one', 'signed']);
export type ProtocolState = z.infer<typeof ProtocolState>;
export const MeetingFormat = z.enum(['in-person', 'remote', 'mixed']);
export type MeetingFormat = z.infer<typeof MeetingFormat>;
export const MemberPart = z.enum(['chair', 'secretary', 'member']);
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
  version: z.number(),
  members: z.array(PersonLine.extend({ part: MemberPart, external: z.boolean() })),
  /** The validity line (clauses 6, 7): empty when it is as recommended. */
  departures: z.array(DepartureAhead),
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
  outcome: z.enum(['heard', 'rolled-over']).nullable(),
  heard: Text.nullable(),
  childWords: Text.nullable(),
  speeches: z.array(Speech),
  wording: Text.nullable(),
  votes: Votes.nullable(),
  decisions: z.array(Decision),
  dossier: z
    .object({
      purpose: z.enum(['placing', 'removal']),
      dueOn: PlainDate.nullable(),
      papers: z.array(z.object({ kind: z.string(), state: z.string(), positive: z.boolean().nullable() })),
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
  ahead: z.array(DepartureAhead),
});
export type ItemView = z.infer<typeof ItemView>;

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
  signatures: z.array(z.object({ part: SigningPart, personId: Id, name: z.string(), signedOn: PlainDate, fileId: Id })),
});

export const MeetingView = z.object({
  id: Id,
  number: z.number(),
  schoolYear: z.number(),
  state: MeetingState,
  version: z.number(),
  decisionNumber: z.string(),
  decisionOn: PlainDate,
  heldOn: PlainDate,
  /** Empty where a paper was entered without its hour. */
  startsAt: ClockTime.or(z.literal('')),
  place: Text,
  format: MeetingFormat,
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
      part: z.enum(['chair', 'secretary', 'member', 'guest']),
      present: z.boolean().nullable(),
      absenceReason: z.string().nullable(),
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
