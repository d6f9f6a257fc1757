import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';
import { TimelineEntry } from '../contract.ts';

/**
 * The latest of everything in a case, newest first: one statement over what each room recorded. Who appealed and in what
 * words stays with those who see the whole school (clause 4), as in the submission. Measures may be hundreds: no more of
 * them are taken than are shown.
 */
export async function timelineOf(
  tx: Tx,
  caseId: string,
  limit: number,
  wholeSchool: boolean,
): Promise<TimelineEntry[]> {
  const most = sql.lit(limit);
  const found = await sql<unknown>`
    select t.id, t.kind, t."on", t.code, t.text, t."endsOn", w.family || ' ' || w.given as "personName",
      case when t.kind = 'move' then ${fromPaper(tx)} else false end as "afterTheFact" from (
      select m.id::text, 'move' as kind, m.effective_on as "on", m.verb as code, null::jsonb as text, m.ends_on as "endsOn", null::uuid as person_id
      from cases_moves m where m.school_id = ${tx.schoolId} and m.case_id = ${caseId} and not (m.verb = 'submit' and exists (
        select 1 from cases_cases c where c.school_id = m.school_id and c.id = m.case_id and c.after_the_fact))
      union all
      select a.id::text, 'appeal', (a.sent_at at time zone 'Asia/Almaty')::date, 'joined', a.facts, null, a.author_id
      from referral_appeals a where a.school_id = ${tx.schoolId} and a.case_id = ${caseId} and ${wholeSchool}
      union all
      select s.id::text, 'submission', s.submitted_on, 'submitted', s.reasons, null, s.author_id
      from referral_submissions s where s.school_id = ${tx.schoolId} and s.case_id = ${caseId}
      union all
      select d.id::text, 'paper', (coalesce(d.received_at, d.written_at) at time zone 'Asia/Almaty')::date, d.kind, null, null, d.author_id
      from dossier_papers d where d.school_id = ${tx.schoolId} and d.case_id = ${caseId} and d.state in ('written', 'received')
      union all
      select p.id::text, 'petition', p.filed_on, p.kind, p.words, null, p.author_id
      from term_petitions p where p.school_id = ${tx.schoolId} and p.case_id = ${caseId} and p.state <> 'withdrawn'
      union all
      (select x.id::text, 'measure', x.done_on, x.outcome, x.words, null, x.marked_by from plan_measures x
      where x.school_id = ${tx.schoolId} and x.case_id = ${caseId} and x.outcome is not null
      order by x.done_on desc, x.id desc limit ${most})
      union all
      select v.id::text, 'delivery', v.on_day, v.outcome, null, null, v.recorded_by
      from plan_deliveries v join plan_plans l on l.school_id = v.school_id and l.id = v.plan_id
      where v.school_id = ${tx.schoolId} and l.case_id = ${caseId}
      union all
      select i.id::text || ':words', 'words', m.held_on, 'child', i.child_words, null, null
      from council_items i join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
      join council_protocols pr on pr.school_id = m.school_id and pr.meeting_id = m.id and pr.state = 'signed'
      where i.school_id = ${tx.schoolId} and i.case_id = ${caseId} and i.child_words ->> 'text' <> ''
    ) t
    left join school_people w on w.school_id = ${tx.schoolId} and w.id = t.person_id
    order by t."on" desc, t.id collate "C" desc limit ${most}`.execute(tx.db);
  return found.rows.map((row) => TimelineEntry.parse(row));
}

/** Whether a protocol entered from paper decided the move. */
const fromPaper = (tx: Tx): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from cases_moves v join council_meetings c on c.school_id = v.school_id and c.id = v.meeting_id
  where v.school_id = ${tx.schoolId} and v.id = t.id::uuid and c.after_the_fact)`;
