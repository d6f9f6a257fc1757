import { padIin } from '#kernel/pure/iin.ts';
import { shortDate } from '#kernel/pure/long-date.ts';
import { normalise } from '#kernel/pure/normalise.ts';
import { wholeSchoolRoles } from '#kernel/pure/role.ts';
import { refuse } from '#kernel/pure/result.ts';
import { readDay } from '#kernel/pure/sheet/read-day.ts';
import { findHeader, type Columns } from '#kernel/pure/sheet/map-columns.ts';
import { cellText, columnLetters, type SheetCell, type SheetRow } from '#kernel/pure/sheet/sheet-cell.ts';
import { readWholeSheet } from '#kernel/server/sheet/read-sheet.ts';
import type { SheetDoor } from '#kernel/server/sheet/sheet-door.ts';
import { sheetLimits } from '#kernel/server/sheet/sheet-limits.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { caseFieldNames, caseFields, type CaseField } from '../rules/case-fields.ts';
import { mostCases, SheetCases, type SheetCase } from '../rules/sheet-contract.ts';
import { readCaseRow, type CaseHouse, type ReadCase } from '../rules/read-case-row.ts';
import { caseHouse, type Named } from './case-house.ts';

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
    const below = rows.filter((row) => row.row > header.row && row.cells.some((cell) => cellText(cell) !== ''));
    const named = whoIsNamed(below, header.columns);
    const house = await inSchool(kernel, actor.schoolId, (tx) => caseHouse(tx, named));
    const list = { ...house, dateSystem: facts.dateSystem };
    return { kind: 'done', value: { rows: below.map((row) => sheetCase(row, header.columns, list)) } };
  },
};

/** Of a school of thousands a list names a few. */
function whoIsNamed(rows: readonly SheetRow[], columns: Columns<CaseField>): Named {
  const texts = (field: CaseField): string[] => {
    const at = columns.indexOf(field);
    return rows.map((row) => cellText(row.cells[at] ?? null)).filter((text) => text !== '');
  };
  return { iins: texts('iin').map(padIin), words: texts('pupil').map((name) => normalise(name).split(' ')[0] ?? '') };
}

function sheetCase(row: SheetRow, columns: Columns<CaseField>, house: CaseHouse): SheetCase {
  const at = (field: CaseField): number => columns.indexOf(field);
  const cells = Object.fromEntries(caseFields.map(({ field }) => [field, row.cells[at(field)] ?? null]));
  const { problems, known, record } = readCaseRow(cells, house);
  return {
    row: row.row,
    name: cellText(cells['pupil']) || cellText(cells['iin']),
    cells: textsOf(cells, house),
    known,
    record,
    problems: firstOfEach(problems).map(({ field, what, text }) => {
      const column = at(field);
      return { field, what, text, column: column < 0 ? '' : columnLetters(column) };
    }),
  };
}

const days: readonly CaseField[] = ['heldOn', 'endsOn', 'measureDue'];

/** The cells as text; a day that is understood as a day, whatever the workbook counts from. */
function textsOf(
  cells: Readonly<Partial<Record<CaseField, SheetCell>>>,
  { dateSystem }: CaseHouse,
): SheetCase['cells'] {
  const texts = SheetCases.shape.rows.element.shape.cells;
  return texts.parse(
    Object.fromEntries(
      caseFieldNames.map((field) => {
        const cell = cells[field];
        const day = days.includes(field) ? readDay(cell, dateSystem) : null;
        const asTyped = typeof cell === 'string' ? cell.replaceAll(/\r\n?/gu, '\n').trim() : cellText(cell);
        return [field, day === null ? asTyped : shortDate(day)];
      }),
    ),
  );
}

/** One cell is put right once, however many of its words were not understood. */
const firstOfEach = (problems: ReadCase['problems']): ReadCase['problems'] =>
  problems.filter(({ field }, at) => problems.findIndex((one) => one.field === field) === at);
