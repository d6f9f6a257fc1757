import { createServer } from 'node:net';
import pino from 'pino';
import { dayOfMoment, systemClock, testClock } from '#kernel/server/clock.ts';
import { openDb, openPool } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { verifyTrail } from '#kernel/server/verify-trail.ts';
import { readConfig } from '../config.ts';
import { openDataFolder } from '../data-folder.ts';
import { startTirek } from '../main.ts';
import { openDatabase } from '../open-database.ts';
import { openDemoFolder, writeDemo } from './demo-folder.ts';
import { seedDemo } from './seed-demo.ts';

export type DemoOptions = {
  /** Null: 8080, or the next one free. */
  readonly port: number | null;
  readonly dataFolder: string;
  readonly reset: boolean;
};

const host = 'localhost';

/** The same server on a folder of its own with a made-up school in it; the folder is filled when it is new. */
export async function startDemo({ port, dataFolder, reset }: DemoOptions): Promise<void> {
  const begun = performance.now();
  if ((process.env['DATABASE_URL'] ?? '') !== '')
    throw new Error('The demonstration keeps its records in its own folder: unset DATABASE_URL.');
  const options = { port: port ?? (await firstFree(8080)), host, dataFolder, test: false };
  if (await openDemoFolder(dataFolder, reset)) {
    process.stdout.write('A made-up school is being written, about half a minute\n');
    await fill(dataFolder);
  }
  await startTirek(options);
  process.stdout.write(`Demonstration: nothing in it is real. Ready in ${seconds(begun)} s\n`);
}

const seconds = (begun: number): string => ((performance.now() - begun) / 1000).toFixed(1);

/** Writes the school through the deeds and verifies its trail. What a power cut would lose here is made anew anyway. */
async function fill(dataFolder: string): Promise<void> {
  const config = readConfig({ port: 0, host, dataFolder, test: false }, process.env);
  const folder = await openDataFolder(dataFolder, false);
  const log = pino({ level: 'error', base: null }, pino.destination(2));
  const database = await openDatabase(config, folder, () => undefined);
  const pool = openPool(unhurried(database.webUrl), 4);
  const superPool = openPool(database.superUrl, 1);
  try {
    const clock = testClock(systemClock.now());
    const { masterKey, filesFolder } = folder;
    const kernel: Kernel = { db: openDb(pool), clock, log, masterKey, filesFolder };
    const { demo, schoolId } = await seedDemo(kernel, clock, dayOfMoment(systemClock.now()));
    const { broken } = await verifyTrail(openDb(superPool), schoolId);
    if (broken !== null) throw new Error(`The trail of the demonstration is broken at ${broken.seq}`);
    await writeDemo(dataFolder, masterKey, demo);
  } finally {
    await pool.end();
    await superPool.end();
    await database.stop();
  }
}

function unhurried(webUrl: string): string {
  const url = new URL(webUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  return url.href;
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

async function firstFree(from: number): Promise<number> {
  for (let port = from; port < from + 50; port += 1) if (await isFree(port)) return port;
  throw new Error(`No port from ${from} to ${from + 49} is free. Name one with --port.`);
}
