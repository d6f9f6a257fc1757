import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';
import type { Ground } from '../contract.ts';

/** The grounds the submission names (clause 18); a ground already there takes the newer facts. */
export async function setGrounds(tx: Tx, caseId: string, grounds: readonly Ground[]): Promise<void> {
  await sql`
    insert into cases_grounds (school_id, case_id, code, facts)
    select ${tx.schoolId}::uuid, ${caseId}::uuid, g.code, g.facts
    from jsonb_to_recordset(${JSON.stringify(grounds)}::jsonb) as g(code text, facts jsonb)
    on conflict (school_id, case_id, code) do update set facts = excluded.facts, added_on = null`.execute(tx.db);
}
