import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { Text, Words } from '#kernel/pure/text.ts';
import { petitionStates, petitionVerbs } from './move-petition.ts';
import { evidenceKinds } from './refusal-ladder.ts';

/** How it came to be known: each is worded by the screens and by the papers. */
export const evidenceWhats = [
  'talk',
  'call',
  'visit',
  'consultation',
  'agreement',
  'other',
  'copy-handed',
  'copy-refused',
  'family-agree',
  'family-refuse',
  'invitation-refused',
  'not-come',
  'measure-not-done',
  'by-hand',
] as const;

/** One line of the ladder: what it shows, when, from which entry. */
export const EvidenceLine = z.object({
  key: z.string(),
  kind: z.enum(evidenceKinds),
  what: z.enum(evidenceWhats),
  on: PlainDate,
  byName: z.string().nullable(),
  guardianName: z.string().nullable(),
  words: Text.nullable(),
  fileId: Id.nullable(),
  /** The line written by hand itself: it can be struck, and a refusal printed as an act (paper 15). */
  evidenceId: Id.nullable(),
  witnesses: z.array(z.string()),
  version: z.number().nullable(),
});
export type EvidenceLine = z.infer<typeof EvidenceLine>;

/** A paper of the case that goes with the petition. */
export const Enclosure = z.object({ paper: z.string().min(1).max(60), subjectId: Id });
export type Enclosure = z.infer<typeof Enclosure>;

/** The same with its name and day, as the list of enclosures says it. */
export const EnclosureLine = Enclosure.extend({ names: Words, on: PlainDate.nullable() });
export type EnclosureLine = z.infer<typeof EnclosureLine>;

/** What a person writes of a petition; everything else is taken from the case. */
export const PetitionBody = z.object({
  danger: z.boolean(),
  guardianIds: z.array(Id).max(10),
  facts: Text.nullable(),
  work: Text.nullable(),
  request: Text.nullable(),
  leftOut: z.array(z.string().max(120)).max(200),
  enclosures: z.array(Enclosure).max(60),
  /** The question of the Council that supported it, if there was one. */
  itemId: Id.nullable(),
});
export type PetitionBody = z.infer<typeof PetitionBody>;

export const sendWays = ['in-person', 'post', 'electronic'] as const;
export const appealParties = ['parents', 'school', 'other'] as const;
export const petitionOutcomes = ['granted', 'partly', 'declined', 'returned'] as const;

export const StepView = z.object({
  verb: z.enum(petitionVerbs),
  on: PlainDate,
  personName: z.string().nullable(),
  number: z.string().nullable(),
  way: z.enum(sendWays).nullable(),
  party: z.enum(appealParties).nullable(),
  outcome: z.enum(petitionOutcomes).nullable(),
  words: Text.nullable(),
  fileId: Id.nullable(),
});
export type StepView = z.infer<typeof StepView>;

export const PetitionState = z.enum(petitionStates);

/** What the school owes on a petition; derived, never stored. */
const petitionDuties = ['to-sign', 'to-send', 'receipt-missing', 'reply-overdue'] as const;
export const PetitionDuty = z.object({ duty: z.enum(petitionDuties), since: PlainDate });
export type PetitionDuty = z.infer<typeof PetitionDuty>;

export const PetitionView = PetitionBody.extend({
  id: Id,
  caseId: Id,
  kind: z.string(),
  state: PetitionState,
  /** As it stood on the day of signing; null while it is a draft. */
  ladder: z.array(EvidenceLine).nullable(),
  steps: z.array(StepView),
  authorName: z.string(),
  madeOn: PlainDate,
  version: z.number(),
});
export type PetitionView = z.infer<typeof PetitionView>;
