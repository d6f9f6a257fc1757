import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  ShadingType,
  Table,
  type INumberingOptions,
} from 'docx';
import type {
  Align,
  Block,
  Columns,
  Field,
  Fields,
  Heading,
  Note,
  Numbered,
  Paragraph as LetterParagraph,
} from '../../rules/letter.ts';
import { docxQr } from './docx-qr.ts';
import { docxRuns, docxText, quiet } from './docx-runs.ts';
import { fieldsTable, layoutTable, ruledTable, signaturesTable } from './docx-tables.ts';

type Part = Paragraph | Table;
type NumberingConfig = INumberingOptions['config'][number];

const firstLine = 709;
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Align, string>;

/** Where a block stands: how wide, whether beside another, above signatures, and the lists of the paper so far. */
type Place = {
  readonly room: number;
  readonly narrow: boolean;
  /** Signatures never stand on a page alone: the last of what stands above them comes along. */
  readonly kept: boolean;
  readonly numbering: NumberingConfig[];
};

/** The blocks as parts of a Word document as wide as `room`, with the numbering that their lists need. */
export function docxBlocks(
  blocks: readonly Block[],
  room: number,
): { readonly children: Part[]; readonly numbering: NumberingConfig[] } {
  const numbering: NumberingConfig[] = [];
  const children = blocks.flatMap((block, at) => {
    const kept = isAboveSignatures(blocks, at);
    return apart(blockParts(block, { room, narrow: false, kept, numbering }), kept);
  });
  return { children, numbering };
}

const isAboveSignatures = (blocks: readonly Block[], at: number): boolean =>
  blocks.slice(at + 1).find(({ kind }) => kind !== 'space')?.kind === 'signatures';

/** Word melts neighbouring tables into one: a small paragraph keeps them apart. */
function apart(parts: Part[], keepNext: boolean): Part[] {
  return parts.at(-1) instanceof Table
    ? [...parts, new Paragraph({ keepNext, spacing: { after: 0, line: 120, lineRule: 'exact' } })]
    : parts;
}

function blockParts(block: Block, place: Place): Part[] {
  if ('runs' in block) return [runsPart(block, place)];
  switch (block.kind) {
    case 'numbered':
      return numberedParts(block, place);
    case 'table':
      return [ruledTable(block, place.room, place.kept)];
    case 'fields':
      return fieldParts(block, place);
    case 'signatures':
      return [signaturesTable(block, place.room)];
    case 'columns':
      return [columnsPart(block, place)];
    case 'qr':
      return [docxQr(block)];
    case 'space':
      return [new Paragraph({ keepNext: place.kept })];
  }
}

function runsPart(block: Heading | LetterParagraph | Note, place: Place): Paragraph {
  if (block.kind === 'note') return notePart(block, place.kept);
  return block.kind === 'heading' ? headingPart(block) : paragraphPart(block, place);
}

function headingPart(block: Heading): Paragraph {
  return new Paragraph({
    heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    alignment: alignments[block.align ?? 'center'],
    children: docxRuns(block.runs, { bold: true }),
  });
}

function paragraphPart(block: LetterParagraph, { narrow, kept }: Place): Paragraph {
  const align = block.align ?? 'justify';
  return new Paragraph({
    keepNext: kept,
    alignment: alignments[narrow && align === 'justify' ? 'left' : align],
    ...(block.indent === true && !narrow ? { indent: { firstLine } } : {}),
    children: docxRuns(block.runs),
  });
}

function numberedParts(block: Numbered, { numbering, kept }: Place): Paragraph[] {
  const reference = `list-${numbering.length + 1}`;
  const style = { paragraph: { indent: { left: 454, hanging: 454 } } };
  numbering.push({
    reference,
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: '%1.',
        alignment: AlignmentType.LEFT,
        start: block.start ?? 1,
        style,
      },
    ],
  });
  return block.items.map((item, at) => {
    const keepNext = kept && at === block.items.length - 1;
    return new Paragraph({ keepNext, numbering: { reference, level: 0 }, children: docxRuns(item) });
  });
}

const fieldParts = (block: Fields, { narrow, room }: Place): Part[] =>
  narrow ? block.rows.map(fieldPart) : [fieldsTable(block, room)];

function fieldPart(row: Field): Paragraph {
  return new Paragraph({ children: [...docxText(`${row.label}: `, { color: quiet }), ...docxRuns(row.runs)] });
}

function notePart(block: Note, keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F5F5F5' },
    border: { left: { style: BorderStyle.SINGLE, size: 16, color: '999999', space: 6 } },
    indent: { left: 170 },
    spacing: { before: 160, after: 160 },
    children: docxRuns(block.runs, { size: 24 }),
  });
}

function columnsPart(block: Columns, { room, kept, numbering }: Place): Table {
  const width = Math.floor(room / 2);
  const side = (blocks: readonly Block[]) => ({
    width,
    children: blocks.flatMap((inner) => blockParts(inner, { room: width, narrow: true, kept, numbering })),
  });
  return layoutTable([[side(block.left), side(block.right)]], true);
}
