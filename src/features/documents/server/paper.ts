import type { Actor } from '#kernel/pure/actor.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Role } from '#kernel/pure/role.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { About, Tx } from '#kernel/server/tx.ts';
import type { Letter } from '../rules/letter.ts';
import { fixedWordsOf, type WordSet } from '../rules/wording/fixed-words.ts';
import { reword } from '../rules/wording/reword.ts';
import { rewordingsOf, type Rewordings } from './wording/look-store.ts';

/** One of the 25 papers: what it reads within reach, and the letter it makes of it. */
export type Paper<D> = {
  /** The slug in paths and file names; never a name of a person. */
  readonly paper: string;
  /** Its number in the list of papers (process, forms). */
  readonly number: number;
  readonly clause: number | null;
  readonly may: readonly Role[];
  /** Null answers not-found. */
  readonly read: (tx: Tx, id: string, actor: Actor) => Promise<D | null>;
  /** Pure: the same entry gives the same letter. */
  readonly letter: (data: D, language: PaperLanguage) => Letter;
  readonly about: (data: D) => About;
  readonly dateOf: (data: D) => PlainDate;
  /** The words it is written with: what a school may say in its own (0031). */
  readonly words?: WordSet;
  /** Of a paper that is locked: the moment whose words it keeps. */
  readonly lockedAt?: (data: D) => Date | null;
};

export type MadeLetter = {
  readonly about: About;
  readonly date: PlainDate;
  readonly letters: Readonly<Record<PaperLanguage, Letter>>;
  /** What the school says in them instead of the words of the form. */
  readonly said?: Rewordings;
};

export type AnyPaper = {
  readonly paper: string;
  readonly number: number;
  readonly clause: number | null;
  readonly may: readonly Role[];
  readonly words?: WordSet;
  /** The kernel where the paper is handed out: what needs the installation's key is left out without it. */
  readonly make: (tx: Tx, id: string, actor: Actor, kernel?: Kernel) => Promise<MadeLetter | null>;
};

/** Closes a paper over its data, so that papers of all kinds stand in one list. */
export function anyPaper<D>(form: Paper<D>): AnyPaper {
  const words = form.words === undefined ? [] : fixedWordsOf(form.words);
  const wordingAt = (tx: Tx, locked: Date | null): Promise<Rewordings> | Rewordings =>
    words.length === 0 ? { kk: [], ru: [] } : rewordingsOf(tx, { paper: form.paper, words, at: locked ?? tx.now });
  return {
    paper: form.paper,
    number: form.number,
    clause: form.clause,
    may: form.may,
    ...(form.words === undefined ? {} : { words: form.words }),
    make: async (tx, id, actor) => {
      const data = await form.read(tx, id, actor);
      if (data === null) return null;
      const said = await wordingAt(tx, form.lockedAt?.(data) ?? null);
      return {
        about: form.about(data),
        date: form.dateOf(data),
        letters: { kk: reword(form.letter(data, 'kk'), said.kk), ru: reword(form.letter(data, 'ru'), said.ru) },
        said,
      };
    },
  };
}
