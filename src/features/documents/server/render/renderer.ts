import { Worker } from 'node:worker_threads';
import type { Letter } from '../../rules/letter.ts';

type Wanted = { readonly format: 'pdf' | 'docx'; readonly letter: Letter; readonly date: string };
export type PaperOrder = Wanted & { readonly id: number };
export type PaperAnswer = { readonly id: number } & (
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly missing: string }
  | { readonly fault: string }
);

type Waiting = {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
};
type Renderer = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

const patience = 30_000;

let renderer: Renderer | undefined;
let lastId = 0;

/** What one thread may keep of what papers left behind, in megabytes: enough for the largest, and no more is gathered. */
const heap = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8 };

/** One paper by the warm worker, in the order they were asked for. */
export async function askRenderer(wanted: Wanted): Promise<Uint8Array> {
  const { worker, waiting } = (renderer ??= startRenderer());
  lastId += 1;
  const order: PaperOrder = { id: lastId, ...wanted };
  return await new Promise<Uint8Array>((resolve, reject) => {
    const timer = setTimeout(() => void giveUp(worker, new Error('the paper took too long to render')), patience);
    waiting.set(order.id, { resolve, reject, timer });
    worker.ref();
    worker.postMessage(order, []);
  });
}

/** Ends the warm worker, if any; the next paper starts a new one. */
export async function stopRenderers(): Promise<void> {
  if (renderer !== undefined) await giveUp(renderer.worker, new Error('the renderer was stopped'));
}

function startRenderer(): Renderer {
  const worker = new Worker(new URL('paper-worker.ts', import.meta.url), { resourceLimits: heap });
  const waiting = new Map<number, Waiting>();
  worker.on('message', (answer: PaperAnswer) => settle({ worker, waiting }, answer));
  worker.on('error', (error) => void giveUp(worker, error instanceof Error ? error : new Error('the renderer failed')));
  worker.on('exit', () => void giveUp(worker, new Error('the renderer ended')));
  return { worker, waiting };
}

function settle({ worker, waiting }: Renderer, answer: PaperAnswer): void {
  const asked = waiting.get(answer.id);
  if (asked === undefined) return;
  clearTimeout(asked.timer);
  waiting.delete(answer.id);
  if (waiting.size === 0) worker.unref();
  if ('bytes' in answer) asked.resolve(answer.bytes);
  else asked.reject(errorOf(answer));
}

function errorOf(answer: { readonly missing: string } | { readonly fault: string }): Error {
  if ('fault' in answer) return new Error(`the paper cannot be rendered: ${answer.fault}`);
  return new Error(`the font has no glyph for “${answer.missing}”`, { cause: answer.missing });
}

async function giveUp(worker: Worker, error: Error): Promise<void> {
  if (renderer === undefined || renderer.worker !== worker) return;
  const { waiting } = renderer;
  renderer = undefined;
  for (const asked of waiting.values()) {
    clearTimeout(asked.timer);
    asked.reject(error);
  }
  await worker.terminate();
}
