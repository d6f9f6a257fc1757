import { sql } from 'kysely';
import { z } from 'zod';
import { fullName } from '#kernel/pure/person-name.ts';
import { reading } from '#kernel/server/ask.ts';
import * as contract from '../contract.ts';
import { className } from '../rules/class-name.ts';
import { schoolYearOf } from '../rules/school-year-of.ts';
import { nameOfRow } from './name-of-row.ts';

const Language = contract.classes.output.shape.rows.element.shape.language;
const Teacher = z.object({ id: z.string(), family: z.string(), given: z.string(), patronymic: z.string().nullable() });

type Row = { id: string; grade: number; letter: string; language: string; version: number; teacher: unknown };

export const classes = reading({
  contract: contract.classes,
  read: async (tx, input) => {
    const schoolYear = input.schoolYear ?? schoolYearOf(tx.today);
    const found = await sql<Row>`
      select k.id, k.grade, k.letter, k.language, k.version, (
        select jsonb_build_object('id', p.id, 'family', p.family, 'given', p.given, 'patronymic', p.patronymic)
        from school_class_teachers t join school_people p on p.school_id = t.school_id and p.id = t.person_id
        where t.school_id = k.school_id and t.class_id = k.id
          and t.starts_on <= ${tx.today} and (t.ends_on is null or t.ends_on >= ${tx.today})
        order by t.starts_on desc limit 1) as teacher
      from school_classes k where k.school_id = ${tx.schoolId} and k.school_year = ${schoolYear}
      order by k.grade, k.letter collate "kk-x-icu"`.execute(tx.db);
    const rows = found.rows.map((row) => ({
      id: row.id,
      schoolYear,
      grade: row.grade,
      letter: row.letter,
      language: Language.parse(row.language),
      name: className(row.grade, row.letter),
      teacher: teacherOf(row.teacher),
      version: row.version,
    }));
    return { schoolYear, rows };
  },
});

function teacherOf(stored: unknown): { personId: string; name: string } | null {
  const teacher = Teacher.nullable().parse(stored);
  return teacher === null ? null : { personId: teacher.id, name: fullName(nameOfRow(teacher)) };
}
