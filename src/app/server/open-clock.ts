import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock, testClock, type Clock } from '#kernel/server/clock.ts';
import type { Config } from './config.ts';
import type { DataFolder } from './data-folder.ts';

export type OpenedClock = {
  readonly clock: Clock;
  /** Null on a real data folder. Survives a restart. */
  readonly setClock: ((moment: Date) => Promise<void>) | null;
};

/** The system's clock, or on a test folder one that is set by hand and kept in the folder. */
export async function openClock(config: Config, folder: DataFolder): Promise<OpenedClock> {
  if (!folder.isTest) {
    if (config.testClockStart !== null)
      throw new Error('TIREK_TEST_CLOCK works only with a data folder made by --test');
    return { clock: systemClock, setClock: null };
  }
  const kept = join(folder.path, 'test-clock');
  const before = existsSync(kept) ? new Date(await readFile(kept, 'utf8')) : null;
  const clock = testClock(config.testClockStart ?? before ?? new Date());
  const setClock = async (moment: Date): Promise<void> => {
    clock.set(moment);
    await writeFile(kept, moment.toISOString());
  };
  return { clock, setClock };
}
