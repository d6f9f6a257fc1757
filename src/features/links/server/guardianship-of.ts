import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';
import type { Guardianship } from '../rules/check-link.ts';

/** Whether this person represents a child today; asked of one child, of that child. */
export async function guardianshipOf(tx: Tx, guardianId: string, pupilId?: string): Promise<Guardianship> {
  const found = await sql<{ limited: boolean | null }>`
    select g.rights_limited_on <= ${tx.today} as limited from pupils_guardians g
    where g.school_id = ${tx.schoolId} and g.id = ${guardianId} and g.pupil_id = coalesce(${pupilId ?? null}::uuid, g.pupil_id)
      and g.starts_on <= ${tx.today} and (g.ends_on is null or g.ends_on >= ${tx.today})`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) return 'unknown';
  return row.limited === true ? 'limited' : 'represents';
}
