import { chown, mkdir, mkdtemp, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PostgresBinaries } from './binaries.ts';
import { chooseIdentity, type Identity } from './choose-identity.ts';
import { runProgram } from './run-program.ts';
import { findSuperuserPassword, makeSuperuserPassword } from './superuser-password.ts';

export type Cluster = { readonly folder: string; readonly identity: Identity; readonly password: string };

export type PrepareOptions = {
  readonly dataFolder: string;
  readonly binaries: PostgresBinaries;
  readonly isDurable: boolean;
  readonly log: (line: string) => void;
};

/** The cluster folder `postgres` of a data folder, made on the first start; whole or absent, never half-made. */
export async function prepareCluster(options: PrepareOptions): Promise<Cluster> {
  const folder = path.join(options.dataFolder, 'postgres');
  const exists = await stat(path.join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
  if (!exists) return makeCluster(options, folder);
  return openCluster(options, folder);
}

async function makeCluster(options: PrepareOptions, folder: string): Promise<Cluster> {
  options.log('PostgreSQL: making a new database folder');
  const password =
    (await findSuperuserPassword(options.dataFolder)) ?? (await makeSuperuserPassword(options.dataFolder));
  const draft = `${folder}.making`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  const identity = await chooseIdentity(draft, options.binaries.postgres);
  await withPasswordFile(identity, password, (passwordFile) =>
    runProgram(identity, [
      options.binaries.initdb,
      `--pgdata=${draft}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
      ...(options.isDurable ? [] : ['--no-sync']),
    ]),
  );
  await rename(draft, folder);
  await syncFolder(options.dataFolder);
  return { folder, identity, password };
}

async function openCluster(options: PrepareOptions, folder: string): Promise<Cluster> {
  const identity = await chooseIdentity(folder, options.binaries.postgres);
  const known = await findSuperuserPassword(options.dataFolder);
  return { folder, identity, password: known ?? '' };
}

/**
 * Gives the superuser a new password in a cluster that came without one (restored from a backup, which carries no keys).
 * No PostgreSQL may be running on it.
 */
export async function renewLostPassword(cluster: Cluster, options: PrepareOptions): Promise<Cluster> {
  if (cluster.password !== '') return cluster;
  options.log('PostgreSQL: its password file is missing; setting a new password');
  const password = await makeSuperuserPassword(options.dataFolder);
  await runProgram(
    cluster.identity,
    [options.binaries.postgres, '--single', '-D', cluster.folder, 'postgres'],
    `alter role postgres password '${password}'\n`,
  );
  return { ...cluster, password };
}

/** PostgreSQL may run as a user who cannot read our keys folder: it gets the password in a file of its own, for a moment. */
async function withPasswordFile(
  identity: Identity,
  password: string,
  use: (file: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tirek-'));
  try {
    const file = path.join(folder, 'password');
    await writeFile(file, `${password}\n`, { mode: 0o600 });
    if (identity.owner !== undefined) {
      await chown(file, identity.owner.uid, identity.owner.gid);
      await chown(folder, identity.owner.uid, identity.owner.gid);
    }
    await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
