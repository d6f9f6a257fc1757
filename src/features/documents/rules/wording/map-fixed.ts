import type { Block, Heading, Letter, Note, Paragraph, Run, Runs, Signature } from '../letter.ts';
import { isTyped } from '../text-runs.ts';
import { sentence } from './sentence.ts';

/** Where the words of the form stand in a letter; elsewhere stand facts, which nobody rewords. */
export type FixedPlace = 'name' | 'heading' | 'label' | 'column' | 'line' | 'post' | 'note';

/** What is printed instead of a text in a fixed place; a sentence comes with its places for facts. */
type Say = (text: string, place: FixedPlace) => string;

/**
 * The letter with other words in its fixed places: headings, labels, heads of columns, lines, and posts nobody is named
 * beside. Cells, values of labels and words somebody typed are facts and stay.
 */
export function mapFixed(letter: Letter, say: Say): Letter {
  return { ...letter, blocks: letter.blocks.map((block) => blockSaid(block, say)) };
}

function blockSaid(block: Block, say: Say): Block {
  if ('runs' in block) return { ...block, runs: runsSaid(block.runs, placeOf(block), say) };
  switch (block.kind) {
    case 'numbered':
      return { ...block, items: block.items.map((item) => runsSaid(item, 'line', say)) };
    case 'table':
      return { ...block, head: block.head.map((cell) => runsSaid(cell, 'column', say)) };
    case 'fields':
      return { ...block, rows: block.rows.map(({ label, runs }) => ({ label: say(label, 'label'), runs })) };
    case 'signatures':
      return { ...block, rows: block.rows.map((row) => signatureSaid(row, say)) };
    case 'columns':
    case 'qr':
    case 'space':
      return block;
  }
}

function placeOf(block: Heading | Paragraph | Note): FixedPlace {
  if (block.kind === 'heading') return block.level === 1 ? 'name' : 'heading';
  return block.kind === 'note' ? 'note' : 'line';
}

const runsSaid = (runs: Runs, place: FixedPlace, say: Say): Runs =>
  runs.map((run): Run => {
    if ('blank' in run || isTyped(run)) return run;
    if (run.said === undefined) return { ...run, text: say(run.text, place) };
    return { ...run, ...sentence(say(run.said.sentence, place), run.said.facts) };
  });

/** Beside a name stands the post of that person: a fact. */
const signatureSaid = (row: Signature, say: Say): Signature =>
  row.name === '' ? { ...row, post: say(row.post, 'post') } : row;
