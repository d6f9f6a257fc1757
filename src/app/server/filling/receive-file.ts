import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refuse, type Result } from '#kernel/pure/result.ts';
import { faultReason } from './fault-reason.ts';
import { readArrived, type ArrivedBackup } from './read-arrived.ts';

type Places = { readonly arriving: string; readonly arrived: string };

/** Writes a backup to the disk as it comes, never the whole of it in memory. Another file ends one still on its way. */
export function receiver({ arriving, arrived }: Places): (file: Readable) => Promise<Result<ArrivedBackup>> {
  let former = { abort: new AbortController(), ended: Promise.resolve() };
  return async (file) => {
    former.abort.abort();
    await former.ended;
    const abort = new AbortController();
    const work = take(file, abort.signal);
    former = { abort, ended: work.then(() => undefined) };
    return work;
  };

  async function take(file: Readable, signal: AbortSignal): Promise<Result<ArrivedBackup>> {
    try {
      await rm(arrived, { force: true });
      await pipeline(file, createWriteStream(arriving, { mode: 0o600 }), { signal });
      const whole = await open(arriving);
      const read = await readArrived(whole).finally(() => whole.close());
      if (read.ok) await rename(arriving, arrived);
      else await rm(arriving, { force: true });
      return read;
    } catch (error) {
      await rm(arriving, { force: true });
      return refuse(signal.aborted ? 'filling-running' : faultReason(error));
    }
  }
}
