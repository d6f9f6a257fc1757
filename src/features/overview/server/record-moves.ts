import { sql } from 'kysely';
import { z } from 'zod';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';

const RecordMove = z.object({
  caseId: z.string(),
  verb: z.enum(['place', 'extend', 'remove']),
  on: PlainDate,
  endsOn: PlainDate.nullable(),
  protocol: z.number().nullable(),
});
export type RecordMove = z.infer<typeof RecordMove>;

/** Placing, extensions and removal of these cases, each with the number of its protocol, in the order of days. */
export async function recordMoves(tx: Tx, caseIds: readonly string[]): Promise<readonly RecordMove[]> {
  if (caseIds.length === 0) return [];
  const found = await sql<unknown>`
    select m.case_id as "caseId", m.verb, m.effective_on as on, m.ends_on as "endsOn", p.number as protocol
    from cases_moves m
    left join council_protocols p on p.school_id = m.school_id and p.meeting_id = m.meeting_id
    where m.school_id = ${tx.schoolId} and m.case_id = any(${[...caseIds]}::uuid[]) and m.verb in ('place', 'extend', 'remove')
    order by m.effective_on, m.id`.execute(tx.db);
  return found.rows.map((row) => RecordMove.parse(row));
}
