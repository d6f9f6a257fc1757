import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

/** Whether an appeal joined to the case speaks of danger: then nothing waits for the ladder (clause 17). */
export async function caseSpeaksOfDanger(tx: Tx, caseId: string): Promise<boolean> {
  const found = await sql`select 1 from referral_appeals a where a.school_id = ${tx.schoolId} and a.case_id = ${caseId}
    and a.state = 'joined' and cardinality(a.danger) > 0 limit 1`.execute(tx.db);
  return found.rows.length > 0;
}
