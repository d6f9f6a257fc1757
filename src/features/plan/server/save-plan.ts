import { sql } from 'kysely';
import { z } from 'zod';
import { CaseState } from '#features/cases/contract.ts';
import { caseWithin } from '#features/cases/server/public.ts';
import { packById } from '#features/procedure/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { savePlan as rule } from '../rules/save-plan.ts';
import { writePlanBody } from './write-plan-body.ts';

const LockedPlan = z.object({
  id: z.string(),
  version: z.number(),
  planState: contract.PlanState,
  caseId: z.string(),
  packId: z.string(),
  state: CaseState,
  responsibleId: z.string(),
});
type LockedPlan = z.infer<typeof LockedPlan>;

export const savePlan = deed({
  contract: contract.savePlan,
  load: async (tx, input, actor) => {
    const locked = await lockPlan(tx, input.planId, actor);
    if (locked === null) return null;
    const pack = await packById(tx, locked.packId);
    return { ...locked, pack, ...(await namedRows(tx, locked.id, input)) };
  },
  decide: ({ state, input, actor }) =>
    rule(state.pack, { personId: actor.personId, wholeSchool: reachOf(actor).wholeSchool }, state, {
      goal: input.goal,
      causes: input.causes,
      measures: input.measures,
    }),
  save: async (tx, body, { state }) => ({
    value: { version: await writePlanBody(tx, state.id, body) },
    about: { kind: 'plan', id: state.id, caseId: state.caseId },
  }),
});

async function lockPlan(tx: Tx, planId: string, actor: Actor): Promise<LockedPlan | null> {
  const found = await sql<unknown>`
    select pl.id, pl.version, pl.state as "planState", c.id as "caseId", c.pack_id as "packId", c.state, c.responsible_id as "responsibleId"
    from plan_plans pl join cases_cases c on c.school_id = pl.school_id and c.id = pl.case_id
    where pl.school_id = ${tx.schoolId} and pl.id = ${planId} and ${caseWithin(reachOf(actor), tx.today)} for update of pl`.execute(
    tx.db,
  );
  const row = found.rows[0];
  return row === undefined ? null : LockedPlan.parse(row);
}

/** Rows sent that belong to another plan, and the persons sent who work here. */
async function namedRows(
  tx: Tx,
  planId: string,
  body: contract.PlanBody,
): Promise<{ foreignIds: string[]; strangeFormer: string[]; staffIds: string[] }> {
  const causeIds = body.causes.map(({ id }) => id);
  const measureIds = body.measures.map(({ id }) => id);
  const formerIds = [...new Set(body.measures.flatMap(({ goesOnFrom }) => goesOnFrom ?? []))];
  const personIds = [...new Set(body.measures.flatMap(({ responsibleIds }) => responsibleIds))];
  const found = await sql<{ foreign_ids: string[]; strange_former: string[]; staff_ids: string[] }>`
    select array(select id from plan_causes where school_id = ${tx.schoolId} and id = any(${causeIds}::uuid[]) and plan_id <> ${planId})
        || array(select id from plan_measures where school_id = ${tx.schoolId} and id = any(${measureIds}::uuid[]) and plan_id <> ${planId}) as foreign_ids,
      array(select f.id from unnest(${formerIds}::uuid[]) as f (id) where not exists (select 1 from plan_measures m
        join plan_plans fp on fp.school_id = m.school_id and fp.id = m.plan_id and fp.state <> 'draft'
        where m.school_id = ${tx.schoolId} and m.id = f.id and m.case_id = (select l.case_id from plan_plans l
          where l.school_id = ${tx.schoolId} and l.id = ${planId}))) as strange_former,
      array(select distinct person_id from school_posts where school_id = ${tx.schoolId} and person_id = any(${personIds}::uuid[])
        and starts_on <= ${tx.today} and (ends_on is null or ends_on >= ${tx.today})) as staff_ids`.execute(tx.db);
  const row = found.rows[0];
  return {
    foreignIds: row?.foreign_ids ?? [],
    strangeFormer: row?.strange_former ?? [],
    staffIds: row?.staff_ids ?? [],
  };
}
