import pino from 'pino';
import { dayOfMoment, testClock, type TestClock } from '#kernel/server/clock.ts';
import { openDb, openPool } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { verifyTrail } from '#kernel/server/verify-trail.ts';
import { readConfig } from '../config.ts';
import { openDataFolder } from '../data-folder.ts';
import { openDatabase } from '../open-database.ts';
import { writeDemo } from './demo-folder.ts';
import { seedDemo } from './seed-demo.ts';

/**
 * Writes the made-up school into a folder opened for it, through the deeds, up to `now`, and verifies its trail. What a
 * power cut would lose here is made anew anyway. `onShare` hears between 0 and 1 how far the story is told.
 */
export async function fillDemo(dataFolder: string, now: Date, onShare: (share: number) => void): Promise<void> {
  const config = readConfig({ port: 0, host: 'localhost', dataFolder, test: false }, process.env);
  const folder = await openDataFolder(dataFolder, false);
  const log = pino({ level: 'error', base: null }, pino.destination(2));
  const database = await openDatabase(config, folder, () => undefined);
  const pool = openPool(unhurried(database.webUrl), 4);
  const superPool = openPool(database.superUrl, 1);
  try {
    const clock = watched(now, onShare);
    const { masterKey, filesFolder } = folder;
    const kernel: Kernel = { db: openDb(pool), clock, log, masterKey, filesFolder };
    const { demo, schoolId } = await seedDemo(kernel, clock, dayOfMoment(now));
    const { broken } = await verifyTrail(openDb(superPool), schoolId);
    if (broken !== null) throw new Error(`The trail of the demonstration is broken at ${broken.seq}`);
    await writeDemo(dataFolder, masterKey, demo);
  } finally {
    await pool.end();
    await superPool.end();
    await database.stop();
  }
}

/** The clock of the story goes from its first day to `now`: where it stands is how much is told. */
function watched(now: Date, onShare: (share: number) => void): TestClock {
  const clock = testClock(now);
  let begin: number | null = null;
  const set = (moment: Date): void => {
    clock.set(moment);
    begin ??= moment.getTime();
    onShare((moment.getTime() - begin) / Math.max(1, now.getTime() - begin));
  };
  return { ...clock, set };
}

function unhurried(webUrl: string): string {
  const url = new URL(webUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  return url.href;
}
