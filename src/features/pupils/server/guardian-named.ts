import { sql } from 'kysely';
import { nameOfRow, nameRuOfRow } from '#features/school/server/public.ts';
import type { PersonName } from '#kernel/pure/person-name.ts';
import type { Sex } from '#kernel/pure/sex-of-name.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { Kinship } from '../contract.ts';
import { sexOfKinship } from '../rules/sex-of-kinship.ts';

export type NamedGuardian = {
  readonly name: PersonName;
  readonly nameRu: PersonName | null;
  readonly kinship: Kinship;
  readonly sex: Sex | null;
};

type Row = { family: string; given: string; patronymic: string | null; name_ru: unknown; kinship: string };

/** A guardian of any day as papers name them; null where there is none of this id. Asks nothing about reach. */
export async function guardianNamed(tx: Tx, id: string): Promise<NamedGuardian | null> {
  const found = await sql<Row>`
    select family, given, patronymic, name_ru, kinship from pupils_guardians
    where school_id = ${tx.schoolId} and id = ${id}`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) return null;
  const kinship = Kinship.parse(row.kinship);
  return { name: nameOfRow(row), nameRu: nameRuOfRow(row.name_ru), kinship, sex: sexOfKinship(kinship) };
}
