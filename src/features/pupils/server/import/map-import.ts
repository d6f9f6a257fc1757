import { refuse } from '#kernel/pure/result.ts';
import { mapColumns, rememberColumns, type Header } from '#kernel/pure/sheet/map-columns.ts';
import { cellText, columnLetters } from '#kernel/pure/sheet/sheet-cell.ts';
import { json } from '#kernel/server/db.ts';
import { draftDeed } from '#kernel/server/draft-deed.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../../rules/roster-contract.ts';
import { rosterFields, type RosterField } from '../../rules/roster-fields.ts';
import { checkAgain, lockOpen } from './change-draft.ts';
import { blockOf, keepColumns, rememberedColumns, type PendingImport } from './import-store.ts';

export const mapImport = draftDeed({
  contract: contract.mapImport,
  work: async (tx, input) => {
    const locked = await lockOpen(tx, input);
    if (locked === null || !locked.ok) return locked;
    if (input.columns !== undefined && twice(input.columns)) return refuse('column-twice');
    const header = await headerAt(tx, locked.value, input);
    if (input.columns !== undefined) await keepColumns(tx, rememberColumns(header.headings, header.columns));
    await tx.db
      .updateTable('pupils_imports')
      .set({
        header_row: header.row,
        headings: json(header.headings),
        columns: json(header.columns),
        choices: json(input.choices),
      })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', input.importId)
      .execute();
    return checkAgain(tx, locked.value);
  },
});

const twice = (columns: readonly (RosterField | null)[]): boolean => {
  const taken = columns.filter((field) => field !== null);
  return new Set(taken).size < taken.length;
};

/** The headings of that row, and the columns as chosen or as recognised under them. */
async function headerAt(
  tx: Tx,
  pending: PendingImport,
  input: InputOf<typeof contract.mapImport>,
): Promise<Header<RosterField>> {
  const head = (await blockOf(tx, pending.id, 0)) ?? [];
  const width = Math.max(0, ...head.slice(0, 20).map((row) => row.cells.length));
  const cells = head.find((row) => row.row === input.headerRow)?.cells ?? [];
  const headings = Array.from({ length: Math.max(width, cells.length) }, (_, column) =>
    input.headerRow === 0 ? columnLetters(column) : cellText(cells[column]),
  );
  const columns =
    input.columns === undefined || input.headerRow !== pending.header.row
      ? mapColumns(headings, rosterFields, await rememberedColumns(tx))
      : headings.map((_, column) => input.columns?.[column] ?? null);
  return { row: input.headerRow, headings, columns };
}
