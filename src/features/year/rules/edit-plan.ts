import { z } from 'zod';
import { Id } from '#kernel/pure/ids.ts';
import { Exception, NewClass, RolloverPlan } from './rollover-plan.ts';

/** A plan while it is being made: with the names it shows and the class each exception comes from. */
export const PlanDraft = RolloverPlan.extend({
  classes: z.array(NewClass.extend({ teacherName: z.string().nullable() })).max(300),
  exceptions: z.array(Exception.extend({ from: Id })).max(5000),
});
export type PlanDraft = z.infer<typeof PlanDraft>;
export type DraftClass = PlanDraft['classes'][number];
type DraftException = PlanDraft['exceptions'][number];

/** A whole class goes there, or leaves; pupils set apart by hand stay set apart. */
export const sendClass = (plan: PlanDraft, classId: string, to: string | null): PlanDraft => ({
  ...plan,
  sources: plan.sources.map((one) => (one.classId === classId ? { ...one, to } : one)),
});

/** One pupil goes elsewhere than the class; null: with the class again. */
export const sendPupil = (plan: PlanDraft, pupilId: string, exception: DraftException | null): PlanDraft => ({
  ...plan,
  exceptions: [...plan.exceptions.filter((one) => one.pupilId !== pupilId), ...(exception === null ? [] : [exception])],
});

/** Adds a class or changes the one of that key. */
export const putClass = (plan: PlanDraft, wanted: DraftClass): PlanDraft => ({
  ...plan,
  classes: plan.classes.some((one) => one.key === wanted.key)
    ? plan.classes.map((one) => (one.key === wanted.key ? wanted : one))
    : [...plan.classes, wanted].toSorted((a, b) => a.grade - b.grade),
});

export const dropClass = (plan: PlanDraft, key: string): PlanDraft => ({
  ...plan,
  classes: plan.classes.filter((one) => one.key !== key),
});

/** Whether anybody is sent to the class; such a class cannot be taken out of the plan. */
export const isUsed = (plan: PlanDraft, key: string): boolean =>
  plan.sources.some((one) => one.to === key) || plan.exceptions.some((one) => one.to === key);

type Sizes = { readonly byKey: ReadonlyMap<string, number>; readonly moving: number; readonly leaving: number };
type Size = { readonly classId: string; readonly pupils: number };

/** How many pupils each new class would have, and how many leave. */
export function sizesOf(plan: PlanDraft, sources: readonly Size[]): Sizes {
  const byKey = new Map<string, number>();
  let leaving = 0;
  const add = (to: string | null, n: number): void => {
    if (to === null) leaving += n;
    else byKey.set(to, (byKey.get(to) ?? 0) + n);
  };
  for (const source of sources) {
    const apart = plan.exceptions.filter((one) => one.from === source.classId);
    add(plan.sources.find((one) => one.classId === source.classId)?.to ?? null, source.pupils - apart.length);
    for (const one of apart) add(one.to, 1);
  }
  return { byKey, moving: [...byKey.values()].reduce((sum, n) => sum + n, 0), leaving };
}

/** Whether this pupil of that class would leave the school. */
export function isLeaving(plan: PlanDraft, pupil: { readonly pupilId: string; readonly classId: string }): boolean {
  const apart = plan.exceptions.find((one) => one.pupilId === pupil.pupilId);
  if (apart !== undefined) return apart.to === null;
  return plan.sources.some((one) => one.classId === pupil.classId && one.to === null);
}
