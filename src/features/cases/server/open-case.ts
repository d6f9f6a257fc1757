import { sql } from 'kysely';
import { noteFirstUse } from '#features/procedure/server/public.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { Ground } from '../contract.ts';
import { setGrounds } from './set-grounds.ts';

export type OpenCase = {
  readonly pupilId: string;
  readonly packId: string;
  readonly responsibleId: string;
  readonly grounds: readonly Ground[];
  readonly openedOn: PlainDate;
  readonly schoolYear: number;
  readonly repeatsId: string | null;
  /** Begun on paper and entered from its signed protocol. */
  readonly afterTheFact?: boolean;
};

/** Makes a case in the state `submitted`, numbered within the school year. One open case a pupil: the database holds it too. */
export async function openCase(tx: Tx, wanted: OpenCase): Promise<{ id: string; number: number }> {
  await noteFirstUse(tx, wanted.packId);
  const id = newId(tx.now.getTime());
  const made = await sql<{ number: number }>`
    insert into cases_cases (school_id, id, pupil_id, number, school_year, pack_id, state, opened_on, responsible_id, repeats_id,
      after_the_fact, version)
    select ${tx.schoolId}::uuid, ${id}::uuid, ${wanted.pupilId}::uuid,
      coalesce((select max(number) from cases_cases where school_id = ${tx.schoolId} and school_year = ${wanted.schoolYear}), 0) + 1,
      ${wanted.schoolYear}, ${wanted.packId}, 'submitted', ${wanted.openedOn}::date, ${wanted.responsibleId}::uuid, ${wanted.repeatsId}::uuid,
      ${wanted.afterTheFact ?? false}, 1
    returning number`.execute(tx.db);
  await setGrounds(tx, id, wanted.grounds);
  await tx.db
    .insertInto('cases_moves')
    .values({
      school_id: tx.schoolId,
      id: newId(tx.now.getTime()),
      case_id: id,
      verb: 'submit',
      effective_on: wanted.openedOn,
      recorded_on: tx.today,
    })
    .execute();
  return { id, number: made.rows[0]?.number ?? 0 };
}
