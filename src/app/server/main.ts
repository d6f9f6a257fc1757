import pino from 'pino';
import { stopRenderers } from '#features/documents/server/public.ts';
import { openDb, openPool } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { readConfig, type StartOptions } from './config.ts';
import { openDataFolder } from './data-folder.ts';
import { house } from './features.ts';
import { httpApp } from './http-app.ts';
import { startJobs } from './jobs.ts';
import { openLive } from './live.ts';
import { openClock } from './open-clock.ts';
import { openDatabase } from './open-database.ts';

export type Running = { readonly url: string; readonly stop: () => Promise<void> };

const poolSize = 12;

/** Starts Tirek: data folder, database, jobs, web. Prints the line people and scripts wait for; stops gracefully on Ctrl+C. */
export async function startTirek(options: StartOptions): Promise<Running> {
  const config = readConfig(options, process.env);
  const folder = await openDataFolder(config.dataFolder, config.test);
  const { clock, setClock } = await openClock(config, folder);
  const log = pino({ level: config.logLevel, base: null }, pino.destination(2));
  const say = (line: string): void => log.info(line);
  const database = await openDatabase(config, folder, say);
  const pool = openPool(database.webUrl, poolSize);
  const kernel: Kernel = { db: openDb(pool), clock, log, masterKey: folder.masterKey, filesFolder: folder.filesFolder };
  const live = openLive(database.webUrl);
  const jobs = await startJobs(database.jobsUrl, kernel);
  const app = await httpApp({ kernel, house, live, setClock, publicUrl: config.publicUrl });
  const stop = async (): Promise<void> => {
    await live.close();
    app.server.closeAllConnections();
    await app.close();
    await jobs.stop();
    await stopRenderers();
    await pool.end();
    await database.stop();
  };
  await app.listen({ port: config.port, host: config.host }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const url =
    config.publicUrl ??
    `http://${config.host === '0.0.0.0' || config.host === '127.0.0.1' ? 'localhost' : config.host}:${config.port}`;
  stopOnSignals(stop);
  process.stdout.write(`Tirek is ready: ${url}\n`);
  return { url, stop };
}

function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    process.stdout.write('Tirek is stopping\n');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Tirek did not stop cleanly: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}
