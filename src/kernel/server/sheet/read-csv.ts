import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { SheetRow } from '#kernel/pure/sheet/sheet-cell.ts';
import { decodeText, type SheetEncoding } from './decode-text.ts';
import { SheetRefused } from './sheet-refused.ts';

const separators = [';', '\t', ','] as const;
type Separator = (typeof separators)[number];

export type OpenedCsv = {
  readonly encoding: SheetEncoding;
  readonly separator: Separator;
  readonly rows: AsyncIterable<SheetRow>;
};

/** A table of text: its encoding and its separator are found out. Refuses what is no text, `sheet-quotes` while reading. */
export function openCsv(bytes: Buffer): OpenedCsv {
  if (bytes[0] !== 0xff && bytes[0] !== 0xfe && bytes.subarray(0, 65_536).includes(0))
    throw new SheetRefused('sheet-not-table');
  const { text, encoding } = decodeText(bytes);
  // oxlint-disable-next-line no-control-regex
  if (/[\u0001-\u0008\u000E-\u001F]/u.test(text.slice(0, 65_536))) throw new SheetRefused('sheet-not-table');
  const told = /^\uFEFF?sep=([;,\t])\r?\n/u.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  const separator = separators.find((one) => one === told?.[1]) ?? separatorOf(body);
  return { encoding, separator, rows: rowsOf(body, separator) };
}

/** The sign that stands most often in the first lines, outside of quotes. */
function separatorOf(text: string): Separator {
  const start = text
    .slice(0, 20_000)
    .replaceAll(/"[^"]*"/gu, '')
    .split(/\r?\n/u, 30)
    .join('\n');
  const counted = separators.map((separator) => ({ separator, times: start.split(separator).length - 1 }));
  return counted.toSorted((a, b) => b.times - a.times)[0]?.separator ?? ';';
}

async function* rowsOf(text: string, separator: Separator): AsyncGenerator<SheetRow> {
  const parser = parse({ delimiter: separator, bom: true, relax_column_count: true, max_record_size: 8 * 1024 * 1024 });
  const source = Readable.from(pieces(text));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let row = 0;
  try {
    for await (const cells of parser) {
      row += 1;
      if (Array.isArray(cells)) yield { row, cells: cells.map((cell) => (cell === '' ? null : String(cell))) };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new SheetRefused('sheet-quotes', { row: rowOf(error) ?? row + 1 });
    throw error;
  }
}

/** The parser runs ahead of its reader and says how many rows it had understood. */
function rowOf(error: CsvError): number | null {
  const records: unknown = error['records'];
  return typeof records === 'number' ? records + 1 : null;
}

function* pieces(text: string): Generator<string> {
  const length = 1 << 18;
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}
