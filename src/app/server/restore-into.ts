import { mkdir, readdir, rename, rm, rmdir, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { migrate } from '../../../database/migrate.ts';
import {
  carryRecovery,
  checkFiles,
  loadBackup,
  type BackupContents,
  type BackupHeader,
} from '#features/upkeep/server/public.ts';
import { openDb, openPool, type Db } from '#kernel/server/db.ts';
import { verifyTrail } from '#kernel/server/verify-trail.ts';
import type { Config } from './config.ts';
import { openDataFolder, testMark, type DataFolder } from './data-folder.ts';
import { emptyDatabase } from './empty-database.ts';
import { openServer } from './open-database.ts';

export type Restoring = {
  readonly file: FileHandle;
  readonly header: BackupHeader;
  readonly masterKey: Uint8Array;
  readonly test: { readonly isTest: boolean; readonly testClock: string | null };
  readonly config: Config;
  readonly say: (line: string) => void;
  readonly onProgress: (share: number) => void;
};

export type Restored = {
  readonly rows: number;
  readonly files: number;
  readonly entries: number;
  readonly schools: number;
};

/** Refuses a folder with anything in it: a restore never mixes with what is there. */
export async function refuseFilledFolder(path: string): Promise<void> {
  const names = await readdir(path).catch((): string[] => []);
  if (names.length > 0) throw new Error(`${path} is not empty. Restore into a new folder: --data DIR`);
}

/** Builds the folder beside its place and moves it there when everything was verified; nothing remains of a failure. */
export async function restoreInto(path: string, restoring: Restoring): Promise<Restored> {
  await refuseFilledFolder(path);
  const beside = `${path}.restoring`;
  await rm(beside, { recursive: true, force: true });
  await mkdir(dirname(path), { recursive: true });
  try {
    const folder = await makeFolder(beside, restoring);
    const restored = await fill(folder, restoring);
    await rmdir(path).catch(() => undefined);
    await rename(beside, path);
    return restored;
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}

/** The keys first; a trial stays a trial, with its clock. */
async function makeFolder(path: string, { masterKey, header, test }: Restoring): Promise<DataFolder> {
  await mkdir(path, { mode: 0o711 });
  await mkdir(join(path, 'keys'), { mode: 0o700 });
  await writeFile(join(path, 'keys', 'master.key'), masterKey, { mode: 0o600, flag: 'wx', flush: true });
  await carryRecovery(join(path, 'keys'), header.recovery);
  if (test.isTest) await writeFile(join(path, testMark), 'Restored from a folder that accepts a test clock.\n');
  if (test.testClock !== null) await writeFile(join(path, 'test-clock'), test.testClock);
  return openDataFolder(path, false);
}

async function fill(folder: DataFolder, restoring: Restoring): Promise<Restored> {
  const { header, config, say } = restoring;
  const server = await openServer(config, folder, () => undefined);
  try {
    const { webPassword, jobsPassword } = folder;
    if (config.databaseUrl !== null) await emptyDatabase(server.superUrl);
    const only = header.migrations.map((one) => one.name);
    await migrate(server.superUrl, { webPassword, jobsPassword, log: () => undefined, only });
    const pool = openPool(server.superUrl, 2);
    try {
      const db = openDb(pool);
      const contents = await loadBackup(restoring.file, { ...folder, db, onProgress: restoring.onProgress });
      await checkCounts(db, contents);
      await migrate(server.superUrl, { webPassword, jobsPassword, log: say });
      return await verify(db, folder, contents);
    } finally {
      await pool.end();
    }
  } finally {
    await server.stop();
  }
}

async function checkCounts(db: Db, contents: BackupContents): Promise<void> {
  for (const [name, rows] of Object.entries(contents.tables)) {
    const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}`.execute(db);
    if (found.rows[0]?.n !== rows) throw new Error(`${name}: ${found.rows[0]?.n} rows instead of ${rows}`);
  }
}

/** The trail of every school from its first link, and every file opened and compared with its hash. */
async function verify(db: Db, folder: DataFolder, contents: BackupContents): Promise<Restored> {
  const schools = await sql<{ school_id: string }>`select school_id from school_schools order by school_id`.execute(db);
  let entries = 0;
  for (const { school_id } of schools.rows) {
    const verdict = await verifyTrail(db, school_id);
    if (verdict.broken !== null)
      throw new Error(`The trail of school ${school_id} does not verify at entry ${verdict.broken.seq}`);
    entries += verdict.entries;
  }
  const files = await checkFiles(db, folder);
  const lost = files.bad.filter((one) => !contents.missing.includes(one));
  if (lost.length > 0) throw new Error(`${lost.length} files do not open, the first: ${lost[0]}`);
  const rows = Object.values(contents.tables).reduce((sum, one) => sum + one, 0);
  return { rows, files: contents.files, entries, schools: schools.rows.length };
}
