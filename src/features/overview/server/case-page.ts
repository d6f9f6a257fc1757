import { sql } from 'kysely';
import { z } from 'zod';
import { caseWithin } from '#features/cases/server/public.ts';
import { expectedPapers } from '#features/dossier/rules/expected-papers.ts';
import { packById } from '#features/procedure/server/public.ts';
import { schoolOf } from '#features/school/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { addDays, PlainDate } from '#kernel/pure/plain-date.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { nextStep, type CaseFacts } from '../rules/next-step.ts';
import { timelineOf } from './timeline-of.ts';

/** The whole story has a tab of its own. */
const timelineRows = 10;

export const casePage = reading({
  contract: contract.casePage,
  read: async (tx, { caseId }, actor) => {
    // Asked in one breath; whoever may not see the case gets nothing of its timeline either.
    const [facts, school, timeline] = await Promise.all([
      readFacts(tx, caseId, actor),
      schoolOf(tx),
      timelineOf(tx, caseId, timelineRows + 1, reachOf(actor).wholeSchool),
    ]);
    if (facts === null) return null;
    const pack = await packById(tx, facts.packId);
    const expected = expectedPapers(pack, facts.state === 'submitted' ? 'placing' : 'removal').map(
      (paper) => paper.kind,
    );
    const missing = expected.filter((kind) => !facts.papers.includes(kind));
    const { packId: _pack, papers: _papers, ownWords, helpers, done, measures, ...rest } = facts;
    const offeredFrom = facts.endsOn === null ? null : addDays(facts.endsOn, -school.settings.offerDaysBefore);
    return {
      today: tx.today,
      nextStep: nextStep({ ...rest, missingPapers: missing, offeredFrom, today: tx.today }),
      ownWords,
      timeline: timeline.slice(0, timelineRows),
      more: timeline.length > timelineRows,
      dossier: { ready: expected.length - missing.length, expected: expected.length },
      plan: { done, measures },
      helpers,
    };
  },
  openings: (_value, { caseId }) => [{ kind: 'case', id: caseId, rows: 1 }],
});

const Facts = z.object({
  state: z.enum(['submitted', 'not-placed', 'on-record', 'removed']),
  packId: z.string(),
  endsOn: PlainDate.nullable(),
  papers: z.array(z.string()),
  dossierDueOn: PlainDate.nullable(),
  hasDraftPlan: z.boolean(),
  hasPlan: z.boolean(),
  copyDelivered: z.boolean(),
  nextMeasureOn: PlainDate.nullable(),
  meeting: z.object({ id: z.string(), heldOn: PlainDate, state: z.string(), signed: z.boolean() }).nullable(),
  done: z.number(),
  measures: z.number(),
  helpers: z.array(z.object({ name: z.string(), measures: z.number() })),
  ownWords: contract.casePage.output.shape.ownWords,
});
type Facts = z.infer<typeof Facts> & Pick<CaseFacts, 'state'>;

/** Everything the glance needs of an open, or an unsealed, case within reach: one statement. */
async function readFacts(tx: Tx, caseId: string, actor: Actor): Promise<Facts | null> {
  const found = await sql<unknown>`
    select c.state, c.pack_id as "packId", c.ends_on as "endsOn",
      array(select f.kind from dossier_papers f where f.school_id = c.school_id and f.case_id = c.id
        and f.purpose = case when c.state = 'submitted' then 'placing' else 'removal' end
        and f.state in ('written', 'received', 'not-needed')) as papers,
      (select max(d.due_on) from dossier_dues d where d.school_id = c.school_id and d.case_id = c.id) as "dossierDueOn",
      exists (select 1 from plan_plans l where l.school_id = c.school_id and l.case_id = c.id and l.state = 'draft') as "hasDraftPlan",
      l.id is not null as "hasPlan",
      exists (select 1 from plan_deliveries d where d.school_id = c.school_id and d.plan_id = l.id) as "copyDelivered",
      s.next as "nextMeasureOn", coalesce(s.done, 0) as done, coalesce(s.measures, 0) as measures,
      (select jsonb_build_object('id', m.id, 'heldOn', m.held_on, 'state', m.state, 'signed', coalesce(pr.state = 'signed', false))
        from council_items i join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
        left join council_protocols pr on pr.school_id = m.school_id and pr.meeting_id = m.id
        where i.school_id = c.school_id and i.case_id = c.id and m.state <> 'cancelled' and coalesce(pr.state, '') <> 'signed'
          and coalesce(i.outcome, '') <> 'rolled-over' order by m.held_on desc limit 1) as meeting,
      (select jsonb_build_object('on', m.held_on, 'words', i.child_words) from council_items i
        join council_meetings m on m.school_id = i.school_id and m.id = i.meeting_id
        join council_protocols pr on pr.school_id = m.school_id and pr.meeting_id = m.id and pr.state = 'signed'
        where i.school_id = c.school_id and i.case_id = c.id and i.child_words ->> 'text' <> ''
        order by m.held_on desc, i.id desc limit 1) as "ownWords",
      (select coalesce(jsonb_agg(jsonb_build_object('name', h.name, 'measures', h.n) order by h.name), '[]') from (
        select w.family || ' ' || w.given as name, count(*)::int as n from plan_measures x
        join school_people w on w.school_id = x.school_id and w.id = any(x.responsible_ids)
        where x.school_id = c.school_id and x.plan_id = l.id group by 1) h) as helpers
    from cases_cases c
    left join plan_plans l on l.school_id = c.school_id and l.case_id = c.id and l.state = 'approved'
    left join lateral (
      select min(x.due_on) filter (where x.outcome is null) as next, count(*) filter (where x.outcome is not null)::int as done,
        count(*)::int as measures
      from plan_measures x where x.school_id = c.school_id and x.plan_id = l.id
    ) s on true
    where c.school_id = ${tx.schoolId} and c.id = ${caseId} and ${caseWithin(reachOf(actor), tx.today)}
      and (c.sealed_at is null or exists (select 1 from cases_unsealings u where u.school_id = c.school_id and u.case_id = c.id
        and u.person_id = ${actor.personId} and u.until > ${tx.now}))`.execute(tx.db);
  const row = found.rows[0];
  return row === undefined ? null : Facts.parse(row);
}
