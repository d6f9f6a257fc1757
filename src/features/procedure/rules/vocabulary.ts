import { z } from 'zod';
import { Words } from '#kernel/pure/text.ts';

/** Words of a pack: complete in three languages, nothing besides. */
export const PackWords = z.strictObject(Words.shape);
export type PackWords = z.infer<typeof PackWords>;

/**
 * What screens and papers call the record, its moves and its papers. Nothing outside a pack names the record, so that a
 * new act brings its own words. `about…` continues "notice", "petition" (ru «о …», kk «… туралы»); the words of
 * `decisions` in the pack stand after "decided".
 */
export const Vocabulary = z.strictObject({
  record: PackWords,
  recordShort: PackWords,
  placing: PackWords,
  aboutPlacing: PackWords,
  extension: PackWords,
  aboutExtension: PackWords,
  removal: PackWords,
  aboutRemoval: PackWords,
  repeat: PackWords,
  onRecord: PackWords,
  pupilOnRecord: PackWords,
  council: PackWords,
  /** Of the Council: genitive (ru), ілік септігі (kk). */
  councilOf: PackWords,
  councilShort: PackWords,
  meeting: PackWords,
  plan: PackWords,
  planShort: PackWords,
  appeal: PackWords,
  submission: PackWords,
  removalPetition: PackWords,
  extensionPetition: PackWords,
  commissionPetition: PackWords,
  commission: PackWords,
  policeRegister: PackWords,
  protocol: PackWords,
  extract: PackWords,
  dossier: PackWords,
  /** Plain words for the family: what the record is and that it has no legal consequences (clause 22). */
  noConsequences: PackWords,
  /** The states of a case, said of the pupil. */
  states: z.strictObject({
    submitted: PackWords,
    'not-placed': PackWords,
    'on-record': PackWords,
    removed: PackWords,
  }),
});
export type Vocabulary = z.infer<typeof Vocabulary>;
