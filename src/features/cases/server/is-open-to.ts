import { sql } from 'kysely';
import type { Actor } from '#kernel/pure/actor.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** Whether a case is unsealed for this reader: still open, or opened by them today with a written reason (clause 21). */
export async function isOpenTo(tx: Tx, caseId: string, actor: Actor): Promise<boolean> {
  const found = await sql`
    select 1 from cases_cases c where c.school_id = ${tx.schoolId} and c.id = ${caseId}
      and (c.sealed_at is null or exists (select 1 from cases_unsealings u where u.school_id = c.school_id
        and u.case_id = c.id and u.person_id = ${actor.personId} and u.until > ${tx.now}))`.execute(tx.db);
  return found.rows.length > 0;
}
