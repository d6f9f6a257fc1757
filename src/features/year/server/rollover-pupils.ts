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
    if (classId !== undefined && !state.sources.some((one) => one.id === classId)) return null;
    const asked = state.pupils.filter((one) => classId === undefined || one.classId === classId);
    const own = new Map(asked.map((one) => [one.pupilId, one]));
    const found = await sql<Row>`
      select p.id, p.family, p.given, p.patronymic from pupils_pupils p
      where p.school_id = ${tx.schoolId} and p.id = any(${[...own.keys()]}::uuid[])
      order by p.family collate "kk-x-icu", p.given collate "kk-x-icu", p.id`.execute(tx.db);
    const rows = found.rows.flatMap((row) => {
      const place = own.get(row.id);
      if (place === undefined) return [];
      return [{ pupilId: row.id, classId: place.classId, name: fullName(nameOfRow(row)), openCase: place.openCase }];
    });
    return { classId: classId ?? null, rows };
  },
  openings: ({ classId, rows }) => [{ kind: classId === null ? 'rollover' : 'class', id: classId, rows: rows.length }],
});
