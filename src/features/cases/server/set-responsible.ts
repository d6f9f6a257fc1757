import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

/** Names the responsible person of a locked case; answers its new version. */
export async function setResponsible(tx: Tx, caseId: string, personId: string): Promise<number> {
  const changed = await sql<{ version: number }>`
    update cases_cases set responsible_id = ${personId}, version = version + 1
    where school_id = ${tx.schoolId} and id = ${caseId} returning version`.execute(tx.db);
  return changed.rows[0]?.version ?? 0;
}
