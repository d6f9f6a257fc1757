import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findRunningPostgres } from '#kernel/server/embedded-postgres/find-running-postgres.ts';
import { openDb, openPool, type Db } from '#kernel/server/db.ts';
import { openDataFolder, type DataFolder } from '../server/data-folder.ts';
import { openDatabase } from '../server/open-database.ts';
import { readConfig } from '../server/config.ts';

export type Opened = {
  readonly db: Db;
  readonly superUrl: string;
  readonly webUrl: string;
  readonly folder: DataFolder;
};

/** Runs `work` on the installation's database: the one a running Tirek uses, or one started for the command. */
export async function withDatabase<T>(data: string, work: (opened: Opened) => Promise<T>): Promise<T> {
  const path = resolve(data);
  if (!existsSync(path))
    throw new Error(`There is no data folder at ${path}. Start Tirek once, or name it with --data.`);
  const folder = await openDataFolder(path, false);
  const running = process.env['DATABASE_URL'] === undefined ? await findRunningPostgres(path) : undefined;
  if (running !== undefined) {
    const base = `127.0.0.1:${running.port}/postgres`;
    return withPool(
      `postgres://postgres:${running.password}@${base}`,
      `postgres://tirek_web:${folder.webPassword}@${base}`,
      folder,
      work,
    );
  }
  const config = readConfig({ port: 0, host: '127.0.0.1', dataFolder: path, test: false }, process.env);
  const database = await openDatabase(config, folder, () => undefined);
  try {
    return await withPool(database.superUrl, database.webUrl, folder, work);
  } finally {
    await database.stop();
  }
}

async function withPool<T>(
  superUrl: string,
  webUrl: string,
  folder: DataFolder,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const pool = openPool(superUrl, 2);
  try {
    return await work({ db: openDb(pool), superUrl, webUrl, folder });
  } finally {
    await pool.end();
  }
}
