import { sql } from 'kysely';
import { className } from '#features/school/rules/class-name.ts';
import { nameOfRow } from '#features/school/server/public.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';

type Row = {
  caseId: string;
  number: number;
  pupilId: string;
  classId: string;
  grade: number;
  letter: string;
  family: string;
  given: string;
  patronymic: string | null;
};

export const openCases = reading({
  contract: contract.openCasesOfLeavers,
  read: async (tx, { schoolYear }) => {
    const found = await sql<Row>`
      select c.id as "caseId", c.number, p.id as "pupilId", k.id as "classId", k.grade, k.letter, p.family, p.given, p.patronymic
      from cases_cases c
      join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
      join pupils_enrolments e on e.school_id = p.school_id and e.pupil_id = p.id
        and (e.ends_on is null or e.ends_on >= greatest(e.starts_on, ${tx.today}::date))
      join school_classes k on k.school_id = e.school_id and k.id = e.class_id and k.school_year = ${schoolYear - 1}
      where c.school_id = ${tx.schoolId} and c.state in ('submitted', 'on-record')
      order by k.grade desc, k.letter collate "kk-x-icu", p.family collate "kk-x-icu", c.id`.execute(tx.db);
    const rows = found.rows.map(({ caseId, number, pupilId, classId, grade, letter, ...name }) => ({
      caseId,
      number,
      pupilId,
      classId,
      className: className(grade, letter),
      name: fullName(nameOfRow(name)),
    }));
    return { rows };
  },
  openings: ({ rows }) => [{ kind: 'register', id: null, rows: rows.length }],
});
