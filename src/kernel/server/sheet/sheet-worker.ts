import { parentPort } from 'node:worker_threads';
import type { DateSystem, SheetRow } from '#kernel/pure/sheet/sheet-cell.ts';
import type { Refusal } from '#kernel/pure/result.ts';
import type { SheetEncoding } from './decode-text.ts';
import type { SheetLimits } from './sheet-limits.ts';
import { SheetRefused } from './sheet-refused.ts';

export type SheetOrder = { readonly bytes: Uint8Array; readonly limits: SheetLimits };

export type SheetFacts = {
  readonly format: 'xlsx' | 'csv';
  readonly encoding: SheetEncoding;
  readonly dateSystem: DateSystem;
  /** Rows that hold anything. */
  readonly rows: number;
};

export type SheetNews =
  | { readonly kind: 'rows'; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'end'; readonly facts: SheetFacts }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const batch = 500;
/** Batches on their way before the reader waits for the one who takes them. */
const ahead = 4;

type Opened = Omit<SheetFacts, 'rows'> & { readonly source: AsyncIterable<SheetRow> };

async function opened({ bytes, limits }: SheetOrder): Promise<Opened> {
  const starts = (...signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new SheetRefused('sheet-old-excel');
  if (starts(0x50, 0x4b)) {
    const [{ guardZip }, { rowsOfXlsx }] = await Promise.all([import('./guard-zip.ts'), import('./read-xlsx.ts')]);
    const { dateSystem } = await guardZip(bytes, limits);
    return { format: 'xlsx', encoding: 'utf-8', dateSystem, source: rowsOfXlsx(bytes) };
  }
  const { openCsv } = await import('./read-csv.ts');
  const { encoding, rows } = openCsv(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return { format: 'csv', encoding, dateSystem: '1900', source: rows };
}

function checkRow({ row, cells }: SheetRow, limits: SheetLimits): void {
  if (cells.length > limits.columns)
    throw new SheetRefused('sheet-too-wide', { row, columns: cells.length, most: limits.columns });
  const long = cells.findIndex((cell) => typeof cell === 'string' && cell.length > limits.cellLength);
  if (long >= 0) throw new SheetRefused('sheet-cell-too-long', { row, column: long + 1, most: limits.cellLength });
}

// Control characters break the store; tab and line ends stay.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Cs}/gu;

const cleaned = ({ row, cells }: SheetRow): SheetRow => ({
  row,
  cells: cells.map((cell) => (typeof cell === 'string' ? cell.replace(controls, '') : cell)),
});

let onTheWay = 0;
let wake: (() => void) | null = null;

/** Waits once too many batches are on their way; each is answered when it has been taken. */
async function send(news: SheetNews): Promise<void> {
  if (onTheWay >= ahead)
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  onTheWay += 1;
  parentPort?.postMessage(news, []);
}

async function read(order: SheetOrder): Promise<SheetFacts> {
  const { source, ...facts } = await opened(order);
  let waiting: SheetRow[] = [];
  let rows = 0;
  for await (const row of source) {
    if (row.cells.every((cell) => cell === null)) continue;
    rows += 1;
    if (rows > order.limits.rows) throw new SheetRefused('sheet-too-many-rows', { most: order.limits.rows });
    checkRow(row, order.limits);
    waiting.push(cleaned(row));
    if (waiting.length < batch) continue;
    await send({ kind: 'rows', rows: waiting });
    waiting = [];
  }
  if (rows === 0) throw new SheetRefused('sheet-empty');
  if (waiting.length > 0) await send({ kind: 'rows', rows: waiting });
  return { ...facts, rows };
}

function isOrder(value: unknown): value is SheetOrder {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
}

async function answer(order: SheetOrder): Promise<void> {
  onTheWay = 0;
  try {
    await send({ kind: 'end', facts: await read(order) });
  } catch (error) {
    const refusal = error instanceof SheetRefused ? error.refusal : { reason: 'sheet-damaged', facts: {} };
    await send({ kind: 'refused', refusal });
  }
}

parentPort?.on('message', (message: unknown) => {
  if (isOrder(message)) {
    void answer(message);
    return;
  }
  onTheWay -= 1;
  wake?.();
});
