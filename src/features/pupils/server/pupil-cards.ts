import { sql } from 'kysely';
import { className } from '#features/school/rules/class-name.ts';
import { nameOfRow, nameRuOfRow } from '#features/school/server/public.ts';
import type { PersonName } from '#kernel/pure/person-name.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Sex } from '#kernel/pure/sex-of-name.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';

export type PupilCard = {
  readonly id: string;
  readonly name: PersonName;
  readonly nameRu: PersonName | null;
  readonly sex: Sex;
  readonly bornOn: PlainDate;
  /** The class of today, or the last one of a pupil who left; empty when there was none. */
  readonly className: string;
  readonly classId: string | null;
  readonly language: PaperLanguage;
};

type Row = {
  id: string;
  family: string;
  given: string;
  patronymic: string | null;
  name_ru: unknown;
  sex: string;
  born_on: string;
  language: string;
  class_id: string | null;
  grade: number | null;
  letter: string | null;
};

/** What papers and lists show of these pupils. Asks nothing about reach: give ids that were read within it. */
export async function pupilCards(tx: Tx, ids: readonly string[]): Promise<Map<string, PupilCard>> {
  if (ids.length === 0) return new Map();
  const found = await sql<Row>`
    select p.id, p.family, p.given, p.patronymic, p.name_ru, p.sex, p.born_on, p.language, k.id as class_id, k.grade, k.letter
    from pupils_pupils p
    left join lateral (
      select e.class_id from pupils_enrolments e
      where e.school_id = p.school_id and e.pupil_id = p.id and e.starts_on <= ${tx.today}
        and (e.ends_on is null or e.ends_on >= e.starts_on)
      order by e.starts_on desc, e.id desc limit 1) last on true
    left join school_classes k on k.school_id = p.school_id and k.id = last.class_id
    where p.school_id = ${tx.schoolId} and p.id = any(${[...ids]}::uuid[])`.execute(tx.db);
  return new Map(found.rows.map((row) => [row.id, cardOf(row)]));
}

const cardOf = (row: Row): PupilCard => ({
  id: row.id,
  name: nameOfRow(row),
  nameRu: nameRuOfRow(row.name_ru),
  sex: row.sex === 'male' ? 'male' : 'female',
  bornOn: PlainDate.parse(row.born_on),
  className: row.grade === null || row.letter === null ? '' : className(row.grade, row.letter),
  classId: row.class_id,
  language: row.language === 'ru' ? 'ru' : 'kk',
});
