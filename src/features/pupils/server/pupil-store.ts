import { sql } from 'kysely';
import { className } from '#features/school/rules/class-name.ts';
import { nameOfRow } from '#features/school/server/public.ts';
import type { Reach } from '#kernel/pure/actor.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { jsonOrNull } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type * as contract from '../contract.ts';
import type { Enrolment } from '../rules/move-pupils.ts';
import { searchOf } from '../rules/search-of.ts';
import { pupilWithin } from './pupil-within.ts';

type PupilFields = Omit<InputOf<typeof contract.save>, 'pupilId' | 'version'>;

export const pupilColumns = (fields: PupilFields) => ({
  family: fields.name.family,
  given: fields.name.given,
  patronymic: fields.name.patronymic ?? null,
  name_ru: jsonOrNull(fields.nameRu),
  born_on: fields.bornOn,
  sex: fields.sex,
  iin: fields.iin,
  no_iin_reason: fields.noIinReason,
  language: fields.language,
  address: fields.address,
  phone: fields.phone,
  search: searchOf(fields.name, fields.nameRu),
});

/** Pupils within reach, locked in one order until the transaction ends. */
export async function lockPupils(
  tx: Tx,
  ids: readonly string[],
  reach: Reach,
): Promise<{ id: string; version: number }[]> {
  const found = await sql<{ id: string; version: number }>`
    select p.id, p.version from pupils_pupils p
    where p.school_id = ${tx.schoolId} and p.id = any(${[...ids]}::uuid[]) and ${pupilWithin(reach, tx.today)}
    order by p.id for update of p`.execute(tx.db);
  return found.rows;
}

/** Whose the number is already: «name, class»; null when it is free. */
export async function ownerOfIin(tx: Tx, iin: string | null, exceptId: string | null): Promise<string | null> {
  if (iin === null) return null;
  const found = await sql<{
    family: string;
    given: string;
    patronymic: string | null;
    grade: number | null;
    letter: string | null;
  }>`
    select p.family, p.given, p.patronymic, k.grade, k.letter from pupils_pupils p
    left join pupils_enrolments e on e.school_id = p.school_id and e.pupil_id = p.id
      and e.starts_on <= ${tx.today} and (e.ends_on is null or e.ends_on >= ${tx.today})
    left join school_classes k on k.school_id = e.school_id and k.id = e.class_id
    where p.school_id = ${tx.schoolId} and p.iin = ${iin} and (${exceptId}::uuid is null or p.id <> ${exceptId}::uuid)
    limit 1`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) return null;
  const name = fullName(nameOfRow(row));
  return row.grade === null || row.letter === null ? name : `${name}, ${className(row.grade, row.letter)}`;
}

export async function isClass(tx: Tx, classId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('school_classes')
    .select('id')
    .where('school_id', '=', tx.schoolId)
    .where('id', '=', classId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function enrolmentsOf(tx: Tx, pupilIds: readonly string[]): Promise<Enrolment[]> {
  const rows = await tx.db
    .selectFrom('pupils_enrolments')
    .select(['pupil_id', 'class_id', 'starts_on', 'ends_on'])
    .where('school_id', '=', tx.schoolId)
    .where('pupil_id', 'in', [...pupilIds])
    .execute();
  return rows.map((row) => ({
    pupilId: row.pupil_id,
    classId: row.class_id,
    startsOn: PlainDate.parse(row.starts_on),
    endsOn: PlainDate.nullable().parse(row.ends_on),
  }));
}

export async function enrol(tx: Tx, pupilIds: readonly string[], classId: string, on: PlainDate): Promise<void> {
  const rows = pupilIds.map((pupilId) => ({
    school_id: tx.schoolId,
    id: newId(tx.now.getTime()),
    pupil_id: pupilId,
    class_id: classId,
    starts_on: on,
  }));
  await tx.db.insertInto('pupils_enrolments').values(rows).execute();
}

/** Ends whatever class these pupils are in on that day or later. */
export async function endEnrolments(
  tx: Tx,
  pupilIds: readonly string[],
  from: PlainDate,
  endsOn: PlainDate,
): Promise<void> {
  await sql`
    update pupils_enrolments set ends_on = ${endsOn}::date
    where school_id = ${tx.schoolId} and pupil_id = any(${[...pupilIds]}::uuid[])
      and (ends_on is null or ends_on >= ${from}::date) and (ends_on is null or ends_on >= starts_on)`.execute(tx.db);
}
