import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const extension = '.tirek';
const named = /^tirek-\d{4}-\d{2}-\d{2}-\d{4}(?:-\d+)?\.tirek$/u;

/** A name of its own in the folder of backups. What an interrupted backup left there goes. */
export async function pathOfBackup(folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const one of await readdir(folder))
    if (one.endsWith('.tirek.part')) await rm(join(folder, one), { force: true });
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number === 1 ? '' : `-${number}`}${extension}`);
    if (!existsSync(path)) return path;
  }
}

/** The backups in the folder, oldest first; files of other names are none of ours. */
export const backupFiles = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => named.test(name)).toSorted(byAge);

/** The day and time, then the number of several in one minute. */
const byAge = (a: string, b: string): number =>
  a.slice(0, -extension.length).localeCompare(b.slice(0, -extension.length), 'en', { numeric: true });

export async function keepNewest(folder: string, keep: number): Promise<void> {
  const all = await backupFiles(folder);
  for (const name of all.slice(0, Math.max(0, all.length - keep))) await rm(join(folder, name), { force: true });
}
