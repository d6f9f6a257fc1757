import { createServer } from 'node:net';
import { systemClock } from '#kernel/server/clock.ts';
import { startTirek } from '../main.ts';
import { openDemoFolder } from './demo-folder.ts';
import { fillDemo } from './fill-demo.ts';

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
    await fillDemo(dataFolder, systemClock.now(), () => undefined);
  }
  await startTirek(options);
  process.stdout.write(`Demonstration: nothing in it is real. Ready in ${seconds(begun)} s\n`);
}

const seconds = (begun: number): string => ((performance.now() - begun) / 1000).toFixed(1);

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
