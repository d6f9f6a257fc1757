import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Letter } from '../../rules/letter.ts';
import { fixedWordsOf, type FixedWords } from '../../rules/wording/fixed-words.ts';
import { wordingOfPaper, type WordingOfPaper } from '../../rules/wording/wording-of-paper.ts';
import type { AnyPaper } from '../paper.ts';

/** A paper of the demonstration, in the words of its form: nobody of a real school stands in it. */
export type Sample = {
  readonly form: Pick<AnyPaper, 'paper' | 'number' | 'clause'>;
  readonly words: readonly FixedWords[];
  readonly letters: Readonly<Record<PaperLanguage, Letter>>;
};

/** The sample of a paper; null where there is no such paper, or none was made of it. */
export type Samples = (paper: string) => Promise<Sample | null>;

type Shown = (name: string) => Promise<{ readonly letters: Sample['letters'] } | null>;

/** Samples of the papers of the house, read once each. `papers` is asked when needed: the house stands by then. */
export function samplesOf(papers: () => readonly AnyPaper[], shown: Shown): Samples {
  const known = new Map<string, Promise<Sample | null>>();
  const read = async (paper: string): Promise<Sample | null> => {
    const form = papers().find((one) => one.paper === paper);
    if (form === undefined) return null;
    const letters = (await shown(`${String(form.number).padStart(2, '0')}-${form.paper}`))?.letters;
    return letters === undefined ? null : { form, words: fixedWordsOf(form.words ?? {}), letters };
  };
  return (paper) => {
    const found = known.get(paper) ?? read(paper);
    known.set(paper, found);
    return found;
  };
}

export const wordingOf = ({ form, words, letters }: Sample): WordingOfPaper =>
  wordingOfPaper({ letters, words, clause: form.clause });
