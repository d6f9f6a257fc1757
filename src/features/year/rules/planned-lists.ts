import type { LeaveReason } from '#features/pupils/contract.ts';
import { className } from '#features/school/rules/class-name.ts';
import type { PlanDraft } from './edit-plan.ts';
import { placePupils } from './place-pupils.ts';

type Pupil = { readonly pupilId: string; readonly classId: string; readonly name: string };
type Line = { readonly id: string; readonly name: string; readonly from: string };

export type Lists = {
  readonly classes: readonly {
    readonly classId: string;
    readonly name: string;
    readonly teacher: string | null;
    readonly pupils: readonly Line[];
  }[];
  readonly left: readonly (Line & { readonly reason: LeaveReason })[];
};

/** Who would go where by a plan not applied yet; `classNames` are those of the old year, pupils keep their order. */
export function plannedLists(
  plan: PlanDraft,
  pupils: readonly Pupil[],
  classNames: ReadonlyMap<string, string>,
): Lists {
  const { moving, leaving } = placePupils(plan, pupils);
  const lineOf = (pupil: Pupil): Line => ({
    id: pupil.pupilId,
    name: pupil.name,
    from: classNames.get(pupil.classId) ?? '',
  });
  return {
    classes: plan.classes.map(({ key, grade, letter, teacherName }) => ({
      classId: key,
      name: className(grade, letter),
      teacher: teacherName,
      pupils: moving.filter(({ to }) => to === key).map(({ pupil }) => lineOf(pupil)),
    })),
    left: leaving.map(({ pupil, reason }) => Object.assign(lineOf(pupil), { reason })),
  };
}
