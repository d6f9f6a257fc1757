import { streamXlsxRows, type CellValue, type StreamRow } from 'hucre/xlsx';
import { isPlainDate } from '#kernel/pure/plain-date.ts';
import type { SheetCell, SheetRow } from '#kernel/pure/sheet/sheet-cell.ts';
import { SheetRefused } from './sheet-refused.ts';

/** How many sheets may stand empty before the one with the list. */
const mostSheets = 10;

/** The rows of the first sheet that has any. */
export async function* rowsOfXlsx(bytes: Uint8Array): AsyncGenerator<SheetRow> {
  for (let sheet = 0; sheet < mostSheets; sheet += 1) {
    let any = false;
    for await (const row of streamedRows(bytes, sheet)) {
      any ||= row.cells.length > 0;
      if (any) yield row;
    }
    if (any) return;
  }
}

async function* streamedRows(bytes: Uint8Array, sheet: number): AsyncGenerator<SheetRow> {
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    if (!Number.isSafeInteger(index) || index < 0) throw new SheetRefused('sheet-damaged');
    yield { row: index + 1, cells: cellsOf(values) };
  }
}

function cellsOf(values: StreamRow['values']): readonly SheetCell[] {
  const cells = values.map(cellOf);
  let length = cells.length;
  while (length > 0 && cells[length - 1] === null) length -= 1;
  return length === cells.length ? cells : cells.slice(0, length);
}

function cellOf(value: CellValue | undefined): SheetCell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (!(value instanceof Date)) return value;
  const day = Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return isPlainDate(day) ? { day } : null;
}
