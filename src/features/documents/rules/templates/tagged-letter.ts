import {
  runsOf,
  type Block,
  type Field,
  type Fields,
  type Heading,
  type Letter,
  type Note,
  type Paragraph,
  type Table,
} from '../letter.ts';
import { runsText } from '../plain-text-of.ts';
import { columnsOf, tagIn, tagOfParagraph, type Namer } from './name-tags.ts';

const braced = (tag: string): string => `{${tag}}`;

/** A letter with tags where its facts stand: nothing of the sample but the words of the form is left in it. */
export function taggedLetter(letter: Letter, nameOf: Namer): Letter {
  const done = new Set<string>();
  const blocks: Block[] = [];
  let section: string | null = '';
  for (const block of letter.blocks) {
    if (block.kind === 'heading') section = sectionOf(block, section, nameOf);
    const group = taggedBlock(block, section, nameOf);
    if (isNew(group, done)) blocks.push(...group);
  }
  return { ...letter, letterhead: taggedHead, numberAndDate: taggedLine, blocks };
}

const taggedHead = {
  kk: '{schoolKk}',
  ru: '{schoolRu}',
  bin: '{bin}',
  address: { kk: '{address}', ru: '{address}' },
  phone: '{phone}',
};
const taggedLine = { date: runsOf('{date}'), number: runsOf('{number}') };

const sectionOf = ({ runs, level }: Heading, before: string | null, nameOf: Namer): string | null =>
  level === 1 ? before : nameOf(runsText(runs));

/** What a tag stands for is printed once, however many paragraphs the sample has of it. */
function isNew(group: readonly Block[], done: Set<string>): boolean {
  const text = JSON.stringify(group);
  if (!text.includes('"{') && !text.includes('{#')) return true;
  const known = done.has(text);
  done.add(text);
  return !known;
}

function taggedBlock(block: Block, section: string | null, nameOf: Namer): readonly Block[] {
  if (section === null && block.kind !== 'signatures') return itemBlocks;
  return blockOf(block, section ?? '', nameOf);
}

function blockOf(block: Block, section: string, nameOf: Namer): readonly Block[] {
  if (block.kind === 'heading') return [block.level === 1 ? { ...block, runs: runsOf('{name}') } : block];
  if (block.kind === 'note') return [{ ...block, runs: runsOf('{note}') }];
  if (block.kind === 'paragraph') return [{ ...block, runs: runsOf(braced(tagOfParagraph(block, section, nameOf))) }];
  return rowsOf(block, section, nameOf);
}

function rowsOf(block: Exclude<Block, Heading | Note | Paragraph>, section: string, nameOf: Namer): readonly Block[] {
  switch (block.kind) {
    case 'fields':
      return taggedFields(block, nameOf);
    case 'numbered':
      return listOf(tagIn(section, 'list'), '{number}. {text}');
    case 'table':
      return [taggedTable(block, tagIn(section, 'rows'), nameOf)];
    case 'signatures':
      return [{ ...block, rows: [{ post: '{#signatures}{post}', name: '{name}{/signatures}' }] }];
    case 'space':
      return [block];
    case 'columns':
    case 'qr':
      return [];
  }
}

/** The questions of a protocol. */
const itemBlocks: readonly Block[] = [
  { kind: 'paragraph', runs: [{ text: '{#items}' }, { text: '{heading}', bold: true }] },
  { kind: 'paragraph', runs: runsOf('{text}'), align: 'justify' },
  { kind: 'paragraph', runs: runsOf('{/items}') },
];

/** Opened in the line it repeats, closed in the next: so that no empty line stands between two. */
const listOf = (tag: string, inside: string): readonly Block[] =>
  [`{#${tag}}${inside}`, `{/${tag}}`].map((text) => ({ kind: 'paragraph', runs: runsOf(text), align: 'left' }));

function taggedFields({ rows }: Fields, nameOf: Namer): readonly Fields[] {
  const tagged = rows.flatMap(({ label }): Field[] => {
    const tag = nameOf(label);
    return tag === null ? [] : [{ label, runs: runsOf(braced(tag)) }];
  });
  return tagged.length === 0 ? [] : [{ kind: 'fields', rows: tagged }];
}

/** One row, which the list repeats. */
function taggedTable(table: Table, tag: string, nameOf: Namer): Table {
  const columns = columnsOf(table.head, nameOf);
  const row = columns.map((column, at) => {
    const [opening, closing] = [at === 0 ? `{#${tag}}` : '', at === columns.length - 1 ? `{/${tag}}` : ''];
    return runsOf(`${opening}${braced(column)}${closing}`);
  });
  return { ...table, rows: [row] };
}
