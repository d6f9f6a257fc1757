import { sql } from 'kysely';
import { ok } from '#kernel/pure/result.ts';
import { draftDeed } from '#kernel/server/draft-deed.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../../rules/roster-contract.ts';
import { checkAgain, lockOpen } from './change-draft.ts';
import { insertFixes, type PendingImport } from './import-store.ts';
import { readHouse } from './read-house.ts';
import { walkImport } from './walk-import.ts';

export const fixImport = draftDeed({
  contract: contract.fixImport,
  work: async (tx, input) => {
    const locked = await lockOpen(tx, input);
    if (locked === null || !locked.ok) return locked;
    const { fix } = input;
    if ('skipFaulty' in fix) await skipFaulty(tx, locked.value);
    else if ('skip' in fix) await skip(tx, input.importId, fix.row, fix.skip);
    else await put(tx, input.importId, fix.row, fix.cells);
    return checkAgain(tx, locked.value);
  },
});

async function put(tx: Tx, importId: string, row: number, cells: object): Promise<void> {
  await sql`insert into pupils_import_fixes (school_id, import_id, row, cells, skip)
    values (${tx.schoolId}, ${importId}, ${row}, ${JSON.stringify(cells)}::jsonb, false)
    on conflict (school_id, import_id, row) do update set cells = pupils_import_fixes.cells || excluded.cells, skip = false`.execute(
    tx.db,
  );
}

async function skip(tx: Tx, importId: string, row: number, left: boolean): Promise<void> {
  await sql`insert into pupils_import_fixes (school_id, import_id, row, cells, skip)
    values (${tx.schoolId}, ${importId}, ${row}, '{}', ${left})
    on conflict (school_id, import_id, row) do update set skip = excluded.skip`.execute(tx.db);
}

/** All rows with errors, also those beyond what the screen keeps. */
async function skipFaulty(tx: Tx, pending: PendingImport): Promise<void> {
  const house = await readHouse(tx, pending);
  for await (const rows of walkImport(tx, pending, house)) {
    const faulty = rows.filter(({ outcome }) => outcome?.kind === 'faulty').map(({ row }) => row);
    if (faulty.length > 0) await insertFixes(tx, pending.id, faulty);
  }
}

export const cancelImport = draftDeed({
  contract: contract.cancelImport,
  work: async (tx, { importId }) => {
    const found = await sql<{ state: string }>`
      update pupils_imports set cancelled = true where school_id = ${tx.schoolId} and id = ${importId}
        and state in ('reading', 'open', 'applying') returning state`.execute(tx.db);
    const state = found.rows[0]?.state;
    if (state === undefined) return null;
    if (state !== 'applying')
      await sql`delete from pupils_imports where school_id = ${tx.schoolId} and id = ${importId}`.execute(tx.db);
    return ok({});
  },
});
