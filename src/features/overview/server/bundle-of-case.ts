import { sql } from 'kysely';
import { caseWithin, isOpenTo } from '#features/cases/server/public.ts';
import type { BundlePart, BundleSource } from '#features/documents/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';

/** Everything of a case in the order of the process: appeals, submission, dossier, petitions, Council, plans, receipts. */
export const caseBundle: BundleSource = {
  kind: 'case',
  list: async (tx, caseId, actor) => {
    const reach = await sql`select 1 from cases_cases c where c.school_id = ${tx.schoolId} and c.id = ${caseId}
      and ${caseWithin(reachOf(actor), tx.today)}`.execute(tx.db);
    if (reach.rows.length === 0 || !(await isOpenTo(tx, caseId, actor))) return null;
    const found = await sql<BundlePart>`
      with part as (
        select 1 as rank, a.sent_at as at, 'appeal' as paper, a.id from referral_appeals a
          where a.school_id = ${tx.schoolId} and a.case_id = ${caseId} and a.state = 'joined'
        union all select 2, null::timestamptz, 'submission', ${caseId}::uuid
        union all select 3, f.written_at, case f.kind when 'characteristic-positive' then 'characteristic'
            when 'psychological-characteristic-positive' then 'psychological-conclusion' else f.kind end, f.id
          from dossier_papers f
          where f.school_id = ${tx.schoolId} and f.case_id = ${caseId} and f.state in ('written', 'received')
        union all select 4, t.filed_on::timestamptz, case t.kind when 'remove' then 'removal-petition' else 'extension-petition' end, t.id
          from term_petitions t where t.school_id = ${tx.schoolId} and t.case_id = ${caseId} and t.state <> 'withdrawn'
        union all select 5, m.held_on::timestamptz, of.paper, i.id
          from council_items i join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
          cross join (values ('extract'), ('notice')) as of (paper)
          where i.school_id = ${tx.schoolId} and i.case_id = ${caseId} and i.outcome = 'heard'
            and (of.paper = 'extract' or exists (select 1 from jsonb_array_elements(i.decisions) d
              where d ->> 'kind' in ('place', 'extend', 'remove')))
        union all select 6, l.approved_on::timestamptz, 'plan', l.id from plan_plans l
          where l.school_id = ${tx.schoolId} and l.case_id = ${caseId} and l.state in ('approved', 'replaced')
        union all select 7, d.on_day::timestamptz, 'plan-receipt', d.id from plan_deliveries d
          join plan_plans l on l.school_id = d.school_id and l.id = d.plan_id
          where d.school_id = ${tx.schoolId} and l.case_id = ${caseId}
      )
      select paper, id as "subjectId", ${caseId}::uuid as "caseId", null::int as question from part order by rank, at, paper, id`.execute(
      tx.db,
    );
    return found.rows;
  },
};
