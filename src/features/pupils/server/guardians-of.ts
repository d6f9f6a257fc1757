import { sql } from 'kysely';
import { nameOfRow, nameRuOfRow } from '#features/school/server/public.ts';
import type { PersonName } from '#kernel/pure/person-name.ts';
import type { PaperLanguage } from '#kernel/pure/text.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { Kinship } from '../contract.ts';

export type Guardian = {
  readonly id: string;
  readonly pupilId: string;
  readonly name: PersonName;
  readonly nameRu: PersonName | null;
  readonly kinship: Kinship;
  readonly isPrimary: boolean;
  readonly phone: string | null;
  readonly language: PaperLanguage;
  /** A court has limited or ended the rights: nothing of the child's file goes to them. */
  readonly limited: boolean;
};

type Row = {
  id: string;
  pupil_id: string;
  family: string;
  given: string;
  patronymic: string | null;
  name_ru: unknown;
  kinship: string;
  is_primary: boolean;
  phone: string | null;
  language: string;
  limited: boolean;
};

/** Those who represent these pupils today, the one written to first leading. */
export async function guardiansOf(tx: Tx, pupilIds: readonly string[]): Promise<readonly Guardian[]> {
  if (pupilIds.length === 0) return [];
  const found = await sql<Row>`
    select g.id, g.pupil_id, g.family, g.given, g.patronymic, g.name_ru, g.kinship, g.is_primary, g.phone, g.language,
      coalesce(g.rights_limited_on <= ${tx.today}, false) as limited
    from pupils_guardians g
    where g.school_id = ${tx.schoolId} and g.pupil_id = any(${[...pupilIds]}::uuid[])
      and g.starts_on <= ${tx.today} and (g.ends_on is null or g.ends_on >= ${tx.today})
    order by g.pupil_id, g.is_primary desc, g.id`.execute(tx.db);
  return found.rows.map((row) => ({
    id: row.id,
    pupilId: row.pupil_id,
    name: nameOfRow(row),
    nameRu: nameRuOfRow(row.name_ru),
    kinship: Kinship.parse(row.kinship),
    isPrimary: row.is_primary,
    phone: row.phone,
    language: row.language === 'ru' ? 'ru' : 'kk',
    limited: row.limited,
  }));
}
