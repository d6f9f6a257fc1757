import { z } from 'zod';
import { CaseState } from '#features/cases/contract.ts';
import { Kinship } from '#features/pupils/contract.ts';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import { Text, Words } from '#kernel/pure/text.ts';
import {
  appealParties,
  EnclosureLine,
  EvidenceLine,
  PetitionBody,
  PetitionDuty,
  petitionOutcomes,
  PetitionState,
  PetitionView,
  sendWays,
} from './rules/petition-shapes.ts';
import { evidenceKinds } from './rules/refusal-ladder.ts';

const Written = Text.refine((typed) => typed.text.length >= 5, { message: 'words-missing' });
const OutgoingNumber = z.string().trim().max(60).nullable();
const touches = ['petitions', 'overview'] as const;
const Changed = z.object({ version: z.number() });
const Which = { petitionId: Id, version: z.number().int() };

export const writeEvidence = action({
  name: 'petitions.write-evidence',
  summary: 'Writes down what stands nowhere else: help offered on a day, taken, turned down, or nothing done about it.',
  clause: 17,
  may: wholeSchoolRoles,
  input: z.object({
    caseId: Id,
    kind: z.enum(evidenceKinds),
    on: PlainDate,
    guardianId: Id.nullable(),
    /** Who offered, or to whom it was said. */
    byName: z.string().trim().min(2).max(200),
    words: Written,
    /** Of a refusal: they sign the act of paper 15. */
    witnesses: z.array(z.string().trim().min(2).max(200)).max(5),
    fileId: Id.nullable(),
  }),
  output: z.object({ evidenceId: Id }),
  touches,
});

export const strikeEvidence = action({
  name: 'petitions.strike-evidence',
  summary: 'Strikes a line entered wrongly, with a reason; it stays in the trail.',
  clause: 17,
  may: wholeSchoolRoles,
  input: z.object({ evidenceId: Id, version: z.number().int(), why: z.string().trim().min(5).max(2000) }),
  output: Changed,
  touches,
});

export const startPetition = action({
  name: 'petitions.start',
  summary: 'Begins a petition of one kind to the territorial commission; several may run at once.',
  clause: 17,
  may: wholeSchoolRoles,
  input: z.object({ caseId: Id, kind: z.string().min(1).max(60) }),
  output: z.object({ petitionId: Id, version: z.number() }),
  touches,
});

export const savePetition = action({
  name: 'petitions.save',
  summary: 'Writes the facts, the request, the parents it speaks of and what is enclosed; until it is signed.',
  clause: 17,
  may: wholeSchoolRoles,
  input: z.object({ ...Which, body: PetitionBody }),
  output: Changed,
  touches,
});

export const signPetition = action({
  name: 'petitions.sign',
  summary: 'Records that the head signed the petition, with its scan; evidence that is missing needs a reason.',
  clause: 17,
  may: wholeSchoolRoles,
  input: z.object({ ...Which, signedOn: PlainDate, signerId: Id, fileId: Id.nullable() }),
  output: Changed,
  touches,
});

const On = { on: PlainDate };
/** What became of it after the signature. */
export const StepWanted = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('send'), ...On, way: z.enum(sendWays), number: OutgoingNumber }),
  z.object({ verb: z.literal('receive'), ...On, number: OutgoingNumber }),
  z.object({
    verb: z.literal('answer'),
    ...On,
    number: OutgoingNumber,
    outcome: z.enum(petitionOutcomes),
    words: Written,
    fileId: Id.nullable(),
  }),
  z.object({ verb: z.literal('appeal'), ...On, party: z.enum(appealParties), words: Written }),
  z.object({ verb: z.literal('settle'), ...On, outcome: z.enum(petitionOutcomes), words: Written }),
  z.object({ verb: z.literal('withdraw'), ...On, words: Written }),
]);
export type StepWanted = z.infer<typeof StepWanted>;

export const recordStep = action({
  name: 'petitions.record-step',
  summary: 'Records that a petition was sent, received, answered, appealed against, settled or withdrawn.',
  clause: 17,
  may: wholeSchoolRoles,
  input: z.object({ ...Which, step: StepWanted }),
  output: Changed,
  touches,
});

export const petitionsOfCase = question({
  name: 'petitions.of-case',
  summary: 'What shows that help was offered, turned down and not acted on; the petitions of the case and their way.',
  clause: 17,
  may: wholeSchoolRoles,
  input: z.object({ caseId: Id }),
  output: z.object({
    caseId: Id,
    caseState: CaseState,
    packId: z.string(),
    today: PlainDate,
    ladder: z.array(EvidenceLine),
    petitions: z.array(PetitionView.extend({ duty: PetitionDuty.nullable() })),
    kinds: z.array(z.object({ code: z.string(), clause: z.number(), names: Words })),
    guardians: z.array(z.object({ id: Id, name: z.string(), kinship: Kinship })),
    /** Heads and deputies of today, the head first: who may have signed. */
    signers: z.array(z.object({ id: Id, name: z.string() })),
    /** Questions of the Council about a petition for this child. */
    items: z.array(z.object({ id: Id, heldOn: PlainDate, supported: z.boolean() })),
    /** Papers of this child alone that can go with a petition. */
    enclosable: z.array(EnclosureLine),
    /** An appeal of this case speaks of danger. */
    danger: z.boolean(),
    groundsSaid: z.number(),
    replyDays: z.number(),
    open: z.boolean(),
  }),
});

export const PetitionRow = z.object({
  id: Id,
  caseId: Id,
  pupilName: z.string(),
  className: z.string(),
  packId: z.string(),
  kind: z.string(),
  state: PetitionState,
  madeOn: PlainDate,
  duty: PetitionDuty.nullable(),
});
export type PetitionRow = z.infer<typeof PetitionRow>;

export const petitions = question({
  name: 'petitions.list',
  summary: 'Petitions to the commission, a page by key, the oldest first: what waits, or all.',
  clause: 17,
  may: ['head', 'deputy'],
  input: z.object({
    show: z.enum(['open', 'all']).default('open'),
    after: z.object({ sort: z.iso.date(), id: Id }).optional(),
    limit: z.number().int().min(1).max(100).default(30),
  }),
  output: z.object({
    today: PlainDate,
    rows: z.array(PetitionRow),
    next: z.object({ sort: z.iso.date(), id: Id }).nullable(),
  }),
});
