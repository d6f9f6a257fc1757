import { sql } from 'kysely';
import { lockCase } from '#features/cases/server/public.ts';
import { reachOf } from '#kernel/pure/actor.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { startPlan as rule } from '../rules/may-write-plan.ts';
import { whoAnswers } from '../rules/who-answers.ts';
import { planInForce } from './plan-store.ts';
import { writePlanBody } from './write-plan-body.ts';

type Revisions = { readonly draftId: string | null; readonly last: number };

export const startPlan = deed({
  contract: contract.startPlan,
  load: async (tx, input, actor) => {
    const locked = await lockCase(tx, input.caseId, reachOf(actor));
    if (locked === null) return null;
    return {
      caseId: locked.id,
      state: locked.state,
      responsibleId: locked.responsibleId,
      ...(await revisionsOf(tx, locked.id)),
    };
  },
  decide: ({ state, actor }) =>
    rule({ personId: actor.personId, wholeSchool: reachOf(actor).wholeSchool }, state, state.draftId),
  save: async (tx, _decided, { state, input, actor }) => {
    const planId = newId(tx.now.getTime());
    await tx.db
      .insertInto('plan_plans')
      .values({
        school_id: tx.schoolId,
        id: planId,
        case_id: state.caseId,
        revision: state.last + 1,
        state: 'draft',
        author_id: actor.personId,
        version: 0,
      })
      .execute();
    const body = input.copy ? await unfinished(tx, state.caseId) : empty;
    return {
      value: { planId, version: await writePlanBody(tx, planId, body) },
      about: { kind: 'plan', id: planId, caseId: state.caseId },
    };
  },
});

const empty: contract.PlanBody = { goal: null, causes: [], measures: [] };

async function revisionsOf(tx: Tx, caseId: string): Promise<Revisions> {
  const found = await sql<{ draft_id: string | null; last: number }>`
    select (select id from plan_plans where school_id = ${tx.schoolId} and case_id = ${caseId} and state = 'draft') as draft_id,
      coalesce((select max(revision) from plan_plans where school_id = ${tx.schoolId} and case_id = ${caseId}), 0)::int as last`.execute(
    tx.db,
  );
  const row = found.rows[0];
  return { draftId: row?.draft_id ?? null, last: row?.last ?? 0 };
}

/** Goal, causes and the measures that are not done yet; what is done stays with the revision it was done under. */
async function unfinished(tx: Tx, caseId: string): Promise<contract.PlanBody> {
  const former = await planInForce(tx, caseId);
  if (former === null) return empty;
  const fresh = (): string => newId(tx.now.getTime());
  const causeIds = new Map(former.causes.map(({ id }) => [id, fresh()]));
  return {
    goal: former.goal,
    causes: former.causes.map(({ id, words }) => ({ id: causeIds.get(id) ?? fresh(), words })),
    measures: former.measures
      .filter(({ outcome }) => outcome !== 'done')
      .map((measure) =>
        contract.MeasureDraft.parse(
          Object.assign(measure, {
            id: fresh(),
            goesOnFrom: measure.id,
            responsibleIds: whoAnswers(measure.responsibleIds, measure.reassigned, tx.today),
            causeId: causeIds.get(measure.causeId ?? '') ?? null,
          }),
        ),
      ),
  };
}
