import { sql } from 'kysely';
import { columnLetters, cellText, type SheetRow } from '#kernel/pure/sheet/sheet-cell.ts';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../../rules/roster-contract.ts';
import { nameIn } from './check-import.ts';
import { blockOf, findImport, fixesOf, type PendingImport } from './import-store.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** A job that has not been heard of for so long has ended with its server. */
export const silence = 90_000;
const samples = 3;

export const pendingImport = reading({
  contract: contract.pendingImport,
  read: async (tx) => {
    const found = await findImport(tx, null);
    if (found === null) return { pending: null };
    const head = found.state === 'open' ? ((await blockOf(tx, found.id, 0)) ?? []) : [];
    const { header, dateSystem: _system, startedBy: _by, beatAt, cancelled: _cancelled, at, ...rest } = found;
    const pending = {
      ...rest,
      headerRow: header.row,
      columns: columnsOf(found, head),
      stalled: found.state === 'applying' && tx.now.getTime() - beatAt.getTime() > silence,
      at: at.toISOString(),
    };
    return { pending };
  },
  openings: ({ pending }) =>
    pending === null || pending.state !== 'open' ? [] : [{ kind: 'roster', id: pending.id, rows: samples }],
});

function columnsOf({ header }: PendingImport, head: readonly SheetRow[]) {
  const below = head.filter(({ row }) => row > header.row);
  return header.headings.map((heading, column) => ({
    column,
    heading: heading === '' ? columnLetters(column) : heading,
    field: header.columns[column] ?? null,
    samples: below
      .map(({ cells }) => cellText(cells[column]))
      .filter((text) => text !== '')
      .slice(0, samples),
  }));
}

export const importFindings = reading({
  contract: contract.importFindings,
  read: async (tx, input) => {
    const pending = await findImport(tx, input.importId);
    if (pending === null) return null;
    if (input.kind === 'skipped') return skippedRows(tx, pending, input.after, input.limit);
    const found = await sql<{ row: number; body: unknown }>`
      select row, body from pupils_import_findings where school_id = ${tx.schoolId} and import_id = ${input.importId}
        and kind = ${input.kind} and row > ${input.after} order by row limit ${input.limit + 1}`.execute(tx.db);
    const shown = found.rows.slice(0, input.limit);
    const next = found.rows.length > input.limit ? (shown.at(-1)?.row ?? null) : null;
    return { rows: shown.map(({ body }) => contract.FoundRow.parse(body)), next };
  },
  openings: ({ rows }) => (rows.length === 0 ? [] : [{ kind: 'roster', id: null, rows: rows.length }]),
});

async function skippedRows(tx: Tx, pending: PendingImport, after: number, limit: number) {
  const fixes = await fixesOf(tx, pending.id);
  const numbers = [...fixes].flatMap(([row, fix]) => (fix.skip && row > after ? [row] : [])).toSorted((a, b) => a - b);
  const shown = numbers.slice(0, limit);
  const next = numbers.length > limit ? (shown.at(-1) ?? null) : null;
  const found = await sql<{ cells: unknown }>`
    select r.value as cells from pupils_import_blocks b, json_array_elements(b.rows) as r
    where b.school_id = ${tx.schoolId} and b.import_id = ${pending.id} and (r.value ->> 0)::int = any(${shown}::int[])
    order by b.block, (r.value ->> 0)::int`.execute(tx.db);
  const rows = found.rows.map(({ cells }, at) => ({
    row: shown[at] ?? 0,
    name: namedIn(cells, pending),
    skipped: true,
    findings: [],
    changes: [],
  }));
  return { rows, next };
}

function namedIn(stored: unknown, { header }: PendingImport): string {
  const cells: readonly unknown[] = Array.isArray(stored) && Array.isArray(stored[1]) ? stored[1] : [];
  const named = Object.fromEntries(
    header.columns.flatMap((field, column) => (field === null ? [] : [[field, shownIn(cells[column])]])),
  );
  return nameIn(named);
}

const shownIn = (cell: unknown): string => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '');
