import { sql } from 'kysely';
import { nameSql } from '#features/cases/server/public.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { FamilySaid } from '../rules/family-said.ts';

/** Everything the guardians said of this case through their links, the latest first; ask for the reach of the case before. */
export async function saidByFamily(tx: Tx, caseId: string): Promise<readonly FamilySaid[]> {
  const found = await sql<unknown>`
    select a.id, a.kind, a.words, to_json(a.said_at) as "saidAt", g.id as "guardianId", ${nameSql('g')} as "guardianName"
    from links_answers a
    join links_links l on l.school_id = a.school_id and l.id = a.link_id and l.kind = 'family'
    join pupils_guardians g on g.school_id = l.school_id and g.id = l.guardian_id
    where a.school_id = ${tx.schoolId} and (l.case_id = ${caseId} or l.item_id in (
      select i.id from council_items i where i.school_id = ${tx.schoolId} and i.case_id = ${caseId}))
    order by a.said_at desc, a.id desc`.execute(tx.db);
  return found.rows.map((row) => FamilySaid.parse(row));
}
