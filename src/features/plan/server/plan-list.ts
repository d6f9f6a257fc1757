import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { caseWithin, classJoin, nameSql } from '#features/cases/server/public.ts';
import { reachOf, type Reach } from '#kernel/pure/actor.ts';
import type { InputOf } from '#kernel/pure/contract.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';

type PlanPage = InputOf<typeof contract.planList>;
const Row = contract.PlanRow.extend({ sort: z.string() });

export const planList = reading({
  contract: contract.planList,
  read: async (tx, input, actor) => ({ today: tx.today, ...(await readPlanPage(tx, reachOf(actor), input)) }),
  openings: (value) => [{ kind: 'register', id: null, rows: value.rows.length }],
});

/** What each page keeps of the children on record. */
const filters = {
  all: sql<boolean>`true`,
  overdue: sql<boolean>`coalesce(s.overdue, 0) > 0`,
  undelivered: sql<boolean>`(pl.id is not null and not d.delivered)`,
  'without-plan': sql<boolean>`pl.id is null`,
} as const satisfies Readonly<Record<PlanPage['show'], RawBuilder<boolean>>>;

/** By the nearest open due day, else the end of the term. */
const sortKey = sql<string>`coalesce(s.next_due, c.ends_on)::text`;

/** One page of plans of children on record within reach; for the rooms below too. */
async function readPlanPage(
  tx: Tx,
  reach: Reach,
  { show, after, limit }: PlanPage,
): Promise<{ rows: contract.PlanRow[]; next: { sort: string; id: string } | null }> {
  const beyond =
    after === undefined ? sql<boolean>`true` : sql<boolean>`(${sortKey}, c.id) > (${after.sort}, ${after.id}::uuid)`;
  const found = await sql<unknown>`
    select c.id as "caseId", pl.id as "planId", ${nameSql('p')} as "pupilName", coalesce(k.name, '') as "className",
      ${nameSql('r')} as "responsibleName", c.ends_on as "endsOn", coalesce(s.measures, 0)::int as measures,
      coalesce(s.done, 0)::int as done, coalesce(s.overdue, 0)::int as overdue, s.next_due as "nextDueOn",
      d.delivered as "copyDelivered", w.waits as "draftWaits", ${sortKey} as sort
    from cases_cases c
    join pupils_pupils p on p.school_id = c.school_id and p.id = c.pupil_id
    join school_people r on r.school_id = c.school_id and r.id = c.responsible_id
    left join plan_plans pl on pl.school_id = c.school_id and pl.case_id = c.id and pl.state = 'approved'
    left join lateral (
      select count(*) as measures, count(*) filter (where m.outcome = 'done') as done,
        count(*) filter (where m.outcome is null and m.due_on < ${tx.today}) as overdue,
        min(m.due_on) filter (where m.outcome is null) as next_due
      from plan_measures m where m.school_id = pl.school_id and m.plan_id = pl.id
    ) s on true
    cross join lateral (select exists (select 1 from plan_deliveries x where x.school_id = pl.school_id and x.plan_id = pl.id) as delivered) d
    cross join lateral (select exists (select 1 from plan_plans y where y.school_id = c.school_id and y.case_id = c.id and y.state = 'draft') as waits) w
    ${classJoin(tx.today)}
    where c.school_id = ${tx.schoolId} and c.state = 'on-record' and ${caseWithin(reach, tx.today)} and ${filters[show]} and ${beyond}
    order by ${sortKey}, c.id limit ${limit + 1}`.execute(tx.db);
  const rows = found.rows.slice(0, limit).map((row) => Row.parse(row));
  const last = found.rows.length > limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map((row) => contract.PlanRow.parse(row)),
    next: last === undefined ? null : { sort: last.sort, id: last.caseId },
  };
}
