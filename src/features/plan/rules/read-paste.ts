import { findNames } from '#kernel/pure/find-names.ts';
import { normalise } from '#kernel/pure/normalise.ts';
import type { PersonName } from '#kernel/pure/person-name.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { readDay } from '#kernel/pure/sheet/read-day.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { MeasureDraft, Section } from '../contract.ts';
import { frequencyIn, type PasteColumn } from './paste-columns.ts';

type PasteKind = {
  readonly code: string;
  readonly section: Section;
  readonly names: Readonly<Record<'kk' | 'ru' | 'en', string>>;
};
export type Colleague = PersonName & { readonly id: string };
export type PasteContext = {
  readonly kinds: readonly PasteKind[];
  readonly colleagues: readonly Colleague[];
  readonly lang: PaperLanguage;
};

/** What could not be matched; the words are kept all the same. */
export type PasteDoubt = 'kind' | 'who' | 'day';

/** One line as it would become a measure; the cause is matched when the lines are added. */
export type PastedRow = Pick<
  MeasureDraft,
  | 'kind'
  | 'section'
  | 'words'
  | 'form'
  | 'responsibleIds'
  | 'outsiders'
  | 'dueOn'
  | 'frequency'
  | 'startsOn'
  | 'expected'
> & { readonly cause: string; readonly doubts: readonly PasteDoubt[] };

/** The lines under these columns. Nothing is lost: a name not known here is somebody from outside, a day not read stays in words. */
export function readPaste(
  rows: readonly (readonly string[])[],
  columns: readonly PasteColumn[],
  context: PasteContext,
): readonly PastedRow[] {
  return rows.map((row) => readRow(row, columns, context)).filter((row) => row !== null);
}

function readRow(
  row: readonly string[],
  columns: readonly PasteColumn[],
  { kinds, colleagues, lang }: PasteContext,
): PastedRow | null {
  const cell = (field: PasteColumn): string =>
    row.filter((text, at) => columns[at] === field && text !== '').join('; ');
  if (row.every((text, at) => text === '' || (columns[at] ?? null) === null)) return null;
  const known = kindOf(cell('what'), kinds);
  const kind = known ?? kinds[0];
  const { unread, ...days } = daysOf(cell('due'));
  const people = peopleOf(cell('who'), colleagues);
  const kept = [cell('what'), cell('rest'), unread].filter((text) => text !== '').join('; ');
  const text = (words: string) => (words === '' ? null : { lang, text: words });
  const doubts: readonly (readonly [PasteDoubt, boolean])[] = [
    ['kind', known === null],
    ['who', people.unknown.length > 0],
    ['day', unread !== ''],
  ];
  return {
    ...days,
    kind: kind?.code ?? '',
    section: kind?.section ?? 'child',
    words: { lang, text: kept },
    form: text(cell('form')),
    expected: text(cell('expected')),
    cause: cell('cause'),
    responsibleIds: people.ids,
    outsiders: people.unknown.slice(0, 5).map((name) => ({ name: name.slice(0, 200), organisation: null })),
    doubts: doubts.filter(([, doubtful]) => doubtful).map(([doubt]) => doubt),
  };
}

/** The kind whose name the words begin with or hold; the longest, where several do. */
function kindOf(what: string, kinds: readonly PasteKind[]): PasteKind | null {
  const words = normalise(what);
  const found = kinds.flatMap((kind) =>
    Object.values(kind.names)
      .map((name) => normalise(name))
      .filter((name) => name !== '' && words.includes(name))
      .map((name) => ({ kind, length: name.length })),
  );
  return found.toSorted((a, b) => b.length - a.length)[0]?.kind ?? null;
}

const dayLike =
  /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}\s?(?:жылғы|жылы|ж\.)?\s?\d{1,2}\s\p{L}+|\d{1,2}\s\p{L}+\s\d{4}/giu;

type Days = Pick<MeasureDraft, 'dueOn' | 'frequency' | 'startsOn'> & { readonly unread: string };

/** «до 20.01.2027», «еженедельно с 1.12.2026 по 20 января 2027»; what says neither a day nor how often is unread. */
function daysOf(due: string): Days {
  const days = [...due.matchAll(dayLike)]
    .map(([found]) => readDay(found))
    .filter((day): day is PlainDate => day !== null);
  const frequency = frequencyIn(due);
  const [first, last] = [days[0] ?? null, days.at(-1) ?? null];
  const unread = days.length === 0 && frequency === null ? due : '';
  if (frequency === null) return { frequency, startsOn: null, dueOn: last, unread };
  return { frequency, startsOn: days.length > 1 ? first : null, dueOn: last, unread };
}

/** Each name by itself: one colleague it can only mean, else its words. */
function peopleOf(who: string, colleagues: readonly Colleague[]): { ids: string[]; unknown: string[] } {
  const ids = new Set<string>();
  const unknown: string[] = [];
  for (const part of who.split(/[;,\n/]/u).map((one) => one.trim())) {
    if (part === '') continue;
    const meant = new Set(findNames(part, colleagues).flatMap(({ people }) => narrowed(part, people)));
    const [only] = meant;
    if (meant.size === 1 && only !== undefined) ids.add(only.id);
    else unknown.push(part);
  }
  return { ids: [...ids], unknown };
}

/** Of several with one family name, the one whose given name begins with the letter after it. */
function narrowed(part: string, people: readonly Colleague[]): readonly Colleague[] {
  if (people.length < 2) return people;
  const initial = /\p{L}{2,}\s+(\p{L})/u.exec(part)?.[1]?.toLocaleLowerCase();
  const fitting = people.filter(({ given }) => given.toLocaleLowerCase().startsWith(initial ?? '-'));
  return fitting.length === 1 ? fitting : people;
}
