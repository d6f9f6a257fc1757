import { sql } from 'kysely';
import { nameOfRow, nameRuOfRow } from '#features/school/server/public.ts';
import type { PersonName } from '#kernel/pure/person-name.ts';
import type { Tx } from '#kernel/server/tx.ts';

type Row = { family: string; given: string; patronymic: string | null; name_ru: unknown };

/** Official and Russian spellings of all other pupils of the school, for the warning before a protocol is locked (clause 13). */
export async function otherPupilNames(tx: Tx, exceptPupilIds: readonly string[]): Promise<readonly PersonName[]> {
  const found = await sql<Row>`
    select distinct p.family, p.given, p.patronymic, p.name_ru from pupils_pupils p
    where p.school_id = ${tx.schoolId} and p.id <> all(${[...exceptPupilIds]}::uuid[])`.execute(tx.db);
  return found.rows.flatMap((row) => {
    const nameRu = nameRuOfRow(row.name_ru);
    return nameRu === null ? [nameOfRow(row)] : [nameOfRow(row), nameRu];
  });
}
