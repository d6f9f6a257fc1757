import { readStaffRows } from '#features/school/rules/staff-rows.ts';
import { refuse } from '#kernel/pure/result.ts';
import { readWholeSheet } from '#kernel/server/sheet/read-sheet.ts';
import type { SheetDoor } from '#kernel/server/sheet/sheet-door.ts';
import { sheetLimits } from '#kernel/server/sheet/sheet-limits.ts';
import { mostStaff } from '../rules/staff-contract.ts';

const limits = { ...sheetLimits, rows: 2000 };

/** Reads a staff list into the table that is being typed; nothing is kept, and nobody is added by it. */
export const uploadStaff: SheetDoor = {
  name: 'access.upload-staff',
  summary: 'Reads an .xlsx or .csv with staff and gives its names and posts back; nothing enters the record.',
  may: ['head', 'deputy', 'administrator'],
  take: async (_kernel, _actor, file) => {
    const read = await readWholeSheet(file.bytes, limits);
    if (!read.ok) return { kind: 'refused', refusal: read.refusal };
    const people = readStaffRows(read.value.rows);
    const wrong = people.length === 0 ? refuse('staff-none') : tooMany(people.length);
    return wrong === null ? { kind: 'done', value: { people } } : { kind: 'refused', refusal: wrong.refusal };
  },
};

const tooMany = (people: number) => (people > mostStaff ? refuse('staff-too-many', { people, most: mostStaff }) : null);
