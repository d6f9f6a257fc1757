import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

/**
 * Removes cases entered from paper that are taken back, with their grounds and moves. Foreign keys refuse what anything
 * else stands on, and the database removes no other case: throws where one remains.
 */
export async function removeCases(tx: Tx, caseIds: readonly string[]): Promise<void> {
  const ids = [...caseIds];
  await sql`delete from cases_moves where school_id = ${tx.schoolId} and case_id = any(${ids}::uuid[])`.execute(tx.db);
  await sql`delete from cases_grounds where school_id = ${tx.schoolId} and case_id = any(${ids}::uuid[])`.execute(
    tx.db,
  );
  const gone = await sql`delete from cases_cases where school_id = ${tx.schoolId} and id = any(${ids}::uuid[])`.execute(
    tx.db,
  );
  if (gone.numAffectedRows !== BigInt(ids.length)) throw new Error(`Not all of these cases may go: ${ids.join(', ')}`);
}
