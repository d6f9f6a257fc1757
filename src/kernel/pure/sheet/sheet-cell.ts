import { shortDate } from '../long-date.ts';
import type { PlainDate } from '../plain-date.ts';

/** A cell the workbook itself shows as a day. */
type SheetDay = { readonly day: PlainDate };

/** What stands in one cell; a formula is what the workbook last made of it. */
export type SheetCell = string | number | SheetDay | null;

/** A row with the number the reader of the file sees beside it. */
export type SheetRow = { readonly row: number; readonly cells: readonly SheetCell[] };

/** Spreadsheets count days from 1900, those of old Macintoshes from 1904. */
export type DateSystem = '1900' | '1904';

const untidy = /^\s|\s$|\s\s|[^\S ]|[\u200B\uFEFF]/u;

/** What stands in a cell as a person would copy it out: single spaces, no exponent for whole numbers. */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? cell.toFixed(0) : String(cell);
  if (typeof cell === 'object') return shortDate(cell.day);
  if (!untidy.test(cell)) return cell.normalize('NFC');
  return cell
    .normalize('NFC')
    .replaceAll(/[\s\u200B\uFEFF]+/gu, ' ')
    .trim();
}

/** «#REF!» and its kin: what a spreadsheet writes where a formula failed. */
export function isFormulaError(cell: SheetCell | undefined): boolean {
  return typeof cell === 'string' && /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)/u.test(cell);
}

/** «A», «Z», «AA»: the letters above a column, counted from 0. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCodePoint(65 + (column % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}
