import { Worker } from 'node:worker_threads';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { SheetRow } from '#kernel/pure/sheet/sheet-cell.ts';
import { sheetLimits, type SheetLimits } from './sheet-limits.ts';
import type { SheetFacts, SheetNews, SheetOrder } from './sheet-worker.ts';

/** Takes the next rows; the reader waits for it. */
export type TakeRows = (rows: readonly SheetRow[]) => Promise<void> | void;

/** Files are read one after another: each may take a core and hundreds of megabytes. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Reads an .xlsx or a .csv by its bytes, whatever its name, row by row in a thread of its own. Refuses `sheet-…` with
 * facts; rows already taken are then to be forgotten. Throws only what `take` throws.
 */
export function readSheet(
  bytes: Uint8Array,
  take: TakeRows,
  limits: SheetLimits = sheetLimits,
): Promise<Result<SheetFacts>> {
  const turn = queue.then(() => readNow(bytes, take, limits));
  queue = turn.catch(() => undefined);
  return turn;
}

/** All rows at once, for files known to be small. */
export async function readWholeSheet(
  bytes: Uint8Array,
  limits: SheetLimits = sheetLimits,
): Promise<Result<{ readonly facts: SheetFacts; readonly rows: readonly SheetRow[] }>> {
  const rows: SheetRow[] = [];
  const read = await readSheet(bytes, (more) => void rows.push(...more), limits);
  return read.ok ? ok({ facts: read.value, rows }) : read;
}

async function readNow(bytes: Uint8Array, take: TakeRows, limits: SheetLimits): Promise<Result<SheetFacts>> {
  if (bytes.byteLength === 0) return refuse('sheet-empty');
  if (bytes.byteLength > limits.fileBytes)
    return refuse('sheet-too-large', { largest: limits.fileBytes / 1024 / 1024 });
  const worker = takeWorker(limits);
  const watch = watchGrowth(worker, limits);
  const order: SheetOrder = { bytes, limits };
  let read: Result<SheetFacts> | null = null;
  try {
    worker.postMessage(order, []);
    read = await listen(worker, take);
    return read;
  } finally {
    clearInterval(watch);
    await leaveWorker(worker, limits, read?.ok === true);
  }
}

/** A reader that did well waits a little for the next file: its start costs as much as a thousand rows. */
const rest = 30_000;
let resting: { readonly worker: Worker; readonly timer: NodeJS.Timeout } | null = null;

function takeWorker({ heap }: SheetLimits): Worker {
  if (resting !== null && heap === sheetLimits.heap) {
    const { worker, timer } = resting;
    resting = null;
    clearTimeout(timer);
    worker.ref();
    return worker;
  }
  const resourceLimits = { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 64 };
  const worker = new Worker(new URL('sheet-worker.ts', import.meta.url), { resourceLimits });
  // Beyond its heap a thread ends with an error; whoever waits hears of the end.
  worker.on('error', () => undefined);
  worker.once('exit', () => {
    if (resting?.worker === worker) resting = null;
  });
  return worker;
}

async function leaveWorker(worker: Worker, { heap }: SheetLimits, didWell: boolean): Promise<void> {
  if (!didWell || resting !== null || heap !== sheetLimits.heap) {
    await worker.terminate();
    return;
  }
  worker.unref();
  const timer = setTimeout(() => {
    resting = null;
    void worker.terminate();
  }, rest);
  resting = { worker, timer: timer.unref() };
}

/** A thread's own limit does not count what it unpacks: the growth of the process and the time are watched besides. */
function watchGrowth(worker: Worker, limits: SheetLimits): NodeJS.Timeout {
  const before = process.memoryUsage.rss();
  let left = limits.seconds * 20;
  return setInterval(() => {
    left -= 1;
    if (left <= 0 || process.memoryUsage.rss() - before > limits.growth * 1024 * 1024) void worker.terminate();
  }, 50);
}

async function listen(worker: Worker, take: TakeRows): Promise<Result<SheetFacts>> {
  const ended = Promise.withResolvers<Result<SheetFacts>>();
  let taking: Promise<void> = Promise.resolve();
  const hear = async (news: SheetNews): Promise<void> => {
    if (news.kind === 'end') return ended.resolve(ok(news.facts));
    if (news.kind === 'refused') return ended.resolve({ ok: false, refusal: news.refusal });
    await take(news.rows);
    worker.postMessage('taken', []);
  };
  const heard = (news: SheetNews): void => {
    taking = taking.then(() => hear(news));
    taking.catch(ended.reject);
  };
  const died = (): void => {
    taking.then(() => ended.resolve(refuse('sheet-too-heavy')), ended.reject);
  };
  worker.on('message', heard).on('exit', died);
  try {
    return await ended.promise;
  } finally {
    worker.off('message', heard).off('exit', died);
  }
}
