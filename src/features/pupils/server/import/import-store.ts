import { sql } from 'kysely';
import { z } from 'zod';
import type { Header } from '#kernel/pure/sheet/map-columns.ts';
import type { DateSystem, SheetRow } from '#kernel/pure/sheet/sheet-cell.ts';
import { json } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { RosterChoices, RosterFieldName, RosterSummary } from '../../rules/roster-contract.ts';
import type { RosterField } from '../../rules/roster-fields.ts';

export const noSummary: RosterSummary = {
  add: 0,
  change: 0,
  same: 0,
  faulty: 0,
  skipped: 0,
  warnings: 0,
  codes: {},
  strange: [],
};

const Refusal = z.object({ reason: z.string(), facts: z.record(z.string(), z.any()) }).nullable();

export type PendingImport = {
  readonly id: string;
  readonly state: 'reading' | 'open' | 'applying' | 'applied' | 'undone';
  readonly fileName: string;
  readonly encoding: string;
  readonly dateSystem: DateSystem;
  readonly rows: number;
  readonly header: Header<RosterField>;
  readonly choices: RosterChoices;
  readonly summary: RosterSummary;
  readonly done: number;
  readonly cancelled: boolean;
  readonly refusal: z.infer<typeof Refusal>;
  readonly startedBy: string;
  readonly at: Date;
  readonly beatAt: Date;
  readonly version: number;
};

const State = z.enum(['reading', 'open', 'applying', 'applied', 'undone']);

/** The import of that id, locked against another hand; without an id the one that waits, else the last one. */
export async function findImport(tx: Tx, id: string | null, lock = false): Promise<PendingImport | null> {
  const asked = tx.db.selectFrom('pupils_imports').selectAll().where('school_id', '=', tx.schoolId);
  const one = id === null ? asked.orderBy('at', 'desc').limit(1) : asked.where('id', '=', id);
  const row = await (lock ? one.forUpdate() : one).executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    state: State.parse(row.state),
    fileName: row.file_name,
    encoding: row.encoding,
    dateSystem: row.date_system === '1904' ? '1904' : '1900',
    rows: row.rows,
    header: {
      row: row.header_row,
      headings: z.array(z.string()).parse(row.headings),
      columns: z.array(RosterFieldName.nullable()).parse(row.columns),
    },
    choices: RosterChoices.parse(row.choices),
    summary: RosterSummary.parse(row.summary),
    done: row.done,
    cancelled: row.cancelled,
    refusal: Refusal.parse(row.refusal),
    startedBy: row.started_by,
    at: row.at,
    beatAt: row.beat_at,
    version: row.version,
  };
}

export async function insertBlock(tx: Tx, importId: string, block: number, rows: readonly SheetRow[]): Promise<void> {
  const compact = JSON.stringify(rows.map(({ row, cells }) => [row, cells]));
  await sql`insert into pupils_import_blocks (school_id, import_id, block, rows)
    values (${tx.schoolId}, ${importId}, ${block}, ${compact}::json)`.execute(tx.db);
}

const Cell = z.union([z.string(), z.number(), z.null(), z.object({ day: z.string() })]);
const Block = z.array(z.tuple([z.number(), z.array(Cell)]));

/** The rows as they stood in the file, block by block. */
export async function* blocksOf(tx: Tx, importId: string): AsyncGenerator<readonly SheetRow[]> {
  for (let block = 0; ; block += 1) {
    const rows = await blockOf(tx, importId, block);
    if (rows === null) return;
    yield rows;
  }
}

export async function blockOf(tx: Tx, importId: string, block: number): Promise<readonly SheetRow[] | null> {
  const row = await tx.db
    .selectFrom('pupils_import_blocks')
    .select('rows')
    .where('school_id', '=', tx.schoolId)
    .where('import_id', '=', importId)
    .where('block', '=', block)
    .executeTakeFirst();
  return row === undefined ? null : rowsOf(row.rows);
}

/** Our own writing, checked for its outer shape only: a hundred thousand rows pass here. */
function rowsOf(stored: unknown): readonly SheetRow[] {
  if (!isBlock(stored)) throw new Error('a block of an import is not what was written');
  return stored.map(([row, cells]) => ({ row, cells }));
}

const isBlock = (stored: unknown): stored is [number, SheetRow['cells']][] =>
  Array.isArray(stored) && Block.safeParse(stored.slice(0, 1)).success;

export type Fix = { readonly cells: Readonly<Partial<Record<RosterField, string>>>; readonly skip: boolean };
const FixedCells = z.partialRecord(RosterFieldName, z.string());

export async function fixesOf(tx: Tx, importId: string): Promise<ReadonlyMap<number, Fix>> {
  const rows = await tx.db
    .selectFrom('pupils_import_fixes')
    .select(['row', 'cells', 'skip'])
    .where('school_id', '=', tx.schoolId)
    .where('import_id', '=', importId)
    .execute();
  return new Map(rows.map(({ row, cells, skip }) => [row, { cells: FixedCells.parse(cells), skip }]));
}

/** What the school chose for its headings before. */
export async function rememberedColumns(tx: Tx): Promise<Readonly<Record<string, string>>> {
  const row = await tx.db
    .selectFrom('pupils_import_memory')
    .select('columns')
    .where('school_id', '=', tx.schoolId)
    .where('kind', '=', 'roster')
    .executeTakeFirst();
  return z.record(z.string(), z.string()).parse(row?.columns ?? {});
}

export async function keepColumns(tx: Tx, columns: Readonly<Record<string, string>>): Promise<void> {
  await sql`insert into pupils_import_memory (school_id, kind, columns) values (${tx.schoolId}, 'roster', ${json(columns)})
    on conflict (school_id, kind) do update set columns = pupils_import_memory.columns || excluded.columns`.execute(
    tx.db,
  );
}

/** Which class the school took a spelling for that names none of its classes. */
export async function rememberedClasses(tx: Tx): Promise<Readonly<Record<string, string>>> {
  const row = await tx.db
    .selectFrom('pupils_import_memory')
    .select('classes')
    .where('school_id', '=', tx.schoolId)
    .where('kind', '=', 'roster')
    .executeTakeFirst();
  return z.record(z.string(), z.string()).parse(row?.classes ?? {});
}

/** Only spellings taken for a class: that one is made anew is a decision about one list. */
export async function keepClasses(tx: Tx, choices: RosterChoices['classes']): Promise<void> {
  const taken = Object.entries(choices).flatMap(([key, choice]) => (choice === 'new' ? [] : [[key, choice.take]]));
  if (taken.length === 0) return;
  const classes = json(Object.fromEntries(taken));
  await sql`insert into pupils_import_memory (school_id, kind, columns, classes) values (${tx.schoolId}, 'roster', '{}', ${classes})
    on conflict (school_id, kind) do update set classes = pupils_import_memory.classes || excluded.classes`.execute(
    tx.db,
  );
}

/** Leaves these rows out. */
export async function insertFixes(tx: Tx, importId: string, rows: readonly number[]): Promise<void> {
  await sql`insert into pupils_import_fixes (school_id, import_id, row, cells, skip)
    select ${tx.schoolId}::uuid, ${importId}::uuid, r, '{}', true from unnest(${[...rows]}::int[]) as r
    on conflict (school_id, import_id, row) do update set skip = true`.execute(tx.db);
}
