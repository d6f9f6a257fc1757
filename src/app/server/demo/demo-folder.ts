import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Demo } from '#kernel/pure/demo.ts';
import { findRunningPostgres } from '#kernel/server/embedded-postgres/find-running-postgres.ts';
import { lockFolder } from '#kernel/server/embedded-postgres/lock-folder.ts';

const mark = 'made-by-demo';
const list = 'demo.json';
const Kept = z.object({ seal: z.string(), demo: Demo });

/** Ties the list to the keys of its folder: laid into another folder it opens nothing there. */
const sealOf = (masterKey: Uint8Array): string => createHmac('sha256', masterKey).update('tirek demo').digest('hex');

/** The people of a demonstration, or null: a folder is a demonstration from birth or never. */
export async function readDemo(path: string, masterKey: Uint8Array): Promise<Demo | null> {
  if (!existsSync(join(path, mark)) || !existsSync(join(path, list))) return null;
  const kept = Kept.safeParse(JSON.parse(await readFile(join(path, list), 'utf8')));
  return kept.success && kept.data.seal === sealOf(masterKey) ? kept.data.demo : null;
}

export async function writeDemo(path: string, masterKey: Uint8Array, demo: Demo): Promise<void> {
  await writeFile(join(path, list), JSON.stringify({ seal: sealOf(masterKey), demo }));
}

/**
 * Makes room for a demonstration: true when the folder is to be filled. One whose filling was broken off, or that is to
 * begin anew, is emptied first; a folder that no demonstration made is never touched.
 */
export async function openDemoFolder(path: string, reset: boolean): Promise<boolean> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const isEmpty = (await readdir(path)).length === 0;
  if (!isEmpty && !existsSync(join(path, mark)))
    throw new Error(`${path} was not made by the demonstration: it may hold real records. Name another folder.`);
  if (!reset && existsSync(join(path, list))) return false;
  const lock = await lockFolder(path);
  try {
    if ((await findRunningPostgres(path)) !== undefined)
      throw new Error(
        `A database is still running in ${path}: start the demonstration once without --reset, and stop it.`,
      );
    for (const name of await readdir(path)) await rm(join(path, name), { recursive: true, force: true });
  } finally {
    lock.release();
  }
  await writeFile(join(path, mark), 'Everything in this folder is made up. Never put real children here.\n');
  return true;
}
