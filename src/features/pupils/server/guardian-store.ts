import { sql } from 'kysely';
import type { Reach } from '#kernel/pure/actor.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import { jsonOrNull } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type * as contract from '../contract.ts';
import { pupilWithin } from './pupil-within.ts';

export type GuardianFields = Omit<InputOf<typeof contract.addGuardian>, 'pupilId'>;

export const guardianColumns = (fields: GuardianFields) => ({
  family: fields.name.family,
  given: fields.name.given,
  patronymic: fields.name.patronymic ?? null,
  name_ru: jsonOrNull(fields.nameRu),
  kinship: fields.kinship,
  is_primary: fields.isPrimary,
  phone: fields.phone,
  work: fields.work,
  language: fields.language,
});

/** Adds guardians of a pupil from today on; of several primary ones the last stays so. */
export async function insertGuardians(
  tx: Tx,
  pupilId: string,
  guardians: readonly GuardianFields[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const fields of guardians) {
    const id = newId(tx.now.getTime());
    if (fields.isPrimary) await onlyPrimary(tx, pupilId, id);
    await tx.db
      .insertInto('pupils_guardians')
      .values({
        school_id: tx.schoolId,
        id,
        pupil_id: pupilId,
        ...guardianColumns(fields),
        starts_on: tx.today,
        version: 1,
      })
      .execute();
    ids.push(id);
  }
  return ids;
}

/** A child has one guardian who is written to first. */
export async function onlyPrimary(tx: Tx, pupilId: string, guardianId: string): Promise<void> {
  await sql`
    update pupils_guardians set is_primary = false, version = version + 1
    where school_id = ${tx.schoolId} and pupil_id = ${pupilId} and id <> ${guardianId} and is_primary`.execute(tx.db);
}

export type LockedGuardian = {
  readonly id: string;
  readonly pupilId: string;
  readonly startsOn: PlainDate;
  readonly version: number;
};

/** A guardian of a pupil within reach, locked until the transaction ends. */
export async function lockGuardian(tx: Tx, guardianId: string, reach: Reach): Promise<LockedGuardian | null> {
  const found = await sql<{ id: string; pupil_id: string; starts_on: string; version: number }>`
    select g.id, g.pupil_id, g.starts_on, g.version from pupils_guardians g
    join pupils_pupils p on p.school_id = g.school_id and p.id = g.pupil_id
    where g.school_id = ${tx.schoolId} and g.id = ${guardianId} and ${pupilWithin(reach, tx.today)} for update of g`.execute(
    tx.db,
  );
  const row = found.rows[0];
  if (row === undefined) return null;
  return { id: row.id, pupilId: row.pupil_id, startsOn: PlainDate.parse(row.starts_on), version: row.version };
}
