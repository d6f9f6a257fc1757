import { normalise } from '../normalise.ts';
import { cellText, type SheetRow } from './sheet-cell.ts';

/** One thing a row may say, with the headings it is known by. */
export type SheetField<F extends string = string> = {
  readonly field: F;
  /** As people head such a column, in Kazakh, Russian and English; the case and the signs do not matter. */
  readonly headings: readonly string[];
};

/** Field of each column, from the first; null where the column is not taken. */
export type Columns<F extends string = string> = readonly (F | null)[];

/** What a school chose before: the key of a heading and its field, '' where the column is not wanted. */
export type RememberedColumns = Readonly<Record<string, string>>;

export type Header<F extends string = string> = {
  /** The row the headings stand in, as the reader of the file sees it; 0 when none was recognised. */
  readonly row: number;
  readonly headings: readonly string[];
  readonly columns: Columns<F>;
};

/** How far down a title, an emblem or a stamp may push the headings. */
const deepest = 20;

/** A heading as it is compared: one kind of letter, words only. */
export const headingKey = (heading: string): string =>
  normalise(heading)
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** The row that names the most fields, and which column is which; what was chosen before wins. */
export function findHeader<F extends string>(
  rows: readonly SheetRow[],
  fields: readonly SheetField<F>[],
  remembered: RememberedColumns = {},
): Header<F> {
  const known = headingsOf(fields, remembered);
  let best: Header<F> = { row: 0, headings: [], columns: [] };
  for (const { row, cells } of rows.slice(0, deepest)) {
    const headings = cells.map(cellText);
    const columns = columnsOf(headings, known);
    if (named(columns) > named(best.columns)) best = { row, headings, columns };
  }
  return named(best.columns) >= 2 ? best : { row: 0, headings: [], columns: [] };
}

/** Which column is which under these headings; a field is taken from the first column that names it. */
export function mapColumns<F extends string>(
  headings: readonly string[],
  fields: readonly SheetField<F>[],
  remembered: RememberedColumns = {},
): Columns<F> {
  return columnsOf(headings, headingsOf(fields, remembered));
}

/** What to remember of a mapping a person confirmed. */
export function rememberColumns(headings: readonly string[], columns: Columns): RememberedColumns {
  return Object.fromEntries(
    headings
      .map((heading, column) => [headingKey(heading), columns[column] ?? ''] as const)
      .filter(([key]) => key !== ''),
  );
}

type Known<F extends string> = ReadonlyMap<string, F | null>;

function headingsOf<F extends string>(fields: readonly SheetField<F>[], remembered: RememberedColumns): Known<F> {
  const known = new Map<string, F | null>();
  for (const { field, headings } of fields) for (const heading of headings) known.set(headingKey(heading), field);
  for (const [key, chosen] of Object.entries(remembered)) {
    const field = fields.find((one) => one.field === chosen);
    if (field !== undefined || chosen === '') known.set(key, field?.field ?? null);
  }
  return known;
}

function columnsOf<F extends string>(headings: readonly string[], known: Known<F>): Columns<F> {
  const taken = new Set<F>();
  return headings.map((heading) => {
    const field =
      known.get(headingKey(heading)) ?? known.get(headingKey(heading.replaceAll(/\([^)]*\)?/gu, ' '))) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

const named = (columns: Columns): number => columns.filter((field) => field !== null).length;
