import { sql } from 'kysely';
import type { Actor } from '#kernel/pure/actor.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { unsealedFor } from './unsealed-for.ts';

/** Whether a case is unsealed for this reader: still open, or opened by them today with a written reason (clause 21). */
export async function isOpenTo(tx: Tx, caseId: string, actor: Pick<Actor, 'personId'>): Promise<boolean> {
  const found = await sql`
    select 1 from cases_cases c where c.school_id = ${tx.schoolId} and c.id = ${caseId}
      and ${unsealedFor(tx, actor.personId)}`.execute(tx.db);
  return found.rows.length > 0;
}
