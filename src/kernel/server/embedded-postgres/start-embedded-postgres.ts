import { access, constants, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { postgresBinaries } from './binaries.ts';
import { launchPostmaster, type Postmaster } from './launch-postmaster.ts';
import { lockFolder, type FolderLock } from './lock-folder.ts';
import { prepareCluster, renewLostPassword, type PrepareOptions } from './prepare-cluster.ts';
import { signalProcess } from './processes.ts';
import { serverSettings, type ServerSettings } from './server-settings.ts';
import { settlePredecessor } from './settle-predecessor.ts';

export type EmbeddedPostgres = {
  readonly host: '127.0.0.1';
  readonly port: number;
  readonly superuser: 'postgres';
  readonly password: string;
  readonly pid: number;
  /** Resolves when the server has ended, stopped by us or not. */
  readonly exited: Promise<void>;
  /** Fast shutdown: open transactions are rolled back, everything acknowledged is on disk. May be called twice. */
  stop(): Promise<void>;
  /** Kills the server at once, for drills: what follows is a crash recovery. */
  kill9(): void;
};

export type EmbeddedPostgresOptions = {
  /** Absolute; the cluster stands in its folder `postgres`, the lock and keys beside it. */
  readonly dataFolder: string;
  readonly settings?: ServerSettings;
  readonly log: (line: string) => void;
};

/**
 * Starts PostgreSQL on a data folder for this process alone and returns when it takes connections.
 * Throws one clear sentence: folder in use by a living Tirek, folder of another user, no binaries, or PostgreSQL's own words.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  if (!path.isAbsolute(options.dataFolder)) {
    throw new Error(`The data folder must be an absolute path: ${options.dataFolder}`);
  }
  await openFolder(options.dataFolder);
  const lock = await lockFolder(options.dataFolder);
  try {
    return await startLocked(options, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openFolder(dataFolder: string): Promise<void> {
  try {
    // Others may pass through (PostgreSQL may run as another user) but not list; keys and cluster are closed to them.
    await mkdir(dataFolder, { recursive: true, mode: 0o711 });
    await access(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new Error(
      `The data folder ${dataFolder} cannot be written by this user. Start Tirek as the user who owns it, or choose another folder with --data.`,
      { cause },
    );
  }
}

async function startLocked(options: EmbeddedPostgresOptions, lock: FolderLock): Promise<EmbeddedPostgres> {
  const settings = { ...serverSettings, ...options.settings };
  const binaries = await postgresBinaries();
  const prepare: PrepareOptions = {
    dataFolder: options.dataFolder,
    binaries,
    isDurable: settings['fsync'] !== 'off',
    log: options.log,
  };
  await settlePredecessor(path.join(options.dataFolder, 'postgres'), options.log);
  const cluster = await renewLostPassword(await prepareCluster(prepare), prepare);
  const postmaster = await launchPostmaster({
    program: binaries.postgres,
    cluster,
    settings,
    log: options.log,
  });
  options.log(`PostgreSQL: ready on 127.0.0.1:${postmaster.port}`);
  return handleOf(postmaster, cluster.password, lock);
}

function handleOf(postmaster: Postmaster, password: string, lock: FolderLock): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  return {
    host: '127.0.0.1',
    port: postmaster.port,
    superuser: 'postgres',
    password,
    pid: postmaster.pid,
    exited: postmaster.exited,
    stop: () => {
      stopping ??= stopPostmaster(postmaster).finally(() => lock.release());
      return stopping;
    },
    kill9: () => {
      if (!postmaster.hasExited()) signalProcess(postmaster.pid, 'SIGKILL');
      lock.release();
    },
  };
}

/** Fast shutdown; after 30 s an immediate one, which the next start recovers from. */
async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  if (postmaster.hasExited()) return;
  signalProcess(postmaster.pid, 'SIGINT');
  const late = setTimeout(() => signalProcess(postmaster.pid, 'SIGQUIT'), 30_000);
  await postmaster.exited.finally(() => clearTimeout(late));
}
