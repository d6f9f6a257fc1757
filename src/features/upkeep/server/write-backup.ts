import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql, type Transaction } from 'kysely';
import type { Db } from '#kernel/server/db.ts';
import type { DB } from '../../../../database/tables.ts';
import { dataFrame, partFrame, type BackupHeader, type Part } from './backup-frames.ts';
import { dumpTable, exactText, tablesToKeep } from './dump-tables.ts';
import type { RecoveryFile } from './recovery-file.ts';
import { SealedWriter } from './sealed-file.ts';
import { walkBackup } from './walk-backup.ts';

export type Installation = {
  /** A login that sees every school: the owner of the database, or the jobs. */
  readonly db: Db;
  readonly masterKey: Uint8Array;
  readonly filesFolder: string;
  readonly recovery: RecoveryFile;
  readonly app: string;
  readonly isTest: boolean;
  readonly testClock: string | null;
};

type Watch = {
  readonly now: Date;
  /** Between 0 and 1, called often. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};

export type WrittenBackup = {
  readonly size: number;
  readonly rows: number;
  readonly files: number;
  /** Files that the record names and the disk does not have. */
  readonly missing: readonly string[];
};

/**
 * One file of the whole installation as of one moment, encrypted: tables from one snapshot, then every file the snapshot
 * names (files are written before the row that names them, and never change). Whole or absent, and read back before it counts.
 */
export async function writeBackup(path: string, installation: Installation, watch: Watch): Promise<WrittenBackup> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.part`;
  const file = await open(beside, 'w+', 0o600);
  try {
    const end = await fill(file, installation, watch);
    await file.sync();
    await walkBackup(file, installation.masterKey, {
      onProgress: (share) => watch.onProgress?.(0.8 + share * 0.2),
    });
    const { size } = await file.stat();
    await rename(beside, path);
    const rows = Object.values(end.tables).reduce((sum, one) => sum + one, 0);
    return { size, rows, files: end.files, missing: end.missing };
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

type End = Extract<Part, { part: 'end' }>;

function fill(file: FileHandle, installation: Installation, watch: Watch): Promise<End> {
  return installation.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (db) => {
      await exactText.execute(db);
      const writer = await SealedWriter.open(file, installation.masterKey, await headerOf(db, installation, watch.now));
      const put = async (frames: readonly Buffer[]): Promise<void> => {
        watch.signal?.throwIfAborted();
        for (const one of frames) await writer.write(one);
      };
      const { isTest, testClock } = installation;
      await put(partFrame({ part: 'folder', isTest, testClock }));
      const tables: Record<string, number> = {};
      const shapes = await tablesToKeep(db);
      for (const [at, shape] of shapes.entries()) {
        tables[shape.name] = await dumpTable(db, shape, put);
        watch.onProgress?.((0.3 * (at + 1)) / shapes.length);
      }
      const files = await putFiles(db, installation.filesFolder, put, (share) => watch.onProgress?.(0.3 + share * 0.5));
      const counted: End = { part: 'end', tables, ...files };
      await put(partFrame(counted));
      await writer.end();
      return counted;
    });
}

async function headerOf(db: Transaction<DB>, installation: Installation, now: Date): Promise<BackupHeader> {
  const applied = await sql<{
    name: string;
    sha256: string;
  }>`select name, sha256 from tirek_migrations order by name`.execute(db);
  const { app, recovery } = installation;
  return {
    version: 1,
    app,
    madeAt: now.toISOString(),
    salt: randomBytes(16).toString('hex'),
    recovery,
    migrations: applied.rows,
  };
}

type Put = (frames: readonly Buffer[]) => Promise<void>;

/** Every stored file that a row of the snapshot names; the bytes as they lie there, encrypted. */
async function putFiles(
  db: Transaction<DB>,
  folder: string,
  put: Put,
  onProgress: (share: number) => void,
): Promise<{ files: number; missing: string[] }> {
  const counted = await sql<{ n: number }>`
    select count(distinct (school_id, address))::int as n from documents_files`.execute(db);
  const all = counted.rows[0]?.n ?? 0;
  await sql`declare tirek_files no scroll cursor for
    select distinct school_id, address from documents_files order by school_id, address`.execute(db);
  const missing: string[] = [];
  let files = 0;
  for (;;) {
    const page = await sql<{ school_id: string; address: string }>`fetch 500 from tirek_files`.execute(db);
    if (page.rows.length === 0) return { files, missing };
    for (const { school_id, address } of page.rows) {
      const path = `${school_id}/${address.slice(0, 2)}/${address}`;
      if (await putFile(folder, path, put)) files += 1;
      else missing.push(path);
      onProgress((files + missing.length) / all);
    }
  }
}

async function putFile(folder: string, path: string, put: Put): Promise<boolean> {
  const whole = join(folder, path);
  const isThere = await stat(whole).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isThere) return false;
  await put(partFrame({ part: 'file', path }));
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(whole, { highWaterMark: 256 * 1024 })) {
    const piece = Buffer.from(chunk);
    hash.update(piece);
    bytes += piece.byteLength;
    await put(dataFrame(piece));
  }
  await put(partFrame({ part: 'file-end', bytes, sha256: hash.digest('hex') }));
  return true;
}
