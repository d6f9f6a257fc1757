import { sql } from 'kysely';
import { className } from '#features/school/rules/class-name.ts';
import { nameOfRow } from '#features/school/server/public.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';
import { matching } from './matching.ts';

const most = 10;

type Row = { id: string; family: string; given: string; patronymic: string | null; grade: number; letter: string };

/** Outside reach on purpose: clause 4 lets anybody of the staff write an appeal; only name and class come back. */
export const find = reading({
  contract: contract.find,
  read: async (tx, input) => {
    const found = await sql<Row>`
      select p.id, p.family, p.given, p.patronymic, k.grade, k.letter
      from pupils_pupils p
      join pupils_enrolments e on e.school_id = p.school_id and e.pupil_id = p.id
        and e.starts_on <= ${tx.today} and (e.ends_on is null or e.ends_on >= ${tx.today})
      join school_classes k on k.school_id = e.school_id and k.id = e.class_id
      where p.school_id = ${tx.schoolId} and ${matching(input.text)}
      order by p.family collate "kk-x-icu", p.given collate "kk-x-icu", p.id limit ${most}`.execute(tx.db);
    return {
      rows: found.rows.map((row) => ({
        id: row.id,
        name: fullName(nameOfRow(row)),
        className: className(row.grade, row.letter),
      })),
    };
  },
  openings: (value) => [{ kind: 'pupils', id: null, rows: value.rows.length }],
});
