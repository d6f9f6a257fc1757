import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { sql, type Transaction } from 'kysely';
import type { DB } from '../../../../database/tables.ts';
import { dataFrame, partFrame } from './backup-frames.ts';

/**
 * Not carried over: what lets somebody in (sessions, failed attempts, calendar addresses), what lives for hours (drafts,
 * answered requests) or for days (bundles of papers), and what describes this machine (its own backups).
 */
export const tablesLeftOut: readonly string[] = [
  'access_attempts',
  'access_sessions',
  'documents_bundle_parts',
  'documents_bundles',
  'council_feeds',
  'drafts',
  'links_sessions',
  'requests',
  'tirek_installation',
  'tirek_migrations',
  'upkeep_backups',
];

/** Of these only the rows that may stand on another machine: an invitation still open must be made again there. */
const rowsKept: Readonly<Record<string, string>> = {
  access_invitations: 'used_at is not null',
  documents_files: "coalesce(subject_kind, '') <> 'bundle'",
  // The queue stays behind: what waited there is asked for again.
  links_mails: "state <> 'queued'",
};

const batch = 250;

export type TableShape = {
  readonly name: string;
  readonly columns: readonly string[];
  /** Those of them that PostgreSQL works out by itself. */
  readonly generated: readonly string[];
};

/** The tables of the record with their columns in the order in which a row is written out. */
export async function tablesToKeep(db: Transaction<DB>): Promise<TableShape[]> {
  const found = await sql<TableShape>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
      coalesce(array_agg(a.attname::text) filter (where a.attgenerated <> ''), '{}') as generated
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relname = any(${tablesLeftOut})
    group by c.relname order by c.relname`.execute(db);
  return found.rows;
}

type Put = (frames: readonly Buffer[]) => Promise<void>;

/** Rows travel as PostgreSQL writes them: exact for every type, and read back by any version. */
export const exactText = sql`select set_config('datestyle', 'ISO', true), set_config('timezone', 'UTC', true),
  set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true),
  set_config('intervalstyle', 'postgres', true)`;

/** Writes one table through a cursor: memory does not grow with it. Returns the number of rows. */
export async function dumpTable(db: Transaction<DB>, table: TableShape, put: Put): Promise<number> {
  await put(partFrame({ part: 'table', name: table.name, columns: [...table.columns] }));
  const kept = sql.raw(rowsKept[table.name] ?? 'true');
  await sql`declare tirek_dump no scroll cursor for select (t.*)::text as row from ${sql.table(table.name)} t where ${kept}`.execute(
    db,
  );
  const hash = createHash('sha256');
  let rows = 0;
  for (;;) {
    const page = await sql<{ row: string }>`fetch ${sql.lit(batch)} from tirek_dump`.execute(db);
    if (page.rows.length === 0) break;
    const text = JSON.stringify(page.rows.map((one) => one.row));
    hash.update(text);
    rows += page.rows.length;
    await put(dataFrame(gzipSync(text, { level: 4 })));
  }
  await sql`close tirek_dump`.execute(db);
  await put(partFrame({ part: 'table-end', rows, sha256: hash.digest('hex') }));
  return rows;
}
