import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { Text } from '#kernel/pure/text.ts';

export const CaseState = z.enum(['submitted', 'not-placed', 'on-record', 'removed']);
export type CaseState = z.infer<typeof CaseState>;

export const Ground = z.object({ code: z.string(), facts: Text });
export type Ground = z.infer<typeof Ground>;

/** One line of the register: a name, never a score. */
export const RegisterRow = z.object({
  id: Id,
  number: z.number(),
  schoolYear: z.number(),
  pupilId: Id,
  pupilName: z.string(),
  className: z.string(),
  packId: z.string(),
  state: CaseState,
  grounds: z.array(z.string()),
  responsibleName: z.string(),
  openedOn: PlainDate,
  placedOn: PlainDate.nullable(),
  endsOn: PlainDate.nullable(),
  closedOn: PlainDate.nullable(),
  repeat: z.boolean(),
  /** Begun on paper and entered later. */
  afterTheFact: z.boolean(),
});

export const register = question({
  name: 'cases.register',
  summary: "One page of the register, by key, within the caller's reach; sealed cases only when asked for.",
  clause: 10,
  may: [...everyStaffRole, 'council-member'],
  input: z.object({
    show: z.enum(['open', 'on-record', 'submitted', 'closed']),
    ground: z.string().optional(),
    classId: Id.optional(),
    after: z.object({ sort: z.iso.date(), id: Id }).optional(),
    limit: z.number().int().min(1).max(100).default(30),
  }),
  output: z.object({
    rows: z.array(RegisterRow),
    next: z.object({ sort: z.iso.date(), id: Id }).nullable(),
  }),
});

export const CaseCard = z.object({
  id: Id,
  number: z.number(),
  schoolYear: z.number(),
  packId: z.string(),
  state: CaseState,
  pupil: z.object({
    id: Id,
    name: z.string(),
    shortName: z.string(),
    bornOn: PlainDate,
    age: z.number(),
    className: z.string(),
    language: z.string(),
  }),
  grounds: z.array(Ground),
  responsible: z.object({ id: Id, name: z.string() }),
  supporters: z.array(z.object({ id: Id, name: z.string() })),
  openedOn: PlainDate,
  placedOn: PlainDate.nullable(),
  endsOn: PlainDate.nullable(),
  closedOn: PlainDate.nullable(),
  removalReason: z.string().nullable(),
  removalNote: Text.nullable(),
  repeatsId: Id.nullable(),
  repeatedById: Id.nullable(),
  sealed: z.boolean(),
  /** Begun on paper and entered later. */
  afterTheFact: z.boolean(),
  moves: z.array(
    z.object({
      verb: z.string(),
      effectiveOn: PlainDate,
      recordedOn: PlainDate,
      endsOn: PlainDate.nullable(),
      meetingId: Id.nullable(),
    }),
  ),
  version: z.number(),
});
export type CaseCard = z.infer<typeof CaseCard>;

export const caseCard = question({
  name: 'cases.card',
  summary: 'One case as its readers see it; a sealed case only after it was opened with a reason.',
  clause: 10,
  may: [...everyStaffRole, 'council-member'],
  input: z.object({ caseId: Id }),
  output: z.union([
    z.object({ sealed: z.literal(false), card: CaseCard }),
    /** The reader may open it with a written reason (clause 21). */
    z.object({ sealed: z.literal(true), caseId: Id, pupilName: z.string(), closedOn: PlainDate }),
  ]),
});

export const caseTrail = question({
  name: 'cases.trail',
  summary: 'What was done in a case, newest first, one page; departures with their reasons.',
  clause: 10,
  may: ['head', 'deputy', 'social-pedagogue'],
  input: z.object({ caseId: Id, before: z.number().int().optional() }),
  output: z.object({
    entries: z.array(
      z.object({
        seq: z.number(),
        at: z.string(),
        verb: z.string(),
        clause: z.number().nullable(),
        personName: z.string().nullable(),
        /** In whose stead it was done (clause 7). */
        insteadOf: z.string().nullable(),
        /** When its words were destroyed. */
        erasedOn: z.string().nullable(),
      }),
    ),
    next: z.number().nullable(),
    departures: z.array(
      z.object({
        what: z.string(),
        clause: z.number(),
        /** Null once it was destroyed. */
        reason: z.string().nullable(),
        erasedOn: z.string().nullable(),
        at: z.string(),
        personName: z.string(),
        /** In whose stead it was explained (clause 7). */
        insteadOf: z.string().nullable(),
      }),
    ),
  }),
});

export const unsealCase = action({
  name: 'cases.unseal',
  summary: 'Opens a sealed case for a day with a written reason.',
  clause: 21,
  may: ['head', 'deputy', 'social-pedagogue'],
  input: z.object({ caseId: Id, reason: z.string().trim().min(5).max(2000) }),
  output: z.object({ until: z.string() }),
  touches: ['cases'],
});

export const assignSupport = action({
  name: 'cases.assign-support',
  summary: 'Names the psychologist who supports the pupil, so that the case is in their reach.',
  clause: 14,
  may: ['head', 'deputy', 'social-pedagogue'],
  input: z.object({ caseId: Id, personId: Id, supports: z.boolean() }),
  output: z.object({}),
  touches: ['cases', 'overview'],
});

export const assignResponsible = action({
  name: 'cases.assign-responsible',
  summary: 'Names the responsible person of a case.',
  clause: 15,
  may: ['head', 'deputy'],
  input: z.object({ caseId: Id, version: z.number().int(), personId: Id }),
  output: z.object({ version: z.number() }),
  touches: ['cases', 'overview'],
});
