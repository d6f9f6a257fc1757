import { sql } from 'kysely';
import type { Tx } from '#kernel/server/tx.ts';
import { ofSupport, ofTheFamily, type StoryReader } from './story-of-support.ts';
import { dayOf, part, type Part } from './story-part.ts';

/**
 * What each room recorded of one case, as far as this reader may see it. Who appealed and in what words, the ladder and
 * the commission are for those who see the whole school (clauses 4, 17); the log of support for whoever helps the child.
 */
export function storyParts(tx: Tx, caseId: string, reader: StoryReader): readonly Part[] {
  return [
    ...ofDecisions(tx, caseId),
    ...ofMeetings(tx, caseId),
    ...(reader.wholeSchool && reader.forFamily !== true ? [ofAppeals(tx, caseId)] : []),
    ...(reader.wholeSchool ? ofTheWhole(tx, caseId) : []),
    ...ofThePlan(tx, caseId),
    ...ofSupport(tx, caseId, reader),
    ...(reader.wholeSchool || reader.leadsClass ? ofTheFamily(tx, caseId) : []),
  ];
}

function ofDecisions({ schoolId }: Tx, caseId: string): readonly Part[] {
  return [
    part(
      'decisions',
      { id: sql`m.id`, kind: 'move', on: sql`m.effective_on`, code: sql`m.verb`, ends: sql`m.ends_on` },
      sql`from cases_moves m where m.school_id = ${schoolId} and m.case_id = ${caseId} and not (m.verb = 'submit' and exists (
        select 1 from cases_cases c where c.school_id = m.school_id and c.id = m.case_id and c.after_the_fact))`,
    ),
    part(
      'decisions',
      {
        id: sql`s.id`,
        kind: 'submission',
        on: sql`s.submitted_on`,
        code: sql`'submitted'`,
        texts: [sql`s.reasons`],
        person: sql`s.author_id`,
      },
      sql`from referral_submissions s where s.school_id = ${schoolId} and s.case_id = ${caseId}`,
    ),
    part(
      'decisions',
      {
        id: sql`p.id`,
        kind: 'petition',
        on: sql`p.filed_on`,
        code: sql`p.kind`,
        texts: [sql`p.words`],
        person: sql`p.author_id`,
      },
      sql`from term_petitions p where p.school_id = ${schoolId} and p.case_id = ${caseId} and p.state <> 'withdrawn'`,
    ),
  ];
}

function ofMeetings({ schoolId }: Tx, caseId: string): readonly Part[] {
  return [
    part(
      'decisions',
      { id: sql`i.id`, kind: 'hearing', on: sql`m.held_on`, code: sql`i.kind`, texts: [sql`i.wording`] },
      sql`from council_items i join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
      join council_protocols r on r.school_id = m.school_id and r.meeting_id = m.id and r.state = 'signed'
      where i.school_id = ${schoolId} and i.case_id = ${caseId} and i.outcome = 'heard'`,
    ),
    part(
      'child',
      {
        id: sql`i.id::text || ':words'`,
        kind: 'words',
        on: sql`m.held_on`,
        code: sql`'child'`,
        texts: [sql`i.child_words`],
      },
      sql`from council_items i join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
      join council_protocols r on r.school_id = m.school_id and r.meeting_id = m.id and r.state = 'signed'
      where i.school_id = ${schoolId} and i.case_id = ${caseId} and i.child_words ->> 'text' <> ''`,
    ),
    part(
      'papers',
      {
        id: sql`d.id`,
        kind: 'paper',
        on: dayOf(sql`coalesce(d.received_at, d.written_at)`),
        code: sql`d.kind`,
        person: sql`d.author_id`,
      },
      sql`from dossier_papers d where d.school_id = ${schoolId} and d.case_id = ${caseId} and d.state in ('written', 'received')`,
    ),
  ];
}

/** Who appealed, and in what words. */
const ofAppeals = ({ schoolId }: Tx, caseId: string): Part =>
  part(
    'decisions',
    {
      id: sql`a.id`,
      kind: 'appeal',
      on: dayOf(sql`a.sent_at`),
      code: sql`'joined'`,
      texts: [sql`a.facts`],
      person: sql`a.author_id`,
    },
    sql`from referral_appeals a where a.school_id = ${schoolId} and a.case_id = ${caseId}`,
  );

function ofTheWhole({ schoolId }: Tx, caseId: string): readonly Part[] {
  return [
    part(
      'decisions',
      {
        id: sql`t.id`,
        kind: 'commission',
        on: sql`t.on_day`,
        code: sql`t.verb`,
        texts: [sql`t.words`],
        person: sql`t.recorded_by`,
      },
      sql`from petitions_steps t join petitions_petitions q on q.school_id = t.school_id and q.id = t.petition_id
      where t.school_id = ${schoolId} and q.case_id = ${caseId}`,
    ),
    part(
      'family',
      {
        id: sql`e.id`,
        kind: 'evidence',
        on: sql`e.on_day`,
        code: sql`e.kind`,
        texts: [sql`e.words`],
        by: sql`e.by_name`,
      },
      sql`from petitions_evidence e where e.school_id = ${schoolId} and e.case_id = ${caseId} and e.struck_on is null`,
    ),
  ];
}

function ofThePlan({ schoolId }: Tx, caseId: string): readonly Part[] {
  return [
    part(
      'help',
      {
        id: sql`x.id`,
        kind: 'measure',
        on: sql`x.done_on`,
        code: sql`x.outcome`,
        texts: [sql`x.words`, sql`x.result`],
        person: sql`x.marked_by`,
      },
      sql`from plan_measures x where x.school_id = ${schoolId} and x.case_id = ${caseId} and x.outcome is not null`,
    ),
    part(
      'help',
      {
        id: sql`w.measure_id::text || ':' || w.month`,
        kind: 'windows',
        on: sql`w.last_on`,
        code: sql`'marked'`,
        texts: [sql`x.words`],
        done: sql`w.done`,
        of: sql`w.marked`,
      },
      sql`from (select k.measure_id, to_char(k.window_on, 'YYYY-MM') as month, max(k.done_on) as last_on,
          (count(*) filter (where k.outcome = 'done'))::int as done, count(*)::int as marked
        from plan_marks k join plan_measures o on o.school_id = k.school_id and o.id = k.measure_id and o.case_id = ${caseId}
        where k.school_id = ${schoolId} group by 1, 2) w
      join plan_measures x on x.school_id = ${schoolId} and x.id = w.measure_id`,
    ),
    part(
      'family',
      { id: sql`v.id`, kind: 'delivery', on: sql`v.on_day`, code: sql`v.outcome`, person: sql`v.recorded_by` },
      sql`from plan_deliveries v join plan_plans l on l.school_id = v.school_id and l.id = v.plan_id
      where v.school_id = ${schoolId} and l.case_id = ${caseId}`,
    ),
  ];
}
