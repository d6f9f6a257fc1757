import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

/** Submissions and cases of a school are numbered one after another; whoever opens one holds this until the transaction ends. */
export async function lockCaseNumbers(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`referral.submit ${tx.schoolId}`}, 0))`.execute(tx.db);
}
