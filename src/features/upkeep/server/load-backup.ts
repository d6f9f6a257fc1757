import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, type FileHandle } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { sql, type Transaction } from 'kysely';
import type { Db } from '#kernel/server/db.ts';
import type { DB } from '../../../../database/tables.ts';
import { exactText, tablesToKeep, type TableShape } from './dump-tables.ts';
import { DamagedBackup } from './sealed-file.ts';
import { walkBackup, type BackupContents, type Takers } from './walk-backup.ts';

type Target = {
  /** The owner of the database: it takes the foreign keys off and puts them on again. */
  readonly db: Db;
  readonly filesFolder: string;
  readonly masterKey: Uint8Array;
  readonly onProgress: (share: number) => void;
};

/** Fills an empty, migrated database and an empty folder of files from a backup; rows all in one transaction. */
export async function loadBackup(file: FileHandle, target: Target): Promise<BackupContents> {
  return target.db.transaction().execute(async (db) => {
    await exactText.execute(db);
    const links = await takeLinksOff(db);
    const shapes = new Map((await tablesToKeep(db)).map((one) => [one.name, one]));
    const all = [...shapes.keys()].map((name) => sql.table(name));
    await sql`truncate ${sql.join(all)}`.execute(db);
    for (const table of all) await sql`alter table ${table} disable trigger user`.execute(db);
    const contents = await walkBackup(file, target.masterKey, {
      ...rowsInto(db, shapes),
      ...bytesInto(target.filesFolder),
      onProgress: target.onProgress,
    });
    for (const table of all) await sql`alter table ${table} enable trigger user`.execute(db);
    for (const link of links)
      await sql.raw(`alter table ${link.tableName} add constraint ${link.name} ${link.words}`).execute(db);
    return contents;
  });
}

function rowsInto(db: Transaction<DB>, shapes: ReadonlyMap<string, TableShape>): Takers {
  let insert = { name: '', columns: [] as readonly string[] };
  return {
    onTable: async ({ name, columns }) => {
      const own = shapes.get(name);
      if (own === undefined || own.columns.join() !== columns.join())
        throw new DamagedBackup(`The table ${name} of the backup is not the one of this version.`);
      insert = { name, columns: columns.filter((one) => !own.generated.includes(one)) };
    },
    onRows: async (rows) => {
      const { name, columns } = insert;
      const fields = sql.join(columns.map((one) => sql`(s.r).${sql.ref(one)}`));
      // "offset 0" keeps the row from being read anew for each of its columns.
      await sql`insert into ${sql.table(name)} (${sql.join(columns.map((one) => sql.ref(one)))})
        select ${fields} from (select x::${sql.table(name)} as r from unnest(${rows}::text[]) x offset 0) s`.execute(
        db,
      );
    },
  };
}

function bytesInto(folder: string): Takers {
  let stream: WriteStream | null = null;
  return {
    onFile: async (path) => {
      const whole = join(folder, path);
      await mkdir(dirname(whole), { recursive: true, mode: 0o700 });
      stream = createWriteStream(whole, { mode: 0o600, flags: 'wx', flush: true });
      await once(stream, 'open');
    },
    onBytes: async (bytes) => {
      if (stream?.write(bytes) === false) await once(stream, 'drain');
    },
    onFileEnd: async () => {
      if (stream === null) return;
      const ended = once(stream, 'close');
      stream.end();
      await ended;
    },
  };
}

type Link = { readonly tableName: string; readonly name: string; readonly words: string };

/**
 * Rows come table by table in no order of kinship: the foreign keys stand aside and are checked when they come back.
 * Triggers stand aside too: what they once wrote is among the rows.
 */
async function takeLinksOff(db: Transaction<DB>): Promise<readonly Link[]> {
  const found = await sql<Link>`
    select conrelid::regclass::text as "tableName", quote_ident(conname) as name, pg_get_constraintdef(oid) as words
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`.execute(db);
  for (const link of found.rows)
    await sql.raw(`alter table ${link.tableName} drop constraint ${link.name}`).execute(db);
  return found.rows;
}
