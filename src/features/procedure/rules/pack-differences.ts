import type { Words } from '#kernel/pure/text.ts';
import type { Pack } from './pack.ts';

/** What a newer pack changes against another, for a person to read: rows that came or went, numbers, words. */
export type Difference =
  | { readonly what: ListChange; readonly names: readonly Words[] }
  | { readonly what: NumberChange; readonly was: number; readonly now: number }
  | { readonly what: 'words-changed' | 'explanations-changed'; readonly count: number }
  | { readonly what: 'basis-changed' | 'record-renamed'; readonly was: Words; readonly now: Words };

const lists = ['grounds', 'measures', 'papers', 'petitions', 'reasons', 'clauses'] as const;
const numbers = ['lead-days', 'term-min', 'term-max', 'extension-min', 'extension-max', 'members-min'] as const;

type ListName = (typeof lists)[number];
type ListChange = `${ListName}-${'added' | 'removed' | 'renamed'}`;
type NumberChange = (typeof numbers)[number];
type Row = { readonly key: string; readonly names: Words };

/** Every difference, the weightiest first; none for the same content. */
export function packDifferences(was: Pack, now: Pack): readonly Difference[] {
  return [
    ...wordsChange('basis-changed', was.basis.names, now.basis.names),
    ...wordsChange('record-renamed', was.vocabulary.record, now.vocabulary.record),
    ...numbers.flatMap((what) => numberChange(what, numbersOf(was)[what], numbersOf(now)[what])),
    ...lists.flatMap((list) => listChanges(list, rowsOf(was)[list], rowsOf(now)[list])),
    ...countChange('words-changed', changedWords(was.vocabulary, now.vocabulary)),
    ...countChange('explanations-changed', changedExplanations(was, now)),
  ];
}

const numbersOf = ({ leadDays, term, composition }: Pack): Readonly<Record<NumberChange, number>> => ({
  'lead-days': leadDays,
  'term-min': term.minMonths,
  'term-max': term.maxMonths,
  'extension-min': term.extensionMin,
  'extension-max': term.extensionMax,
  'members-min': composition.minMembers,
});

const rowsOf = (pack: Pack): Readonly<Record<ListName, readonly Row[]>> => ({
  grounds: pack.grounds.map(({ code, names }) => ({ key: code, names })),
  measures: pack.measureKinds.map(({ code, names }) => ({ key: code, names })),
  papers: [...pack.papers.dossier, ...pack.papers.forRemoval].map(({ kind, names }) => ({ key: kind, names })),
  petitions: pack.petitionKinds.map(({ code, names }) => ({ key: code, names })),
  reasons: pack.removalReasons.map(({ code, names }) => ({ key: code, names })),
  clauses: pack.clauses.map(({ number, title }) => ({ key: String(number), names: title })),
});

function listChanges(list: ListName, was: readonly Row[], now: readonly Row[]): readonly Difference[] {
  const before = new Map(was.map((row) => [row.key, row.names]));
  const after = new Set(now.map((row) => row.key));
  const renamed = now.filter(({ key, names }) => {
    const former = before.get(key);
    return former !== undefined && !same(former, names);
  });
  return [
    ...listChange(
      `${list}-added`,
      now.filter(({ key }) => !before.has(key)),
    ),
    ...listChange(
      `${list}-removed`,
      was.filter(({ key }) => !after.has(key)),
    ),
    ...listChange(`${list}-renamed`, renamed),
  ];
}

const listChange = (what: ListChange, rows: readonly Row[]): readonly Difference[] =>
  rows.length === 0 ? [] : [{ what, names: rows.map(({ names }) => names) }];

const numberChange = (what: NumberChange, was: number, now: number): readonly Difference[] =>
  was === now ? [] : [{ what, was, now }];

const wordsChange = (what: 'basis-changed' | 'record-renamed', was: Words, now: Words): readonly Difference[] =>
  same(was, now) ? [] : [{ what, was, now }];

const countChange = (what: 'words-changed' | 'explanations-changed', count: number): readonly Difference[] =>
  count === 0 ? [] : [{ what, count }];

function changedWords({ states: wasStates, ...was }: Pack['vocabulary'], now: Pack['vocabulary']): number {
  const { states: nowStates, ...rest } = now;
  const former = new Map([...Object.entries(was), ...Object.entries(wasStates)]);
  return [...Object.entries(rest), ...Object.entries(nowStates)].filter(([key, words]) => {
    const before = former.get(key);
    return before === undefined || !same(before, words);
  }).length;
}

const changedExplanations = (was: Pack, now: Pack): number =>
  now.clauses.filter(({ number, explanation }) => {
    const former = was.clauses.find((one) => one.number === number);
    return former !== undefined && !same(former.explanation, explanation);
  }).length;

const same = (a: Words, b: Words): boolean => a.kk === b.kk && a.ru === b.ru && a.en === b.en;
