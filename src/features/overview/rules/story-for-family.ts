import { findNames } from '#kernel/pure/find-names.ts';
import type { PersonName } from '#kernel/pure/person-name.ts';
import type { StoryEntry } from './story-contract.ts';

/** An entry as a parent reads it; `omitted`: words that name another child were left out. */
export type FamilyEntry = StoryEntry & { readonly omitted: boolean };

/** Words of the ladder and of other guardians stay with the school: the fact and its day are told, not who said what. */
const withoutWords: readonly StoryEntry['kind'][] = ['said', 'evidence'];

/**
 * What of the story a parent takes along: without the words of other guardians, and without any text in which another
 * pupil of the school is named (clause 13: what concerns one child only).
 */
export function forFamily(
  entries: readonly StoryEntry[],
  others: readonly PersonName[],
  own: readonly PersonName[],
): readonly FamilyEntry[] {
  return entries.map((entry) => {
    const silent = withoutWords.includes(entry.kind);
    const said = silent ? [] : entry.texts;
    const texts = said.filter(
      (text) => ![text.text, text.other ?? ''].some((words) => findNames(words, others, own).length > 0),
    );
    return { ...entry, texts, byName: silent ? null : entry.byName, omitted: texts.length < said.length };
  });
}

const order: readonly StoryEntry['kind'][] = [
  'appeal',
  'submission',
  'paper',
  'petition',
  'hearing',
  'move',
  'delivery',
  'said',
  'contact',
  'observation',
  'measure',
  'windows',
  'review',
];

/** The oldest first; on one day as the process goes, else by their words: a paper printed again is the same paper. */
export const asItWent = (entries: readonly StoryEntry[]): readonly StoryEntry[] =>
  entries.toSorted(
    (a, b) =>
      a.on.localeCompare(b.on) || order.indexOf(a.kind) - order.indexOf(b.kind) || sameDay(a).localeCompare(sameDay(b)),
  );

const sameDay = ({ code, texts, byName }: StoryEntry): string =>
  [code, ...texts.map(({ text }) => text), byName ?? ''].join(' ');
