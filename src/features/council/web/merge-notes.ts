import { noteFields, sameIn, type NoteField, type Notes } from './notes.ts';

export type Merging = {
  /** As it stood at the server when typing began. */
  readonly base: Notes;
  readonly mine: Notes;
  /** On their way to the server, or gone there without an answer: when one comes back, it is no other person's. */
  readonly sent: readonly Notes[];
  readonly theirs: Notes;
};

export type Merged = { readonly mine: Notes; readonly conflicts: readonly NoteField[] };

/**
 * Field by field: what only the other changed is taken over, what only I changed stays, and where both changed the same
 * field, mine stays in the field and the field is named, so that a person chooses.
 */
export function mergeNotes({ base, mine, sent, theirs }: Merging): Merged {
  const isNews = (field: NoteField): boolean =>
    !sameIn(field, mine, theirs) && !sameIn(field, theirs, base) && !sent.some((one) => sameIn(field, theirs, one));
  const news = noteFields.filter(isNews);
  const taken = news.filter((field) => sameIn(field, mine, base));
  return {
    mine: { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) },
    conflicts: news.filter((field) => !taken.includes(field)),
  };
}
