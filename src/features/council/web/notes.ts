import { z } from 'zod';
import { Text } from '#kernel/pure/text.ts';
import { Speech, Votes, type ItemView } from '../rules/meeting-view.ts';

/** What is written down on a question while it is heard. */
export const Notes = z.object({
  heard: Text.nullable(),
  speeches: z.array(z.object({ who: z.string(), text: Speech.shape.text })),
  childWords: Text.nullable(),
  wording: Text.nullable(),
  votes: Votes.nullable(),
});
export type Notes = z.infer<typeof Notes>;

export const noteFields = ['heard', 'speeches', 'childWords', 'wording', 'votes'] as const;
export type NoteField = (typeof noteFields)[number];

export const notesOf = ({ heard, speeches, childWords, wording, votes }: Pick<ItemView, NoteField>): Notes => ({
  heard,
  speeches,
  childWords,
  wording,
  votes,
});

/** As the server keeps it: trimmed, an empty text is none, a speech without a speaker is not said yet. */
export const tidy = (notes: Notes): Notes => ({
  heard: tidyText(notes.heard),
  speeches: notes.speeches.flatMap(({ who, text }) =>
    who.trim() === '' ? [] : [{ who: who.trim(), text: trimmed(text) }],
  ),
  childWords: tidyText(notes.childWords),
  wording: tidyText(notes.wording),
  votes: notes.votes,
});

/** A speech whose speaker is not named yet stays on this machine. */
export const hasUnfinished = (notes: Notes): boolean =>
  notes.speeches.some(({ who, text }) => who.trim() === '' && text.text.trim() !== '');

/** Whether both say the same in that field once tidied. */
export const sameIn = (field: NoteField, a: Notes, b: Notes): boolean =>
  JSON.stringify(tidy(a)[field]) === JSON.stringify(tidy(b)[field]);

function tidyText(text: Text | null): Text | null {
  if (text === null) return null;
  const done = trimmed(text);
  return done.text === '' && done.other === undefined ? null : done;
}

function trimmed({ lang, text, other }: Text): Text {
  const twin = other?.trim() ?? '';
  return twin === '' ? { lang, text: text.trim() } : { lang, text: text.trim(), other: twin };
}
