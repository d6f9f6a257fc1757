import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { readDay } from '#kernel/pure/sheet/read-day.ts';
import { keyOfFigure } from './check-figures.ts';
import { csvCells, type CsvRow } from './csv-cells.ts';
import { Figure } from './figures-contract.ts';

/** Where a file cannot be read, and why; line and column as a spreadsheet counts them. */
export type FigureFault = { readonly line: number; readonly column: number | null; readonly reason: string };
export type ReadFigures = { readonly rows: readonly Figure[]; readonly faults: readonly FigureFault[] };

const longestText = 100_000;
const mostRows = 400;
const whole = /^\d{1,3}$/u;
/** What a spreadsheet would run. */
const formula = /^[=+\-@\t]/u;

type Settled = { readonly schoolYear: number; readonly quarter: number; readonly today: PlainDate };

/** Attendance (date, missed, unexcused) or marks (subject, mark) of one child; nothing is entered while a fault stands. */
export function readFigures(text: string, settled: Settled): ReadFigures {
  if (text.length > longestText) return broken('too-long');
  const found = csvCells(text);
  if (found === null) return broken('quotes');
  const rows = isHead(found[0]) ? found.slice(1) : found;
  if (rows.length === 0) return broken('empty');
  if (rows.length > mostRows) return broken('too-long');
  return told(rows.map((row) => ({ line: row.line, read: readRow(row, settled) })));
}

const broken = (reason: string): ReadFigures => ({ rows: [], faults: [{ line: 1, column: null, reason }] });

/** A first line without a number in it names the columns. */
const isHead = (row: CsvRow | undefined): boolean => row !== undefined && !/\d/u.test(row.cells.join(''));

type Read = Figure | { readonly column: number | null; readonly reason: string };

function told(read: readonly { readonly line: number; readonly read: Read }[]): ReadFigures {
  const seen = new Set<string>();
  const rows: Figure[] = [];
  const faults: FigureFault[] = [];
  for (const one of read) {
    if ('reason' in one.read) faults.push({ line: one.line, ...one.read });
    else if (seen.has(keyOfFigure(one.read))) faults.push({ line: one.line, column: 1, reason: 'twice' });
    else {
      seen.add(keyOfFigure(one.read));
      rows.push(one.read);
    }
  }
  return { rows, faults };
}

function readRow({ cells }: CsvRow, settled: Settled): Read {
  if (cells.length === 2) return readMark(cells, settled);
  return cells.length === 3 ? readAbsence(cells, settled.today) : { column: null, reason: 'columns' };
}

function readAbsence([day = '', missed = '', unexcused = '']: readonly string[], today: PlainDate): Read {
  const on = readDay(day);
  if (on === null) return { column: 1, reason: 'day' };
  if (on > today) return { column: 1, reason: 'day-ahead' };
  if (!whole.test(missed) || Number(missed) > 60) return { column: 2, reason: 'number' };
  if (!whole.test(unexcused)) return { column: 3, reason: 'number' };
  if (Number(unexcused) > Number(missed)) return { column: 3, reason: 'more' };
  return { kind: 'absence', from: on, to: on, missed: Number(missed), unexcused: Number(unexcused) };
}

function readMark([subject = '', mark = '']: readonly string[], { schoolYear, quarter }: Settled): Read {
  if (subject === '' || formula.test(subject)) return { column: 1, reason: 'subject' };
  if (!/^[1-5]$/u.test(mark)) return { column: 2, reason: 'mark' };
  const read = Figure.safeParse({ kind: 'mark', schoolYear, quarter, subject, mark: Number(mark) });
  return read.success ? read.data : { column: 1, reason: 'subject' };
}
