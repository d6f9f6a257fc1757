import type { Block, Heading, Letter, Letterhead, Note, Numbered, Paragraph, Table } from '../letter.ts';
import { blockText, runsText } from '../plain-text-of.ts';
import type { FixedWords } from '../wording/fixed-words.ts';
import type { Rewording } from '../wording/reword.ts';
import { columnsOf, namerOf, tagIn, tagOfParagraph, type Namer } from './name-tags.ts';

export type TemplateRow = Readonly<Record<string, string>>;

/** What a template of a school can ask for: single texts and lists, each under its tag. */
export type TemplateContent = {
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly TemplateRow[]>>;
};

type Source = {
  readonly letter: Letter;
  readonly words: readonly FixedWords[];
  /** What the school says instead of words of the form: a tag is found under either. */
  readonly said: readonly Rewording[];
};

type Gathered = {
  readonly values: Map<string, string>;
  readonly lists: Map<string, readonly TemplateRow[]>;
  readonly nameOf: Namer;
};

/**
 * A letter taken apart for a template: the head, every labelled value under the key of its label, and under each heading
 * its text, its list and its table. Headings that name no word of the form (the questions of a protocol) are `items`.
 */
export function templateContent({ letter, words, said }: Source): TemplateContent {
  const nameOf = namerOf(letter.language === 'ru' ? 'ru' : 'kk', words, said);
  const all: Gathered = { values: new Map(headOf(letter)), lists: new Map(), nameOf };
  let section: string | null = '';
  for (const block of letter.blocks) {
    if (block.kind === 'heading') section = startSection(all, block, section);
    else if (section === null && block.kind !== 'signatures')
      all.lists.set('items', withText(all.lists.get('items') ?? [], blockText(block)));
    else placeBlock(all, block, section ?? '');
  }
  return { values: Object.fromEntries(all.values), lists: Object.fromEntries(all.lists) };
}

function startSection(all: Gathered, { runs, level }: Heading, before: string | null): string | null {
  const text = runsText(runs);
  if (level === 1) {
    add(all, 'name', text);
    return before;
  }
  const key = all.nameOf(text);
  if (key === null) more(all, 'items', [{ heading: text, text: '' }]);
  return key;
}

function placeBlock(all: Gathered, block: Block, section: string): void {
  if (block.kind === 'note') return add(all, 'note', runsText(block.runs));
  if (block.kind === 'paragraph') return add(all, tagOfParagraph(block, section, all.nameOf), runsText(block.runs));
  return placeRows(all, block, section);
}

function placeRows(all: Gathered, block: Exclude<Block, Note | Paragraph>, section: string): void {
  switch (block.kind) {
    case 'fields':
      for (const { label, runs } of block.rows) addField(all, label, runsText(runs));
      return;
    case 'numbered':
      return more(all, tagIn(section, 'list'), itemsOf(block));
    case 'table':
      return more(all, tagIn(section, 'rows'), rowsOf(block, all.nameOf));
    case 'signatures':
      return more(
        all,
        'signatures',
        block.rows.map(({ post, name }) => ({ post, name })),
      );
    case 'heading':
    case 'columns':
    case 'qr':
    case 'space':
      return;
  }
}

/** A text under a tag that is there already stands below it. */
const add = ({ values }: Gathered, tag: string, text: string): void =>
  void values.set(tag, [values.get(tag) ?? '', text].filter((part) => part !== '').join('\n'));

const more = ({ lists }: Gathered, tag: string, rows: readonly TemplateRow[]): void =>
  void lists.set(tag, [...(lists.get(tag) ?? []), ...rows]);

function addField({ values, nameOf }: Gathered, label: string, text: string): void {
  const key = nameOf(label);
  if (key !== null) values.set(key, text);
}

const itemsOf = ({ items, start = 1 }: Numbered): readonly TemplateRow[] =>
  items.map((item, at) => ({ number: String(start + at), text: runsText(item) }));

function rowsOf({ head, rows }: Table, nameOf: Namer): readonly TemplateRow[] {
  const columns = columnsOf(head, nameOf);
  return rows.map((row) =>
    Object.fromEntries(row.map((cell, at) => [columns[at] ?? `column${at + 1}`, runsText(cell)])),
  );
}

/** What follows a question of a protocol belongs to it. */
function withText(items: readonly TemplateRow[], text: string): readonly TemplateRow[] {
  const last = items.at(-1);
  if (last === undefined) return items;
  const joined = [last['text'] ?? '', text].filter((part) => part !== '').join('\n');
  return [...items.slice(0, -1), { ...last, text: joined }];
}

function headOf(letter: Letter): readonly (readonly [string, string])[] {
  const { kk, ru, bin, phone, address }: Partial<Letterhead> = letter.letterhead ?? {};
  const { date, number } = letter.numberAndDate ?? { date: [], number: [] };
  return Object.entries({
    schoolKk: kk,
    schoolRu: ru,
    bin,
    address: address?.[letter.language === 'ru' ? 'ru' : 'kk'],
    phone,
    date: runsText(date),
    number: runsText(number),
    title: letter.title,
  }).map(([tag, text]) => [tag, text ?? '']);
}
