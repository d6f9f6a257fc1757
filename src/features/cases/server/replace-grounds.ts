import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';
import type { Ground } from '../contract.ts';
import { setGrounds } from './set-grounds.ts';

/** Makes these the grounds the submission names while the case is before the Council: those left out go, those of joined appeals stay. */
export async function replaceGrounds(tx: Tx, caseId: string, grounds: readonly Ground[]): Promise<void> {
  const codes = grounds.map((ground) => ground.code);
  await sql`delete from cases_grounds
    where school_id = ${tx.schoolId} and case_id = ${caseId} and added_on is null and not (code = any(${codes}::text[]))`.execute(
    tx.db,
  );
  await setGrounds(tx, caseId, grounds);
}
