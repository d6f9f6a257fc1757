import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

/** Removes the plans typed from paper of cases that are taken back. */
export async function removePlans(tx: Tx, caseIds: readonly string[]): Promise<void> {
  const ids = [...caseIds];
  await sql`delete from plan_measures where school_id = ${tx.schoolId} and case_id = any(${ids}::uuid[])`.execute(
    tx.db,
  );
  await sql`delete from plan_plans where school_id = ${tx.schoolId} and case_id = any(${ids}::uuid[])`.execute(tx.db);
}
