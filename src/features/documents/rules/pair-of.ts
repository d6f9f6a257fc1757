import type { Block, Fields, Letter, Numbered, NumberAndDate, Runs, Signatures, Table } from './letter.ts';

/**
 * One paper in two languages side by side, Kazakh left, Russian right, row by row.
 * Tables and signatures stay whole: each cell holds both languages, so that a paper is signed once.
 * Both letters come from the same form; where their shapes part, blocks are paired with nothing.
 */
export function pairOf(kk: Letter, ru: Letter): Letter {
  const dated = numberAndDatePair(kk.numberAndDate, ru.numberAndDate);
  return {
    paper: kk.paper,
    language: 'pair',
    title: oneOrBoth(kk.title, ru.title, ' / '),
    ...(kk.wide === true ? { wide: true } : {}),
    letterhead: kk.letterhead,
    ...(dated === undefined ? {} : { numberAndDate: dated }),
    blocks: blocksPair(kk.blocks, ru.blocks),
  };
}

function blocksPair(left: readonly Block[], right: readonly Block[]): readonly Block[] {
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, at) => blockPair(left[at], right[at])).flat();
}

function blockPair(left: Block | undefined, right: Block | undefined): readonly Block[] {
  if (left === undefined || right === undefined) return [columns(left, right)];
  if (left.kind === 'numbered' && right.kind === 'numbered') return numberedPair(left, right);
  if (left.kind === 'fields' && right.kind === 'fields') return fieldsPair(left, right);
  return [wholePair(left, right)];
}

/** Blocks that stay one block: their cells hold both languages. */
function wholePair(left: Block, right: Block): Block {
  if (left.kind === 'table' && right.kind === 'table') return tablePair(left, right);
  if (left.kind === 'signatures' && right.kind === 'signatures') return signaturesPair(left, right);
  return left.kind === right.kind && (left.kind === 'space' || left.kind === 'qr') ? left : columns(left, right);
}

function columns(left: Block | undefined, right: Block | undefined): Block {
  return { kind: 'columns', left: left === undefined ? [] : [left], right: right === undefined ? [] : [right] };
}

function numberedPair(left: Numbered, right: Numbered): readonly Block[] {
  const length = Math.max(left.items.length, right.items.length);
  return Array.from({ length }, (_, at) => columns(itemOf(left, at), itemOf(right, at)));
}

function itemOf(list: Numbered, at: number): Block | undefined {
  const item = list.items[at];
  return item === undefined ? undefined : { kind: 'numbered', items: [item], start: (list.start ?? 1) + at };
}

function fieldsPair(left: Fields, right: Fields): readonly Block[] {
  const length = Math.max(left.rows.length, right.rows.length);
  return Array.from({ length }, (_, at) => columns(fieldOf(left, at), fieldOf(right, at)));
}

function fieldOf(list: Fields, at: number): Block | undefined {
  const row = list.rows[at];
  return row === undefined ? undefined : { kind: 'fields', rows: [row] };
}

function tablePair(left: Table, right: Table): Table {
  const length = Math.max(left.rows.length, right.rows.length);
  const rows = Array.from({ length }, (_, at) => rowPair(left.rows[at] ?? [], right.rows[at] ?? []));
  return { kind: 'table', widths: left.widths, head: rowPair(left.head, right.head), rows };
}

function rowPair(left: readonly Runs[], right: readonly Runs[]): readonly Runs[] {
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, at) => runsPair(left[at] ?? [], right[at] ?? [], '\n'));
}

function numberAndDatePair(
  left: NumberAndDate | undefined,
  right: NumberAndDate | undefined,
): NumberAndDate | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return { date: runsPair(left.date, right.date, '\n'), number: runsPair(left.number, right.number, '\n') };
}

function signaturesPair(left: Signatures, right: Signatures): Signatures {
  const length = Math.max(left.rows.length, right.rows.length);
  const rows = Array.from({ length }, (_, at) => ({
    post: oneOrBoth(left.rows[at]?.post ?? '', right.rows[at]?.post ?? '', '\n'),
    name: oneOrBoth(left.rows[at]?.name ?? '', right.rows[at]?.name ?? '', '\n'),
  }));
  return { kind: 'signatures', rows };
}

/** Dates, numbers and names that read the same in both languages are printed once, and so is a text without its twin. */
function runsPair(left: Runs, right: Runs, between: string): Runs {
  if (left.length === 0 || sameWords(left, right)) return right.length === 0 ? left : markedOf(left, right);
  return right.length === 0 ? left : [...left, { text: between }, ...right];
}

function sameWords(left: Runs, right: Runs): boolean {
  return wordsOf(left) === wordsOf(right);
}

/** Of two equal runs the marked one is kept: that the twin is unwritten must stay visible. */
function markedOf(left: Runs, right: Runs): Runs {
  return left.some((run) => 'original' in run) ? left : right;
}

function wordsOf(runs: Runs): string {
  return runs.map((run) => ('blank' in run ? `_${run.blank}` : run.text)).join('');
}

function oneOrBoth(left: string, right: string, between: string): string {
  if (left === right || right === '') return left;
  return left === '' ? right : left + between + right;
}
