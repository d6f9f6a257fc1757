import type { LeaveReason } from '#features/pupils/contract.ts';
import type { RolloverPlan } from './rollover-plan.ts';
import type { PupilNow } from './rollover-state.ts';

type Pupil = Pick<PupilNow, 'pupilId' | 'classId'>;
type Moving<P> = { readonly pupil: P; readonly to: string };
type Leaving<P> = { readonly pupil: P; readonly reason: LeaveReason };
export type Placed<P = PupilNow> = {
  readonly moving: readonly Moving<P>[];
  readonly leaving: readonly Leaving<P>[];
};

/** Each pupil follows the class, unless the plan says otherwise of this one; a class that leaves has graduated. */
export function placePupils<P extends Pupil>(
  plan: Pick<RolloverPlan, 'sources' | 'exceptions'>,
  pupils: readonly P[],
): Placed<P> {
  const byClass = new Map(plan.sources.map((one) => [one.classId, one.to]));
  const byPupil = new Map(plan.exceptions.map((one) => [one.pupilId, one]));
  const moving: Moving<P>[] = [];
  const leaving: Leaving<P>[] = [];
  for (const pupil of pupils) {
    const exception = byPupil.get(pupil.pupilId);
    const to = exception === undefined ? (byClass.get(pupil.classId) ?? null) : exception.to;
    if (to === null) leaving.push({ pupil, reason: exception?.reason ?? 'graduation' });
    else moving.push({ pupil, to });
  }
  return { moving, leaving };
}
