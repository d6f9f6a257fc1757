import type { AddressInfo } from 'node:net';
import type pino from 'pino';
import { stopRenderers } from '#features/documents/server/public.ts';
import type { Clock } from '#kernel/server/clock.ts';
import { openDb, openPool } from '#kernel/server/db.ts';
import type { Filling } from '#kernel/server/filling.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Config } from './config.ts';
import type { DataFolder } from './data-folder.ts';
import { readDemo } from './demo/demo-folder.ts';
import { house } from './features.ts';
import { httpApp } from './http-app.ts';
import { installationOf } from './installation-of.ts';
import { startJobs } from './jobs.ts';
import { openLive } from './live.ts';
import type { OpenedClock } from './open-clock.ts';
import { openDatabase } from './open-database.ts';
import { openTls, type Tls } from './tls.ts';

/** Everything that stands on one data folder. */
export type Served = {
  readonly kernel: Kernel;
  readonly tls: Tls | null;
  /** The port that was given, where the options leave it to the machine (0). */
  readonly port: number;
  readonly stop: () => Promise<void>;
};

type Ground = {
  readonly config: Config;
  readonly folder: DataFolder;
  readonly clock: Clock;
  readonly setClock: OpenedClock['setClock'];
  readonly log: pino.Logger;
  readonly filling: Filling;
};

const poolSize = 12;

/** Opens database, jobs and web on a data folder; listens when it returns. */
export async function serve({ config, folder, clock, setClock, log, filling }: Ground): Promise<Served> {
  const tls = config.tls === null ? null : await openTls(config.tls);
  const database = await openDatabase(config, folder, (line) => log.info(line));
  const pool = openPool(database.webUrl, poolSize);
  const { masterKey, filesFolder } = folder;
  const demo = await readDemo(folder.path, masterKey);
  const common = { db: openDb(pool), clock, log, masterKey, filesFolder, filling, ...outside(config) };
  const kernel: Kernel = demo === null ? common : { ...common, demo };
  const live = openLive(database.webUrl);
  const jobs = await startJobs(database.jobsUrl, kernel, {
    folder: config.backupsFolder,
    installation: (db) => installationOf(db, folder),
  });
  const { publicUrl, backupsFolder, host, port } = config;
  const app = await httpApp({ kernel, house, live, setClock, publicUrl, tls, backupsFolder });
  const stop = async (): Promise<void> => {
    await live.close();
    app.server.closeAllConnections();
    await app.close();
    await jobs.stop();
    await stopRenderers();
    await pool.end();
    await database.stop();
  };
  await app.listen({ port, host }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { kernel, tls, port: portOf(app.server.address()) ?? port, stop };
}

/** How people outside reach this installation, and it them. */
const outside = ({ publicUrl, mail }: Config): Pick<Kernel, 'publicUrl' | 'mail'> => ({
  ...(publicUrl === null ? {} : { publicUrl }),
  ...(mail === null ? {} : { mail }),
});

const portOf = (address: string | AddressInfo | null): number | null =>
  typeof address === 'object' && address !== null ? address.port : null;
