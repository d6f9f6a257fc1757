import { sql } from 'kysely';
import { z } from 'zod';
import { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { enclosureWords } from '../rules/enclosure-words.ts';
import type { EnclosureLine } from '../rules/petition-shapes.ts';

const Row = z.object({ paper: z.string(), subjectId: z.string(), on: PlainDate.nullable() });

/** Papers of this case that speak of one child alone and may go with a petition, in the order of the process. */
export async function enclosableOf(tx: Tx, caseId: string): Promise<EnclosureLine[]> {
  const found = await sql<unknown>`
    with part as (
      select 1 as rank, 'submission' as paper, u.case_id as id, null::date as at from referral_submissions u
        where u.school_id = ${tx.schoolId} and u.case_id = ${caseId}
      union all select 2, case f.kind when 'characteristic-positive' then 'characteristic'
          when 'psychological-characteristic-positive' then 'psychological-conclusion' else f.kind end, f.id,
          (f.written_at at time zone 'Asia/Almaty')::date
        from dossier_papers f where f.school_id = ${tx.schoolId} and f.case_id = ${caseId} and f.state in ('written', 'received')
      union all select 3, 'extract', i.id, m.held_on from council_items i
        join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
        join council_protocols r on r.school_id = m.school_id and r.meeting_id = m.id and r.state = 'signed'
        where i.school_id = ${tx.schoolId} and i.case_id = ${caseId} and i.outcome = 'heard'
      union all select 4, 'plan', l.id, l.approved_on from plan_plans l
        where l.school_id = ${tx.schoolId} and l.case_id = ${caseId} and l.state in ('approved', 'replaced')
      union all select 5, 'plan-receipt', d.id, d.on_day from plan_deliveries d
        join plan_plans l on l.school_id = d.school_id and l.id = d.plan_id
        where d.school_id = ${tx.schoolId} and l.case_id = ${caseId}
      union all select 6, 'help-refusal-act', e.id, e.on_day from petitions_evidence e
        where e.school_id = ${tx.schoolId} and e.case_id = ${caseId} and e.kind = 'refused' and e.struck_on is null
    )
    select paper, id as "subjectId", at as "on" from part order by rank, at, id`.execute(tx.db);
  return found.rows.flatMap((one) => {
    const row = Row.parse(one);
    const names = enclosureWords[row.paper];
    return names === undefined ? [] : [{ ...row, names }];
  });
}
