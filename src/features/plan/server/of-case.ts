import { sql } from 'kysely';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packById } from '#features/procedure/server/public.ts';
import { guardiansOf, type Guardian } from '#features/pupils/server/public.ts';
import { nameSql } from '#features/cases/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { mayMark } from '../rules/complete-measure.ts';
import { mayWritePlan } from '../rules/may-write-plan.ts';
import { planDuties } from '../rules/plan-duties.ts';
import { suggestMeasures } from '../rules/suggest-measures.ts';
import { caseFacts, type CaseFacts } from './case-facts.ts';
import { readPlans } from './plan-store.ts';

type Answer = OutputOf<typeof contract.planOfCase>;

export const planOfCase = reading({
  contract: contract.planOfCase,
  read: async (tx, input, actor) => {
    const facts = await caseFacts(tx, input.caseId, actor);
    if (facts === null) return null;
    const plans = await readPlans(tx, [facts.id], ['draft', 'approved', 'replaced']);
    const deliveries = await readDeliveries(tx, facts.id);
    const guardians = await guardiansOf(tx, [facts.pupilId]);
    const pack = await packById(tx, facts.packId);
    return answerOf({ tx, actor, pack, facts, plans, deliveries, guardians });
  },
  openings: (value) => [{ kind: 'case', id: value.caseId, rows: 1 }],
});

type Parts = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly pack: Pack;
  readonly facts: CaseFacts;
  readonly plans: readonly contract.PlanView[];
  readonly deliveries: readonly contract.Delivery[];
  readonly guardians: readonly Guardian[];
};

function answerOf({ tx, actor, pack, facts, plans, deliveries, guardians }: Parts): Answer {
  const draft = plans.find(({ state }) => state === 'draft') ?? null;
  const inForce = plans.find(({ state }) => state === 'approved') ?? null;
  const who = { personId: actor.personId, wholeSchool: reachOf(actor).wholeSchool };
  const isOpen = facts.state === 'on-record';
  return {
    ...ofPack(pack, facts, draft),
    caseId: facts.id,
    caseState: facts.state,
    packId: facts.packId,
    pupilName: facts.pupilName,
    className: facts.className,
    today: tx.today,
    term: facts.placedOn !== null && facts.endsOn !== null ? { from: facts.placedOn, to: facts.endsOn } : null,
    mayWrite:
      hasRole(contract.startPlan.may, actor) &&
      mayWritePlan(who, { state: facts.state, responsibleId: facts.responsible.id }).ok,
    mayHandOver: isOpen && inForce !== null && hasRole(contract.handOverCopy.may, actor),
    mayMark:
      isOpen && inForce !== null
        ? inForce.measures.filter((one) => mayMark(one.responsibleIds, who)).map(({ id }) => id)
        : [],
    draft,
    inForce,
    earlier: plans.flatMap(earlierOf),
    deliveries: [...deliveries],
    guardians: guardians.map(({ id, name, kinship, isPrimary }) => ({ id, name: fullName(name), kinship, isPrimary })),
    duties: [...planDuties({ caseState: facts.state, placedOn: facts.placedOn, inForce, deliveries }, tx.today)],
  };
}

function ofPack(
  pack: Pack,
  facts: CaseFacts,
  draft: contract.PlanView | null,
): Pick<Answer, 'grounds' | 'kinds' | 'suggested'> {
  const codes = facts.grounds.map(({ code }) => code);
  const present = draft?.measures.map(({ kind }) => kind) ?? [];
  return {
    grounds: facts.grounds.flatMap((ground) => {
      const known = pack.grounds.find(({ code }) => code === ground.code);
      return known === undefined ? [] : [{ ...ground, names: known.names }];
    }),
    kinds: pack.measureKinds.map(({ code, section, names, hint }) => ({ code, section, names, hint })),
    suggested: suggestMeasures(pack, codes, present).map(({ kind, forGrounds }) => ({
      kind,
      forGrounds: [...forGrounds],
    })),
  };
}

function earlierOf({ id, state, revision, approvedOn, endsOn, measures }: contract.PlanView): Answer['earlier'] {
  if (state !== 'replaced' || approvedOn === null) return [];
  return [
    {
      id,
      revision,
      approvedOn,
      endsOn,
      measures: measures.length,
      done: measures.filter(({ outcome }) => outcome === 'done').length,
    },
  ];
}

const hasRole = (may: typeof contract.startPlan.may, { roles }: Actor): boolean =>
  typeof may === 'object' && may.some((role) => roles.includes(role));

/** Deliveries of every revision of the case, the newest first. */
export async function readDeliveries(tx: Tx, caseId: string): Promise<contract.Delivery[]> {
  const found = await sql<unknown>`
    select d.id, d.plan_id as "planId", d.guardian_id as "guardianId", ${nameSql('g')} as "guardianName", d.outcome,
      d.on_day as "onDay", d.way, d.witnesses, d.note, d.file_id as "fileId", coalesce(${nameSql('r')}, '') as "recordedByName"
    from plan_deliveries d
    join plan_plans pl on pl.school_id = d.school_id and pl.id = d.plan_id
    join pupils_guardians g on g.school_id = d.school_id and g.id = d.guardian_id
    left join school_people r on r.school_id = d.school_id and r.id = d.recorded_by
    where d.school_id = ${tx.schoolId} and pl.case_id = ${caseId} order by d.on_day desc, d.id desc`.execute(tx.db);
  return found.rows.map((row) => contract.Delivery.parse(row));
}
