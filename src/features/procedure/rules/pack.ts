import { z } from 'zod';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { PupilPlace } from './pupil-place.ts';
import { PackWords, Vocabulary } from './vocabulary.ts';

/** What the program can do stands in closed lists; how an act calls it, and what it asks, stands in the pack. */
export const planSections = ['child', 'family', 'teachers', 'bodies'] as const;
export const dossierPaperKinds = [
  'characteristic',
  'psychological-conclusion',
  'living-conditions-act',
  'brief-information',
] as const;
export const removalPaperKinds = ['characteristic-positive', 'psychological-characteristic-positive'] as const;
const paperAuthors = ['class-teacher', 'psychologist', 'social-pedagogue'] as const;
export const removalReasons = ['improvement', 'move', 'change-of-school', 'graduation', 'other'] as const;
export const agendaKinds = ['place', 'end-of-term', 'remove-early', 'revise-plan', 'petition', 'other'] as const;
export const decisionKinds = [
  'place',
  'not-place',
  'extend',
  'remove',
  'keep',
  'approve-plan',
  'support-petition',
  'adjourn',
  'free',
] as const;
const clauseKinds = ['rule', 'wording', 'structure'] as const;

export type RemovalReason = (typeof removalReasons)[number];
export type AgendaKind = (typeof agendaKinds)[number];
export type DecisionKind = (typeof decisionKinds)[number];
export type ClauseKind = (typeof clauseKinds)[number];

const Code = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u);
const ClauseNumber = z.int().min(1);
const Count = z.int().min(1);

const Ground = z.strictObject({
  code: Code,
  clause: ClauseNumber,
  names: PackWords,
  guidance: PackWords,
  /** What to enclose or to write down as evidence. */
  needs: PackWords.optional(),
});

const MeasureKind = z.strictObject({
  code: Code,
  section: z.enum(planSections),
  names: PackWords,
  hint: PackWords,
  /** Grounds for which the library offers this kind first. */
  suits: z.array(Code),
});

const DossierPaper = z.strictObject({
  kind: z.enum(dossierPaperKinds),
  need: z.enum(['always', 'if-needed']),
  byRole: z.enum(paperAuthors),
  clause: ClauseNumber,
  names: PackWords,
});

const RemovalPaper = z.strictObject({
  kind: z.enum(removalPaperKinds),
  byRole: z.enum(paperAuthors),
  clause: ClauseNumber,
  names: PackWords,
});

const Clause = z.strictObject({
  number: ClauseNumber,
  kind: z.enum(clauseKinds),
  title: PackWords,
  explanation: PackWords,
});

export const PackClauses = z.array(Clause).min(1);

/** A procedure as data: an act, its words, its lists and its numbers. Unknown keys are errors. */
export const Pack = z.strictObject({
  id: Code,
  effectiveOn: PlainDate,
  names: PackWords,
  basis: z.strictObject({ number: z.string().min(1), date: PlainDate, names: PackWords }),
  vocabulary: Vocabulary,
  /** What the record is for (clause 3): the purpose shown on the first page. */
  tasks: z.array(z.strictObject({ code: Code, names: PackWords })).min(1),
  grounds: z.array(Ground).min(1),
  measureKinds: z.array(MeasureKind).min(1),
  petitionKinds: z.array(z.strictObject({ code: Code, clause: ClauseNumber, names: PackWords })),
  papers: z.strictObject({ dossier: z.array(DossierPaper).min(1), forRemoval: z.array(RemovalPaper) }),
  /** Days before the meeting by which the dossier is with the deputy. */
  leadDays: z.int().min(0),
  term: z.strictObject({
    clause: ClauseNumber,
    minMonths: Count,
    maxMonths: Count,
    extensionMin: Count,
    extensionMax: Count,
    /** Days before the end on which the agenda item offers itself. */
    offerDaysBefore: Count,
  }),
  composition: z.strictObject({
    clause: ClauseNumber,
    minMembers: Count,
    chairRole: z.literal('head'),
    secretaryRole: z.literal('social-pedagogue'),
  }),
  removalReasons: z
    .array(z.strictObject({ code: z.enum(removalReasons), objective: z.boolean(), names: PackWords }))
    .min(1),
  agendaKinds: z
    .array(
      z.strictObject({
        code: z.enum(agendaKinds),
        names: PackWords,
        /** The question as papers word it about a pupil; without it the name follows the words of `names`. */
        ofPupil: PupilPlace.optional(),
        decisions: z.array(z.enum(decisionKinds)).min(1),
      }),
    )
    .min(1),
  /** How each decision is worded in a protocol, after "decided". */
  decisions: z.array(z.strictObject({ code: z.enum(decisionKinds), names: PackWords, wording: PackWords })).min(1),
  clauses: PackClauses,
});
export type Pack = z.infer<typeof Pack>;
export type PackGround = z.infer<typeof Ground>;
export type PackClause = z.infer<typeof Clause>;
