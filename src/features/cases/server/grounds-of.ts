import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

/** Codes of the grounds a case stands on. */
export async function groundsOf(tx: Tx, caseId: string): Promise<string[]> {
  const found = await sql<{ code: string }>`
    select code from cases_grounds where school_id = ${tx.schoolId} and case_id = ${caseId} order by code`.execute(
    tx.db,
  );
  return found.rows.map((row) => row.code);
}
