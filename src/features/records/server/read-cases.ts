import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import { refuse } from '#kernel/pure/result.ts';
import { findHeader, type Columns } from '#kernel/pure/sheet/map-columns.ts';
import { cellText, columnLetters, type SheetRow } from '#kernel/pure/sheet/sheet-cell.ts';
import { readWholeSheet } from '#kernel/server/sheet/read-sheet.ts';
import type { SheetDoor } from '#kernel/server/sheet/sheet-door.ts';
import { sheetLimits } from '#kernel/server/sheet/sheet-limits.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { caseFields, type CaseField } from '../rules/case-fields.ts';
import { mostCases, type SheetCase } from '../rules/sheet-contract.ts';
import { readCaseRow, type CaseHouse } from '../rules/read-case-row.ts';
import { caseHouse } from './case-house.ts';

/** A list of current cases comes in and is answered row by row; nothing is kept of it until it is taken over. */
export const readCases: SheetDoor = {
  name: 'records.read-cases',
  summary: 'Reads an .xlsx or .csv with current cases and answers each row and what is wrong in it; keeps nothing.',
  may: wholeSchoolRoles,
  take: async (kernel, actor, file) => {
    const read = await readWholeSheet(file.bytes, { ...sheetLimits, rows: mostCases + 20 });
    if (!read.ok) return { kind: 'refused', refusal: read.refusal };
    const { facts, rows } = read.value;
    const header = findHeader(rows, caseFields);
    if (header.row === 0) return { kind: 'refused', refusal: refuse('case-headings-unknown').refusal };
    const house = await inSchool(kernel, actor.schoolId, caseHouse);
    const list = { ...house, dateSystem: facts.dateSystem };
    const below = rows.filter((row) => row.row > header.row && row.cells.some((cell) => cellText(cell) !== ''));
    return { kind: 'done', value: { rows: below.map((row) => sheetCase(row, header.columns, list)) } };
  },
};

function sheetCase(row: SheetRow, columns: Columns<CaseField>, house: CaseHouse): SheetCase {
  const at = (field: CaseField): number => columns.indexOf(field);
  const cells = Object.fromEntries(caseFields.map(({ field }) => [field, row.cells[at(field)] ?? null]));
  const { problems, known, record } = readCaseRow(cells, house);
  return {
    row: row.row,
    name: cellText(cells['pupil']) || cellText(cells['iin']),
    known,
    record,
    problems: problems.map(({ field, what, text }) => {
      const column = at(field);
      return { field, what, text, column: column < 0 ? '' : columnLetters(column) };
    }),
  };
}
