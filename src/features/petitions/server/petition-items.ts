import { sql } from 'kysely';
import { z } from 'zod';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';

const Item = z.object({
  id: z.string(),
  heldOn: PlainDate,
  supported: z.boolean(),
  protocolNumber: z.number().nullable(),
});
export type PetitionItem = z.infer<typeof Item>;

/** Questions of the Council about a petition for this child, the newest first; `supported` once the protocol has effect. */
export async function petitionItems(tx: Tx, caseId: string): Promise<PetitionItem[]> {
  const found = await sql<unknown>`
    select i.id, m.held_on as "heldOn", r.number::int as "protocolNumber", coalesce(r.state = 'signed'
      and exists (select 1 from jsonb_array_elements(i.decisions) d where d ->> 'kind' = 'support-petition'), false) as supported
    from council_items i
    join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id and m.state <> 'cancelled'
    left join council_protocols r on r.school_id = m.school_id and r.meeting_id = m.id
    where i.school_id = ${tx.schoolId} and i.case_id = ${caseId} and (i.kind = 'petition'
      or exists (select 1 from jsonb_array_elements(i.decisions) d where d ->> 'kind' = 'support-petition'))
    order by m.held_on desc, i.id desc`.execute(tx.db);
  return found.rows.map((row) => Item.parse(row));
}
