import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';
import { CaseState } from '../contract.ts';

export type EarlierCase = { readonly id: string; readonly state: CaseState; readonly closedOn: string | null };

/** All cases of a pupil, for the rule of repeated placing (clause 21). Not for showing: sealed ones are among them. */
export async function casesOfPupil(tx: Tx, pupilId: string): Promise<EarlierCase[]> {
  const found = await sql<{ id: string; state: string; closed_on: string | null }>`
    select id, state, closed_on from cases_cases where school_id = ${tx.schoolId} and pupil_id = ${pupilId}`.execute(
    tx.db,
  );
  return found.rows.map((row) => ({ id: row.id, state: CaseState.parse(row.state), closedOn: row.closed_on }));
}
