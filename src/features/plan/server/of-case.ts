import type { Pack } from '#features/procedure/rules/pack.ts';
import { packById } from '#features/procedure/server/public.ts';
import { guardiansOf, type Guardian } from '#features/pupils/server/public.ts';
import { reachOf, type Actor } from '#kernel/pure/actor.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { fullName } from '#kernel/pure/person-name.ts';
import { ageOn, type PlainDate } from '#kernel/pure/plain-date.ts';
import { reading } from '#kernel/server/ask.ts';
import type { Tx } from '#kernel/server/tx.ts';
import * as contract from '../contract.ts';
import { mayMark } from '../rules/complete-measure.ts';
import { progressByMeasure } from '../rules/measure-windows.ts';
import { mayWritePlan } from '../rules/may-write-plan.ts';
import { planDuties } from '../rules/plan-duties.ts';
import type { StudyCalendar } from '../rules/study-days.ts';
import { whoAnswers } from '../rules/who-answers.ts';
import { caseFacts, type CaseFacts } from './case-facts.ts';
import { readPlans } from './plan-store.ts';
import { readDeliveries } from './read-deliveries.ts';
import { studyCalendar } from './study-calendar.ts';

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
    const calendar = await studyCalendar(tx);
    return answerOf({ tx, actor, pack, facts, plans, deliveries, guardians, calendar });
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
  readonly calendar: StudyCalendar;
};

function answerOf({ tx, actor, pack, facts, plans, deliveries, guardians, calendar }: Parts): Answer {
  const draft = plans.find(({ state }) => state === 'draft') ?? null;
  const inForce = plans.find(({ state }) => state === 'approved') ?? null;
  const who = { personId: actor.personId, wholeSchool: reachOf(actor).wholeSchool };
  const isOpen = facts.state === 'on-record';
  return {
    ...ofPack(pack, facts),
    caseId: facts.id,
    caseState: facts.state,
    packId: facts.packId,
    pupilName: facts.pupilName,
    className: facts.className,
    age: ageOn(facts.bornOn, tx.today),
    today: tx.today,
    term: facts.placedOn !== null && facts.endsOn !== null ? { from: facts.placedOn, to: facts.endsOn } : null,
    mayWrite:
      hasRole(contract.startPlan.may, actor) &&
      mayWritePlan(who, { state: facts.state, responsibleId: facts.responsible.id }).ok,
    mayHandOver: isOpen && inForce !== null && hasRole(contract.handOverCopy.may, actor),
    ...inForceParts(isOpen ? inForce : null, who, calendar, tx.today),
    draft,
    inForce,
    former: plans.find(({ state }) => state === 'replaced') ?? null,
    earlier: plans.flatMap(earlierOf),
    deliveries: [...deliveries],
    guardians: guardians
      .filter(({ limited }) => !limited)
      .map(({ id, name, kinship, isPrimary }) => ({ id, name: fullName(name), kinship, isPrimary })),
    duties: [...planDuties({ caseState: facts.state, placedOn: facts.placedOn, inForce, deliveries }, tx.today)],
  };
}

/** Of the plan in force: which measures this reader may mark, and how often the frequent ones were done. */
function inForceParts(
  plan: contract.PlanView | null,
  who: { readonly personId: string; readonly wholeSchool: boolean },
  calendar: StudyCalendar,
  today: PlainDate,
): Pick<Answer, 'mayMark' | 'progress'> {
  if (plan === null) return { mayMark: [], progress: [] };
  const mine = plan.measures.filter((one) => mayMark(whoAnswers(one.responsibleIds, one.reassigned, today), who));
  return {
    mayMark: mine.map(({ id }) => id),
    progress: [...progressByMeasure(plan.measures, calendar, today)].map(([measureId, counted]) =>
      Object.assign({ measureId }, counted),
    ),
  };
}

function ofPack(pack: Pack, facts: CaseFacts): Pick<Answer, 'grounds' | 'kinds'> {
  return {
    grounds: facts.grounds.flatMap((ground) => {
      const known = pack.grounds.find(({ code }) => code === ground.code);
      return known === undefined ? [] : [{ ...ground, names: known.names }];
    }),
    kinds: pack.measureKinds.map(({ code, section, names, hint }) => ({ code, section, names, hint })),
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
