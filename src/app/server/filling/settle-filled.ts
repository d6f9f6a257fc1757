import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFolder } from '#kernel/server/embedded-postgres/lock-folder.ts';
import { settlePredecessor } from '#kernel/server/embedded-postgres/settle-predecessor.ts';

/** Within the data folder itself, which may be a disk of its own. */
export const placesOf = (dataFolder: string) => ({
  /** Whole and verified, or absent. */
  filled: join(dataFolder, 'filled'),
  making: join(dataFolder, 'filled.making'),
  restoring: join(dataFolder, 'filled.restoring'),
  arrived: join(dataFolder, 'arrived.tirek'),
  arriving: join(dataFolder, 'arriving.tirek'),
});

/**
 * Moves what `filled` holds into its data folder, in place of what stands there, and clears what an interrupted filling
 * left. Nothing may be running on the folder. Broken off in the middle it is finished at the next start: what was moved
 * already is not there to move again.
 */
export async function settleFilled(dataFolder: string): Promise<void> {
  const places = placesOf(dataFolder);
  if (!Object.values(places).some((place) => existsSync(place))) return;
  const lock = await lockFolder(dataFolder);
  try {
    if (existsSync(places.filled)) await moveIn(places.filled, dataFolder);
    await clearUnfinished(dataFolder);
  } finally {
    lock.release();
  }
}

async function moveIn(filled: string, dataFolder: string): Promise<void> {
  for (const name of await readdir(filled)) {
    if (name === 'tirek.lock') continue;
    await rm(join(dataFolder, name), { recursive: true, force: true });
    await rename(join(filled, name), join(dataFolder, name));
  }
  await rm(filled, { recursive: true });
}

/** What was begun and not finished goes, with its database should one still run. */
export async function clearUnfinished(dataFolder: string): Promise<void> {
  const { making, restoring, arrived, arriving } = placesOf(dataFolder);
  for (const folder of [making, restoring])
    if (existsSync(join(folder, 'postgres'))) await settlePredecessor(join(folder, 'postgres'), () => undefined);
  for (const one of [making, restoring, arrived, arriving]) await rm(one, { recursive: true, force: true });
}
