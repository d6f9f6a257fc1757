import type { SheetRow } from '#kernel/pure/sheet/sheet-cell.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { rosterChecker, type RosterHouse, type RosterOutcome } from '../../rules/check-roster.ts';
import type { RosterCells } from '../../rules/read-roster-row.ts';
import type { RosterField } from '../../rules/roster-fields.ts';
import { blocksOf, fixesOf, type Fix, type PendingImport } from './import-store.ts';

export type WalkedRow = {
  readonly row: number;
  readonly cells: RosterCells;
  /** Null: the row is left out. */
  readonly outcome: RosterOutcome | null;
};

/** Every row below the headings with what it comes to, block by block; what a person put right stands over the file. */
export async function* walkImport(
  tx: Tx,
  pending: PendingImport,
  house: RosterHouse,
): AsyncGenerator<readonly WalkedRow[]> {
  const fixes = await fixesOf(tx, pending.id);
  const check = rosterChecker(house);
  for await (const rows of blocksOf(tx, pending.id)) {
    yield rows
      .filter(({ row }) => row > pending.header.row)
      .map((row) => {
        const fix = fixes.get(row.row);
        const cells = cellsOf(row, pending.header.columns, fix);
        return { row: row.row, cells, outcome: fix?.skip === true ? null : check(row.row, cells) };
      });
  }
}

function cellsOf({ cells }: SheetRow, columns: readonly (RosterField | null)[], fix: Fix | undefined): RosterCells {
  const named: RosterCells = {};
  columns.forEach((field, column) => {
    if (field !== null) Object.assign(named, { [field]: cells[column] ?? null });
  });
  return fix === undefined ? named : { ...named, ...fix.cells };
}
