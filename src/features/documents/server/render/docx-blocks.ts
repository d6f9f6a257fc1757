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

/** Where a block stands: how wide, whether beside another, and the lists of the paper so far. */
type Place = { readonly room: number; readonly narrow: boolean; readonly numbering: NumberingConfig[] };

/** The blocks as parts of a Word document as wide as `room`, with the numbering that their lists need. */
export function docxBlocks(
  blocks: readonly Block[],
  room: number,
): { readonly children: Part[]; readonly numbering: NumberingConfig[] } {
  const numbering: NumberingConfig[] = [];
  const children = blocks.flatMap((block) => apart(blockParts(block, { room, narrow: false, numbering })));
  return { children, numbering };
}

/** Word melts neighbouring tables into one: a small paragraph keeps them apart. */
function apart(parts: Part[]): Part[] {
  return parts.at(-1) instanceof Table
    ? [...parts, new Paragraph({ spacing: { after: 0, line: 120, lineRule: 'exact' } })]
    : parts;
}

function blockParts(block: Block, place: Place): Part[] {
  if ('runs' in block) return [runsPart(block, place.narrow)];
  switch (block.kind) {
    case 'numbered':
      return numberedParts(block, place.numbering);
    case 'table':
      return [ruledTable(block, place.room)];
    case 'fields':
      return fieldParts(block, place);
    case 'signatures':
      return [signaturesTable(block, place.room)];
    case 'columns':
      return [columnsPart(block, place)];
    case 'qr':
      return [docxQr(block)];
    case 'space':
      return [new Paragraph({})];
  }
}

function runsPart(block: Heading | LetterParagraph | Note, narrow: boolean): Paragraph {
  if (block.kind === 'note') return notePart(block);
  return block.kind === 'heading' ? headingPart(block) : paragraphPart(block, narrow);
}

function headingPart(block: Heading): Paragraph {
  return new Paragraph({
    heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    alignment: alignments[block.align ?? 'center'],
    children: docxRuns(block.runs, { bold: true }),
  });
}

function paragraphPart(block: LetterParagraph, narrow: boolean): Paragraph {
  const align = block.align ?? 'justify';
  return new Paragraph({
    alignment: alignments[narrow && align === 'justify' ? 'left' : align],
    ...(block.indent === true && !narrow ? { indent: { firstLine } } : {}),
    children: docxRuns(block.runs),
  });
}

function numberedParts(block: Numbered, numbering: NumberingConfig[]): Paragraph[] {
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
  return block.items.map((item) => new Paragraph({ numbering: { reference, level: 0 }, children: docxRuns(item) }));
}

const fieldParts = (block: Fields, { narrow, room }: Place): Part[] =>
  narrow ? block.rows.map(fieldPart) : [fieldsTable(block, room)];

function fieldPart(row: Field): Paragraph {
  return new Paragraph({ children: [...docxText(`${row.label}: `, { color: quiet }), ...docxRuns(row.runs)] });
}

function notePart(block: Note): Paragraph {
  return new Paragraph({
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F5F5F5' },
    border: { left: { style: BorderStyle.SINGLE, size: 16, color: '999999', space: 6 } },
    indent: { left: 170 },
    spacing: { before: 160, after: 160 },
    children: docxRuns(block.runs, { size: 24 }),
  });
}

function columnsPart(block: Columns, { room, numbering }: Place): Table {
  const width = Math.floor(room / 2);
  const side = (blocks: readonly Block[]) => ({
    width,
    children: blocks.flatMap((inner) => blockParts(inner, { room: width, narrow: true, numbering })),
  });
  return layoutTable([[side(block.left), side(block.right)]], true);
}
