import { sql } from 'kysely';
import { z } from 'zod';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { nameOfRow, nameRuOfRow } from '#features/school/server/public.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { KnownPupil, RosterHouse } from '../../rules/check-roster.ts';
import { readClass } from '../../rules/read-class.ts';
import type { PendingImport } from './import-store.ts';

export type KnownClass = { readonly id: string; readonly key: string; readonly language: string };

/** Classes of the school year a day belongs to, as compared. */
export async function classesOn(tx: Tx, day: PlainDate): Promise<readonly KnownClass[]> {
  const rows = await tx.db
    .selectFrom('school_classes')
    .select(['id', 'grade', 'letter', 'language'])
    .where('school_id', '=', tx.schoolId)
    .where('school_year', '=', schoolYearOf(day))
    .execute();
  return rows.map(({ id, grade, letter, language }) => ({ id, key: `${grade}${letter}`, language }));
}

/** What a list is checked against: pupils, classes, and what a person said of unknown classes. */
export async function readHouse(tx: Tx, pending: Pick<PendingImport, 'choices' | 'dateSystem'>): Promise<RosterHouse> {
  const existing = await classesOn(tx, pending.choices.enrolledOn);
  const classes = new Set(existing.map(({ key }) => key));
  const takenFor = new Map<string, string>();
  for (const [key, choice] of Object.entries(pending.choices.classes)) {
    if (choice !== 'new') takenFor.set(key, choice.take);
    else if (readClass(key) !== null) classes.add(key);
  }
  return {
    today: tx.today,
    dateSystem: pending.dateSystem,
    pupils: await knownPupils(tx),
    classes,
    takesAnyClass: existing.length === 0,
    takenFor,
    knownClasses: new Set(takenFor.keys()),
  };
}

type Row = {
  id: string;
  family: string;
  given: string;
  patronymic: string | null;
  name_ru: unknown;
  born_on: string;
  sex: string;
  iin: string | null;
  language: string;
  address: string | null;
  phone: string | null;
  version: number;
  class_key: string | null;
  moves_later: boolean;
  guardians: unknown;
};

const Guardian = z.object({
  id: z.string(),
  family: z.string(),
  given: z.string(),
  patronymic: z.string().nullable(),
  kinship: z.string(),
  phone: z.string().nullable(),
});

async function knownPupils(tx: Tx): Promise<readonly KnownPupil[]> {
  const found = await sql<Row>`
    select p.id, p.family, p.given, p.patronymic, p.name_ru, p.born_on, p.sex, p.iin, p.language, p.address, p.phone, p.version,
      k.class_key, coalesce(k.moves_later, false) as moves_later, g.guardians
    from pupils_pupils p
    left join (
      select e.pupil_id, bool_or(e.starts_on > ${tx.today}) as moves_later,
        max(c.grade || c.letter) filter (where e.starts_on <= ${tx.today}) as class_key
      from pupils_enrolments e join school_classes c on c.school_id = e.school_id and c.id = e.class_id
      where e.school_id = ${tx.schoolId} and (e.ends_on is null or e.ends_on >= ${tx.today})
        and (e.ends_on is null or e.ends_on >= e.starts_on)
      group by e.pupil_id) k on k.pupil_id = p.id
    left join (
      select g.pupil_id, json_agg(json_build_object('id', g.id, 'family', g.family, 'given', g.given,
        'patronymic', g.patronymic, 'kinship', g.kinship, 'phone', g.phone) order by g.id) as guardians
      from pupils_guardians g where g.school_id = ${tx.schoolId} and (g.ends_on is null or g.ends_on >= ${tx.today})
      group by g.pupil_id) g on g.pupil_id = p.id
    where p.school_id = ${tx.schoolId}`.execute(tx.db);
  return found.rows.map(knownOf);
}

const knownOf = (row: Row): KnownPupil => ({
  id: row.id,
  name: nameOfRow(row),
  nameRu: nameRuOfRow(row.name_ru),
  bornOn: PlainDate.parse(row.born_on),
  sex: row.sex === 'male' ? 'male' : 'female',
  iin: row.iin,
  language: row.language,
  address: row.address,
  phone: row.phone,
  classKey: row.class_key,
  movesLater: row.moves_later,
  guardians: z
    .array(Guardian)
    .parse(row.guardians ?? [])
    .map((one) => ({ id: one.id, name: nameOfRow(one), kinship: one.kinship, phone: one.phone })),
  version: row.version,
});
