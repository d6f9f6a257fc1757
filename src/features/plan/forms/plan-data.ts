import { paperGround, type PaperGround } from '#features/cases/server/public.ts';
import type { PaperPerson } from '#features/cases/rules/paper-person.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { packById } from '#features/procedure/server/public.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { PlanView } from '../contract.ts';
import type { Progress } from '../rules/measure-shapes.ts';
import { progressByMeasure } from '../rules/measure-windows.ts';
import { caseFactsOfPlan, type CaseFacts } from '../server/case-facts.ts';
import { readPlan } from '../server/plan-store.ts';
import { studyCalendar } from '../server/study-calendar.ts';

/** What the papers of a plan stand on. */
export type PlanData = Pick<PaperGround, 'letterhead' | 'pupil'> & {
  readonly plan: PlanView;
  readonly facts: Pick<CaseFacts, 'id' | 'grounds' | 'placedOn' | 'endsOn'>;
  readonly pack: Pack;
  readonly responsible: PaperPerson | null;
  /** The persons of the measures, by id. */
  readonly people: ReadonlyMap<string, PaperPerson>;
  /** Of frequent measures: what of their windows was done, by measure. */
  readonly progress: ReadonlyMap<string, Progress>;
  readonly madeOn: PlainDate;
};

/** The plan of that id within reach; a sealed case's only while it was opened with a reason. */
export async function readPlanData(tx: Tx, planId: string, actor: Actor): Promise<PlanData | null> {
  const facts = await caseFactsOfPlan(tx, planId, actor);
  const plan = facts === null ? null : await readPlan(tx, planId);
  if (facts === null || plan === null) return null;
  const ids = [...new Set(plan.measures.flatMap(({ responsibleIds }) => responsibleIds))];
  const ground = await paperGround(tx, facts.pupilId, [facts.responsible.id, ...ids]);
  return {
    plan,
    facts,
    pack: await packById(tx, facts.packId),
    letterhead: ground.letterhead,
    pupil: ground.pupil,
    responsible: ground.personOf(facts.responsible.id),
    people: new Map(
      ids.flatMap((id) => {
        const person = ground.personOf(id);
        return person === null ? [] : [[id, person] as const];
      }),
    ),
    progress: plan.state === 'draft' ? new Map() : progressByMeasure(plan.measures, await studyCalendar(tx), tx.today),
    madeOn: tx.today,
  };
}
