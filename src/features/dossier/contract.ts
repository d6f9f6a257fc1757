import { z } from 'zod';
import { action, question } from '#kernel/pure/contract.ts';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { everyStaffRole } from '#kernel/pure/role.ts';
import { Text } from '#kernel/pure/text.ts';
import { MissingSpecialist } from '#features/school/rules/settings.ts';
import { PaperBody } from './rules/paper-body.ts';
import { PaperKind, PaperState, Purpose } from './rules/paper-kind.ts';

/** One expected paper of a dossier. What was not written, asked or explained yet is `expected` and has no id. */
export const DossierPaper = z.object({
  kind: PaperKind,
  need: z.enum(['always', 'if-needed']),
  byRole: z.enum(['class-teacher', 'psychologist', 'social-pedagogue']),
  state: PaperState,
  /** Papers for removal only (clause 19). */
  positive: z.boolean().nullable(),
  writtenAt: z.string().nullable(),
  /** The day it was handed in, in the country's zone. */
  writtenOn: PlainDate.nullable(),
  receivedAt: z.string().nullable(),
  receivedOn: PlainDate.nullable(),
  askedOf: Id.nullable(),
  askedOfName: z.string().nullable(),
  askedAt: z.string().nullable(),
  authorId: Id.nullable(),
  authorName: z.string().nullable(),
  notNeededReason: Text.nullable(),
  /** The school has nobody to write it, as it explained once (clause 2). */
  noSpecialist: MissingSpecialist.omit({ role: true }).optional(),
  paperId: Id.nullable(),
  version: z.number(),
});
export type DossierPaper = z.infer<typeof DossierPaper>;

/** The dossier of one case for one hearing; `dueOn` is null until a meeting is called. */
export const DossierView = z.object({
  caseId: Id,
  purpose: Purpose,
  round: z.number(),
  meetingOn: PlainDate.nullable(),
  dueOn: PlainDate.nullable(),
  papers: z.array(DossierPaper),
});
export type DossierView = z.infer<typeof DossierView>;

/** Which paper: of a case, for a hearing. `version` is 0 while nothing exists. */
const Which = z.object({ caseId: Id, purpose: Purpose, kind: PaperKind, version: z.number().int().min(0) });
const Changed = z.object({ paperId: Id, version: z.number() });
const touches = ['dossier', 'cases', 'council', 'overview'] as const;

export const writePaper = action({
  name: 'dossier.write-paper',
  summary: 'Hands in a paper of the dossier; until the deputy has received it, it may be handed in again.',
  clause: 11,
  may: everyStaffRole,
  input: z.object({
    caseId: Id,
    purpose: Purpose,
    version: z.number().int().min(0),
    body: PaperBody,
    /** The colleague who wrote it, when the deputy or the social pedagogue enters it for them. */
    authorId: Id.optional(),
    fileIds: z.array(Id).max(20),
  }),
  output: Changed,
  touches,
});

export const receivePaper = action({
  name: 'dossier.receive-paper',
  summary: 'The deputy head has received the paper; from then on it does not change.',
  clause: 11,
  may: ['deputy'],
  input: z.object({ paperId: Id, version: z.number().int() }),
  output: Changed,
  touches,
});

export const sayNotNeeded = action({
  name: 'dossier.say-not-needed',
  summary: 'Says why a paper that is due only if needed is not needed.',
  clause: 11,
  may: ['deputy', 'social-pedagogue'],
  input: Which.extend({ reason: Text.refine((typed) => typed.text.length >= 5) }),
  output: Changed,
  touches,
});

export const askAgain = action({
  name: 'dossier.ask-again',
  summary: 'Asks a colleague for a paper that is still missing or incomplete.',
  clause: 11,
  may: ['head', 'deputy', 'social-pedagogue'],
  input: Which.extend({ personId: Id }),
  output: Changed,
  touches,
});

export const dossierOfCase = question({
  name: 'dossier.of-case',
  summary: 'The papers of a case within reach: who, state and due day; texts are read one by one.',
  clause: 11,
  may: [...everyStaffRole, 'council-member'],
  input: z.object({ caseId: Id, purpose: Purpose }),
  output: z.object({
    dossier: DossierView,
    /** Kinds whose text this reader may open, and kinds they may hand in. */
    mayRead: z.array(PaperKind),
    mayWrite: z.array(PaperKind),
    open: z.boolean(),
  }),
});

/** One request to the caller: the child's name and class, what is asked and until when, nothing else. */
export const AskedRow = z.object({
  caseId: Id,
  purpose: Purpose,
  kind: PaperKind,
  packId: z.string(),
  pupilName: z.string(),
  className: z.string(),
  dueOn: PlainDate.nullable(),
  askedAt: z.string().nullable(),
});
export type AskedRow = z.infer<typeof AskedRow>;

export const askedOfMe = question({
  name: 'dossier.asked-of-me',
  summary: 'Papers asked of the caller, and those a class teacher owes for their own class, the nearest due day first.',
  clause: 11,
  may: everyStaffRole,
  input: z.object({}),
  output: z.object({ rows: z.array(AskedRow) }),
});

export const paperToWrite = question({
  name: 'dossier.paper-to-write',
  summary:
    "What its writer needs for one paper: the child's name and class, the due day, and what was already handed in.",
  clause: 11,
  may: everyStaffRole,
  input: z.object({ caseId: Id, purpose: Purpose, kind: PaperKind }),
  output: AskedRow.extend({
    state: PaperState,
    version: z.number(),
    body: PaperBody.nullable(),
    files: z.array(z.object({ id: Id, name: z.string(), size: z.number() })),
    /** May enter it for a colleague. */
    onBehalf: z.boolean(),
  }),
});

/** A paper with its text. */
export const PaperView = z.object({
  id: Id,
  caseId: Id,
  purpose: Purpose,
  kind: PaperKind,
  packId: z.string(),
  pupilName: z.string(),
  className: z.string(),
  state: PaperState,
  body: PaperBody.nullable(),
  positive: z.boolean().nullable(),
  authorName: z.string().nullable(),
  writtenAt: z.string().nullable(),
  receivedAt: z.string().nullable(),
  receivedByName: z.string().nullable(),
  notNeededReason: Text.nullable(),
  files: z.array(z.object({ id: Id, name: z.string(), size: z.number() })),
  version: z.number(),
});
export type PaperView = z.infer<typeof PaperView>;

export const paper = question({
  name: 'dossier.paper',
  summary:
    'One paper with its text; a psychological text only to the whole-school roles, its author, the supporter, and members while it is on their agenda.',
  clause: 11,
  may: [...everyStaffRole, 'council-member'],
  input: z.object({ paperId: Id }),
  output: PaperView,
});
