import { sql } from 'kysely';
import { nameOfRow } from '#features/school/server/public.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';
import { firstOfSeptember, readState } from './rollover-state.ts';

type Row = { id: string; family: string; given: string; patronymic: string | null };

export const rolloverPupils = reading({
  contract: contract.rolloverPupils,
  read: async (tx, { schoolYear, classId }) => {
    const state = await readState(tx, { schoolYear, effectiveOn: firstOfSeptember(schoolYear) }, false);
    if (!state.sources.some((one) => one.id === classId)) return null;
    const own = new Map(state.pupils.filter((one) => one.classId === classId).map((one) => [one.pupilId, one]));
    const found = await sql<Row>`
      select p.id, p.family, p.given, p.patronymic from pupils_pupils p
      where p.school_id = ${tx.schoolId} and p.id = any(${[...own.keys()]}::uuid[])
      order by p.family collate "kk-x-icu", p.given collate "kk-x-icu", p.id`.execute(tx.db);
    const rows = found.rows.map((row) => ({
      pupilId: row.id,
      name: fullName(nameOfRow(row)),
      openCase: own.get(row.id)?.openCase ?? false,
    }));
    return { classId, rows };
  },
  openings: (value) => [{ kind: 'class', id: value.classId, rows: value.rows.length }],
});
