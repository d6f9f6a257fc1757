import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';

/** Whether the person holds a post of the school today (outside specialists hold one too). */
export async function worksHere(tx: Tx, personId: string): Promise<boolean> {
  const found = await sql`
    select 1 from school_posts where school_id = ${tx.schoolId} and person_id = ${personId}
      and starts_on <= ${tx.today} and (ends_on is null or ends_on >= ${tx.today}) limit 1`.execute(tx.db);
  return found.rows.length > 0;
}
