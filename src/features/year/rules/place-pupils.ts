import type { LeaveReason } from '#features/pupils/contract.ts';
import type { RolloverPlan } from './rollover-plan.ts';
import type { PupilNow } from './rollover-state.ts';

type Moving = { readonly pupil: PupilNow; readonly to: string };
type Leaving = { readonly pupil: PupilNow; readonly reason: LeaveReason };
export type Placed = { readonly moving: readonly Moving[]; readonly leaving: readonly Leaving[] };

/** Each pupil follows the class, unless the plan says otherwise of this one; a class that leaves has graduated. */
export function placePupils(plan: Pick<RolloverPlan, 'sources' | 'exceptions'>, pupils: readonly PupilNow[]): Placed {
  const byClass = new Map(plan.sources.map((one) => [one.classId, one.to]));
  const byPupil = new Map(plan.exceptions.map((one) => [one.pupilId, one]));
  const moving: Moving[] = [];
  const leaving: Leaving[] = [];
  for (const pupil of pupils) {
    const exception = byPupil.get(pupil.pupilId);
    const to = exception === undefined ? (byClass.get(pupil.classId) ?? null) : exception.to;
    if (to === null) leaving.push({ pupil, reason: exception?.reason ?? 'graduation' });
    else moving.push({ pupil, to });
  }
  return { moving, leaving };
}
