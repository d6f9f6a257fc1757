import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Fields, Runs, Signatures, Table as LetterTable } from '../../rules/letter.ts';
import { docxRuns, docxText, quiet } from './docx-runs.ts';

const smallSize = 24;
const cellMargins = { marginUnitType: WidthType.DXA, top: 60, bottom: 60, left: 100, right: 100 };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

export type Cell = { readonly width: number; readonly children: readonly (Paragraph | Table)[] };

/** A table without lines, for laying things side by side, as wide as its cells; a row never splits unless `breakable`. */
export function layoutTable(rows: readonly (readonly Cell[])[], breakable = false): Table {
  const columnWidths = (rows[0] ?? []).map((cell) => cell.width);
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: rows.map((row) => new TableRow({ cantSplit: !breakable, children: row.map(layoutCell) })),
  });
}

/** A ruled table whose head is repeated on each page; its last row stays with what follows when it is `kept`. */
export function ruledTable(block: LetterTable, room: number, kept: boolean): Table {
  const total = block.widths.reduce((sum, width) => sum + width, 0);
  const widths = block.widths.map((width) => Math.floor((width / total) * room));
  const head = block.head.map((runs, at) => ruledCell(runs, widths[at] ?? 0, { bold: true }));
  const rows = block.rows.map((row, index) => {
    const keepNext = kept && index === block.rows.length - 1;
    const children = row.map((runs, at) => ruledCell(runs, widths[at] ?? 0, { keepNext }));
    return new TableRow({ cantSplit: keepNext, children });
  });
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...rows],
  });
}

export function fieldsTable(block: Fields, room: number): Table {
  const label = Math.floor(room * 0.36);
  const widths = [label, room - label] as const;
  return layoutTable(
    block.rows.map((row) => [
      {
        width: widths[0],
        children: [new Paragraph({ spacing: { after: 60 }, children: docxText(row.label, { color: quiet }) })],
      },
      { width: widths[1], children: [new Paragraph({ spacing: { after: 60 }, children: docxRuns(row.runs) })] },
    ]),
    true,
  );
}

/** Post, a line to sign on, initials and surname; rows hold together with the next. */
export function signaturesTable(block: Signatures, room: number): Table {
  return layoutTable(
    block.rows.map((row) => [
      signatureCell(room - 2500 - 2838, row.post),
      signatureCell(2500, '_'.repeat(15)),
      signatureCell(2838, row.name === '' ? '_'.repeat(14) : row.name),
    ]),
  );
}

function signatureCell(width: number, text: string): Cell {
  return { width, children: [new Paragraph({ keepNext: true, spacing: { before: 280 }, children: docxText(text) })] };
}

type CellLook = { readonly bold?: true; readonly keepNext?: boolean };

function ruledCell(runs: Runs, width: number, { bold, keepNext = false }: CellLook): TableCell {
  const isHead = bold === true;
  const look = { size: smallSize, ...(isHead ? { bold } : {}) };
  const alignment = isHead ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: cellMargins,
    ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F0F0F0' } } : {}),
    children: [new Paragraph({ alignment, keepNext, spacing: { after: 0 }, children: docxRuns(runs, look) })],
  });
}

function layoutCell(cell: Cell): TableCell {
  const endsWithText = cell.children.at(-1) instanceof Paragraph;
  const children = endsWithText ? [...cell.children] : [...cell.children, new Paragraph({})];
  return new TableCell({
    width: { size: cell.width, type: WidthType.DXA },
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 170 },
    children,
  });
}
