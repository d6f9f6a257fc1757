import { paperLanguages, type Names, type PaperLanguage } from '#kernel/pure/text.ts';
import type { Letter } from '../letter.ts';
import type { FixedWords } from './fixed-words.ts';
import { mapFixed, type FixedPlace } from './map-fixed.ts';
import { sayInstead } from './reword.ts';

/** A sentence of a paper that a school may reword, where it stands. */
type OpenSentence = Names & { readonly key: string; readonly place: FixedPlace };

/** One that it may not: the name the order gives the paper, or a sentence a clause asks for. */
type LockedSentence = Names & { readonly clause: number; readonly place: 'name' | 'note' };

export type WordingOfPaper = { readonly open: readonly OpenSentence[]; readonly locked: readonly LockedSentence[] };

type Sample = {
  readonly letters: Readonly<Record<PaperLanguage, Letter>>;
  readonly words: readonly FixedWords[];
  /** The clause that names the paper; null leaves its name to the school. */
  readonly clause: number | null;
};

/** Clause 22: the family reads in every paper that there are no legal consequences. */
const clauseOfNotes = 22;

/** What a school may reword in a paper, and what it may not: as far as a sample of it shows the sentence in both languages. */
export function wordingOfPaper({ letters, words, clause }: Sample): WordingOfPaper {
  const [kk, ru] = paperLanguages.map((lang) => placesOf(letters[lang]));
  const isLocked = (place: FixedPlace): boolean => place === 'note' || (place === 'name' && clause !== null);
  const open = words.flatMap((one): OpenSentence[] => {
    const place = standsAt(kk ?? [], one.kk);
    if (place === null || standsAt(ru ?? [], one.ru) === null || isLocked(place)) return [];
    return [{ ...one, place }];
  });
  return { open: inOrder(open, kk ?? []), locked: lockedOf(kk ?? [], ru ?? [], clause) };
}

type Placed = { readonly text: string; readonly place: FixedPlace };

function placesOf(letter: Letter): readonly Placed[] {
  const found: Placed[] = [];
  mapFixed(letter, (text, place) => {
    found.push({ text, place });
    return text;
  });
  return found;
}

const standsAt = (placed: readonly Placed[], sentence: string): FixedPlace | null =>
  placed.find(({ text }) => sayInstead(text, sentence, '') !== null)?.place ?? null;

/** As they are read from top to bottom. */
const inOrder = (open: readonly OpenSentence[], placed: readonly Placed[]): readonly OpenSentence[] => {
  const lineOf = ({ kk }: OpenSentence): number => placed.findIndex(({ text }) => sayInstead(text, kk, '') !== null);
  return open.toSorted((one, other) => lineOf(one) - lineOf(other));
};

function lockedOf(
  kk: readonly Placed[],
  ru: readonly Placed[],
  clauseOfName: number | null,
): readonly LockedSentence[] {
  return (['name', 'note'] as const).flatMap((place) => {
    const clause = place === 'note' ? clauseOfNotes : clauseOfName;
    if (clause === null) return [];
    const [here, there] = [kk, ru].map((placed) => placed.filter((one) => one.place === place));
    return (here ?? []).map(({ text }, at) => ({ kk: text, ru: there?.[at]?.text ?? text, place, clause }));
  });
}
