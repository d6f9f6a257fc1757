import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { stopRenderers } from '#features/documents/server/public.ts';
import { openDb, openPool } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { readConfig, type Config, type StartOptions } from './config.ts';
import { openDataFolder } from './data-folder.ts';
import { readDemo } from './demo/demo-folder.ts';
import { house } from './features.ts';
import { httpApp } from './http-app.ts';
import { installationOf } from './installation-of.ts';
import { startJobs } from './jobs.ts';
import { openLive } from './live.ts';
import { openClock } from './open-clock.ts';
import { openDatabase } from './open-database.ts';
import { tellSetupCode } from './tell-setup-code.ts';
import { openTls, type Tls } from './tls.ts';

export type Running = { readonly url: string; readonly stop: () => Promise<void> };

const poolSize = 12;

/** Starts Tirek: data folder, database, jobs, web. Prints the line people and scripts wait for; stops gracefully on Ctrl+C. */
export async function startTirek(options: StartOptions): Promise<Running> {
  const config = readConfig(options, process.env);
  const folder = await openDataFolder(config.dataFolder, config.test);
  const { clock, setClock } = await openClock(config, folder);
  const tls = config.tls === null ? null : await openTls(config.tls);
  const log = pino({ level: config.logLevel, base: null }, pino.destination(2));
  const say = (line: string): void => log.info(line);
  const database = await openDatabase(config, folder, say);
  const pool = openPool(database.webUrl, poolSize);
  const { masterKey, filesFolder } = folder;
  const demo = await readDemo(folder.path, masterKey);
  const kernel: Kernel = { db: openDb(pool), clock, log, masterKey, filesFolder, ...(demo === null ? {} : { demo }) };
  const live = openLive(database.webUrl);
  const jobs = await startJobs(database.jobsUrl, kernel, {
    folder: config.backupsFolder,
    installation: (db) => installationOf(db, folder),
  });
  const app = await httpApp({
    kernel,
    house,
    live,
    setClock,
    publicUrl: config.publicUrl,
    tls,
    backupsFolder: config.backupsFolder,
  });
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
  const url = config.publicUrl ?? urlOf(config, portOf(app.server.address()) ?? config.port);
  if (tls !== null) reloadOnHangup(tls, log);
  stopOnSignals(stop);
  process.stdout.write(`Tirek is ready: ${url}\n`);
  await tellSetupCode(kernel);
  return { url, stop };
}

/** The port that was given, where the options leave it to the machine (0). */
const portOf = (address: string | AddressInfo | null): number | null =>
  typeof address === 'object' && address !== null ? address.port : null;

const urlOf = ({ host, tls }: Config, port: number): string =>
  `${tls === null ? 'http' : 'https'}://${host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host}:${port}`;

/** `systemctl reload tirek` after a new certificate; a wrong pair is told, and the former goes on. */
function reloadOnHangup(tls: Tls, log: pino.Logger): void {
  process.on('SIGHUP', () => {
    tls.reload().then(
      () => log.info('The certificate was read again'),
      (error: unknown) => log.error({ fault: error instanceof Error ? error.message : String(error) }),
    );
  });
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
