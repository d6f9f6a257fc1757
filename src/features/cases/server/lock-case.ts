import { sql } from 'kysely';
import type { Reach } from '#kernel/pure/actor.ts';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { CaseState } from '../contract.ts';
import { caseWithin } from './case-within.ts';

export type LockedCase = {
  readonly id: string;
  readonly pupilId: string;
  readonly packId: string;
  readonly state: CaseState;
  readonly responsibleId: string;
  readonly openedOn: PlainDate;
  readonly placedOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly version: number;
};

type Row = {
  id: string;
  pupil_id: string;
  pack_id: string;
  state: string;
  responsible_id: string;
  opened_on: string;
  placed_on: string | null;
  ends_on: string | null;
  version: number;
};

/** The case within reach, locked until the transaction ends; null when it is not there for this reader. */
export async function lockCase(tx: Tx, caseId: string, reach: Reach): Promise<LockedCase | null> {
  const found = await sql<Row>`
    select c.id, c.pupil_id, c.pack_id, c.state, c.responsible_id, c.opened_on, c.placed_on, c.ends_on, c.version
    from cases_cases c
    where c.school_id = ${tx.schoolId} and c.id = ${caseId} and ${caseWithin(reach, tx.today)} for update of c`.execute(
    tx.db,
  );
  const row = found.rows[0];
  if (row === undefined) return null;
  return {
    id: row.id,
    pupilId: row.pupil_id,
    packId: row.pack_id,
    state: CaseState.parse(row.state),
    responsibleId: row.responsible_id,
    openedOn: PlainDate.parse(row.opened_on),
    placedOn: PlainDate.nullable().parse(row.placed_on),
    endsOn: PlainDate.nullable().parse(row.ends_on),
    version: row.version,
  };
}
