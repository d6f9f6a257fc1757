import type { Block, Letter, Run, Runs } from './letter.ts';
import { originalMark } from './text-runs.ts';

/** The letter as bare text, one line per line or table row: for search and for finding names typed into free text. */
export function plainTextOf(letter: Letter): string {
  const head = letter.letterhead;
  const top = head === null ? [] : [head.kk, head.ru, head.bin, head.address?.kk, head.address?.ru, head.phone];
  const line = letter.numberAndDate;
  const dated = line === undefined ? [] : [`${runsText(line.date)}\t${runsText(line.number)}`];
  return [...top, ...dated, ...letter.blocks.map(blockText)]
    .filter((part) => part !== undefined && part !== '')
    .join('\n');
}

/** What runs print, blanks and marks of the original language too. */
export function runsText(runs: Runs): string {
  return runs.map(runText).join('');
}

function runText(run: Run): string {
  if ('blank' in run) return '_'.repeat(run.blank);
  return run.original === undefined ? run.text : `${run.text} ${originalMark(run.original)}`;
}

/** What a block prints, one line a line or table row. */
export function blockText(block: Block): string {
  if ('runs' in block) return runsText(block.runs);
  switch (block.kind) {
    case 'numbered':
      return block.items.map((item, at) => `${(block.start ?? 1) + at}. ${runsText(item)}`).join('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(runsText).join('\t')).join('\n');
    case 'fields':
      return block.rows.map((row) => `${row.label}\t${runsText(row.runs)}`).join('\n');
    case 'signatures':
      return block.rows.map((row) => `${row.post}\t${row.name}`).join('\n');
    case 'columns':
      return [...block.left, ...block.right].map(blockText).join('\n');
    case 'qr':
      return block.text;
    case 'space':
      return '';
  }
}
