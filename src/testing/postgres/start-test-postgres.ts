import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../../database/migrate.ts';
import { lockFolder } from '../../kernel/server/embedded-postgres/lock-folder.ts';
import { settlePredecessor } from '../../kernel/server/embedded-postgres/settle-predecessor.ts';
import { startEmbeddedPostgres } from '../../kernel/server/embedded-postgres/start-embedded-postgres.ts';
import { databaseUrl, onServer, type TestPostgres } from './test-postgres.ts';

type Server = Pick<TestPostgres, 'host' | 'port' | 'user' | 'password'>;
type Running = { readonly server: Server; stop(): Promise<void> };

const folderPrefix = 'tirek-test-postgres-';
/** A folder this young may belong to a run that has not locked it yet. */
const newcomersTime = 60_000;
const secret = (): string => randomBytes(12).toString('hex');
const log = (): void => undefined;

/** Vitest's global setup: one server for the whole run, one migrated template. `TEST_DATABASE_URL` names another server. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const running = given === undefined || given === '' ? await startOwn() : joinGiven(given);
  const testPostgres: TestPostgres = {
    ...running.server,
    template: `tirek_template_${secret()}`,
    webPassword: secret(),
    jobsPassword: secret(),
  };
  try {
    await makeTemplate(testPostgres);
  } catch (error) {
    await running.stop();
    throw error;
  }
  project.provide('testPostgres', testPostgres);
  return async () => {
    await onServer(running.server, [`drop database if exists ${testPostgres.template}`]);
    await running.stop();
  };
}

/** Durability is off: what a test run loses in a power cut is of no use to anybody. */
async function startOwn(): Promise<Running> {
  const base = await baseFolder();
  await removeAbandoned(base);
  const dataFolder = await mkdtemp(path.join(base, folderPrefix));
  await chmod(dataFolder, 0o711);
  const postgres = await startEmbeddedPostgres({
    dataFolder,
    log,
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      autovacuum: 'off',
      max_connections: '150',
    },
  });
  const endWithRun = (): void => postgres.kill9();
  process.once('exit', endWithRun);
  const { host, port, superuser: user, password } = postgres;
  return {
    server: { host, port, user, password },
    stop: async () => {
      process.off('exit', endWithRun);
      await postgres.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** In memory where there is a gigabyte of it to spare: copying the template takes 20 ms there, 40 to 400 on a disk. */
async function baseFolder(): Promise<string> {
  const memory = '/dev/shm';
  const found = await statfs(memory).catch(() => undefined);
  return found !== undefined && found.bavail * found.bsize > 2 ** 30 ? memory : tmpdir();
}

/** Servers and folders of earlier runs that were killed; those of a run still going on stay. */
async function removeAbandoned(base: string): Promise<void> {
  const names = (await readdir(base)).filter((name) => name.startsWith(folderPrefix));
  for (const name of names) {
    const folder = path.join(base, name);
    try {
      const { birthtimeMs } = await stat(folder);
      if (Date.now() - birthtimeMs < newcomersTime) continue;
      const lock = await lockFolder(folder);
      await settlePredecessor(path.join(folder, 'postgres'), log);
      await rm(folder, { recursive: true, force: true });
      lock.release();
    } catch {
      // In use by a run still going on, or another user's: not ours to remove.
    }
  }
}

function joinGiven(given: string): Running {
  const url = new URL(given);
  return {
    server: {
      host: url.hostname,
      port: Number(url.port === '' ? 5432 : url.port),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    },
    stop: () => Promise.resolve(),
  };
}

async function makeTemplate(testPostgres: TestPostgres): Promise<void> {
  const { user, password, template, webPassword, jobsPassword } = testPostgres;
  await onServer(testPostgres, [`create database ${template}`]);
  const url = databaseUrl(testPostgres, template, { name: user, password });
  await migrate(url, { webPassword, jobsPassword, log });
}
