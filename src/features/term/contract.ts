import { z } from 'zod';
import { CaseState } from '#features/cases/contract.ts';
import { removalPaperKinds, removalReasons } from '#features/procedure/rules/pack.ts';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { Text, Words } from '#kernel/pure/text.ts';

const RemovalReason = z.enum(removalReasons);
export const PetitionState = z.enum(['filed', 'withdrawn', 'decided']);
export type PetitionState = z.infer<typeof PetitionState>;

const Written = Text.refine((typed) => typed.text.length >= 5, { message: 'words-missing' });

/** What the responsible person asks of the Council: removal with its reason, or more months. */
export const PetitionWanted = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('remove'), reason: RemovalReason, words: Written }),
  z.object({ kind: z.literal('extend'), months: z.number().int().min(1).max(12), words: Written }),
]);
export type PetitionWanted = z.infer<typeof PetitionWanted>;

const filed = {
  id: Id,
  caseId: Id,
  words: Text,
  authorId: Id,
  authorName: z.string(),
  filedOn: PlainDate,
  state: PetitionState,
  /** The agenda item that decided it. */
  itemId: Id.nullable(),
  version: z.number(),
};

export const PetitionView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('remove'), reason: RemovalReason, ...filed }),
  z.object({ kind: z.literal('extend'), months: z.number(), ...filed }),
]);
export type PetitionView = z.infer<typeof PetitionView>;

/** How far the two characteristics for removal are (clause 19). */
const RemovalPaperState = z.enum(['missing', 'positive', 'not-positive']);

const touches = ['term', 'dossier', 'council', 'overview'] as const;

export const filePetition = action({
  name: 'term.file-petition',
  summary:
    'Petitions the Council to remove a child from the record or to extend the term: the person responsible for the case, or with a reason another who sees the whole school.',
  clause: 19,
  may: everyStaffRole,
  input: z.object({ caseId: Id, petition: PetitionWanted }),
  output: z.object({ petitionId: Id, version: z.number() }),
  touches,
});

export const withdrawPetition = action({
  name: 'term.withdraw-petition',
  summary: 'Takes back a petition the Council has not decided yet.',
  clause: 19,
  may: everyStaffRole,
  input: z.object({ petitionId: Id, version: z.number().int() }),
  output: z.object({ version: z.number() }),
  touches,
});

export const termOfCase = question({
  name: 'term.of-case',
  summary: 'The term of a case within reach, what it needs next, its petitions and the papers removal asks for.',
  clause: 16,
  may: [...everyStaffRole, 'council-member'],
  input: z.object({ caseId: Id }),
  output: z.object({
    caseId: Id,
    caseState: CaseState,
    packId: z.string(),
    today: PlainDate,
    placedOn: PlainDate.nullable(),
    endsOn: PlainDate.nullable(),
    /** The first day on which removal for improvement is as the order recommends. */
    earliestRemovalOn: PlainDate.nullable(),
    /** From this day the agenda item "end of term" offers itself. */
    offeredFrom: PlainDate.nullable(),
    endsSoon: z.boolean(),
    /** The school's duty: the term is over without a decision; the child's record is unchanged. */
    over: z.boolean(),
    responsible: z.object({ id: Id, name: z.string() }),
    mayFile: z.boolean(),
    /** The reader answers for the case; if not, their petition for removal needs a reason (clause 19). */
    asResponsible: z.boolean(),
    mayWithdraw: z.boolean(),
    filed: PetitionView.nullable(),
    earlier: z.array(PetitionView),
    papers: z.object({ classTeacher: RemovalPaperState, psychologicalService: RemovalPaperState }),
    /** Characteristics for removal that are not there yet, with who owes each (clause 19). */
    owed: z.array(
      z.object({
        kind: z.enum(removalPaperKinds),
        owner: z.object({ id: Id, name: z.string() }).nullable(),
        askedOfName: z.string().nullable(),
        askedAt: z.string().nullable(),
        version: z.number(),
        mayAsk: z.boolean(),
      }),
    ),
    /** The reader asks colleagues for papers. */
    asks: z.boolean(),
    paperNames: z.array(z.object({ kind: z.string(), names: Words })),
    reasons: z.array(z.object({ code: RemovalReason, objective: z.boolean(), names: Words })),
    extension: z.object({ minMonths: z.number(), maxMonths: z.number(), clause: z.number() }),
  }),
});
