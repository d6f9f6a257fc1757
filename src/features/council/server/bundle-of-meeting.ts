import { sql } from 'kysely';
import type { BundlePart, BundleSource } from '#features/documents/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import type { Tx } from '#kernel/server/tx.ts';

/** Everything of a meeting: protocol and appendix, then question by question invitations, extract, notice, plan, receipt. */
export const meetingBundle: BundleSource = {
  kind: 'meeting',
  list: async (tx, meetingId, actor) => {
    if (!reachOf(actor).wholeSchool) return null;
    const there =
      await sql`select 1 from council_meetings where school_id = ${tx.schoolId} and id = ${meetingId}`.execute(tx.db);
    return there.rows.length === 0 ? null : [...ofMeeting(meetingId), ...(await ofQuestions(tx, meetingId))];
  },
};

/** A paper that is not there yet is left out when it comes to making it. */
const ofMeeting = (meetingId: string): readonly BundlePart[] =>
  ['protocol', 'protocol-appendix'].map((paper) => ({ paper, subjectId: meetingId, caseId: null, question: null }));

async function ofQuestions(tx: Tx, meetingId: string): Promise<readonly BundlePart[]> {
  const found = await sql<BundlePart>`
    with question as (
      select i.id, i.case_id, row_number() over (order by i.position, i.id)::int as number, i.decisions, i.school_id
      from council_items i where i.school_id = ${tx.schoolId} and i.meeting_id = ${meetingId}
    ), plan as (
      select q.number, q.case_id, l.id from question q
      join plan_plans l on l.school_id = q.school_id and l.case_id = q.case_id and l.state in ('approved', 'replaced')
        and exists (select 1 from jsonb_array_elements(q.decisions) d where d ->> 'planId' = l.id::text)
    ), part as (
      select q.number, 1 as rank, 'invitation' as paper, v.id, q.case_id
        from question q join council_invitations v on v.school_id = q.school_id and v.item_id = q.id
      union all select q.number, 2, 'extract', q.id, q.case_id from question q where q.case_id is not null
      union all select q.number, 3, 'notice', q.id, q.case_id from question q where q.case_id is not null
        and exists (select 1 from jsonb_array_elements(q.decisions) d where d ->> 'kind' in ('place', 'extend', 'remove'))
      union all select number, 4, 'plan', id, case_id from plan
      union all select p.number, 5, 'plan-receipt', coalesce(d.id, p.id), p.case_id
        from plan p left join plan_deliveries d on d.school_id = ${tx.schoolId} and d.plan_id = p.id
    )
    select paper, id as "subjectId", case_id as "caseId", number as question from part order by number, rank, id`.execute(
    tx.db,
  );
  return found.rows;
}
