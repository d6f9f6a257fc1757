import { readFile } from 'node:fs/promises';
import path from 'node:path';

export type PostmasterFile = { readonly pid: number; readonly port: number; readonly isReady: boolean };

/** What PostgreSQL writes about its running server into `postmaster.pid`; undefined when there is no such file. */
export async function readPostmasterFile(clusterFolder: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(path.join(clusterFolder, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  // Lines: pid, folder, start, port, socket folder, listen address, shared memory, status.
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), isReady: lines[7]?.trim() === 'ready' };
}
