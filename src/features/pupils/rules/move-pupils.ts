import { addDays, type PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';

export type Enrolment = {
  readonly pupilId: string;
  readonly classId: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
};

type Moving = { readonly classId: string; readonly on: PlainDate; readonly enrolments: readonly Enrolment[] };

/**
 * The last day in the class before. Refuses `already-in-class` and `later-enrolment` (a later move is recorded already)
 * for the first child it holds for.
 */
export function movePupils(moving: Moving): Result<{ readonly endsBefore: PlainDate }> {
  const real = moving.enrolments.filter(tookEffect);
  const later = real.find((one) => one.startsOn > moving.on);
  if (later !== undefined) return refuse('later-enrolment', { pupilId: later.pupilId, startsOn: later.startsOn });
  const same = real.find((one) => one.classId === moving.classId && lasts(one, moving.on));
  if (same !== undefined) return refuse('already-in-class', { pupilId: same.pupilId });
  return ok({ endsBefore: addDays(moving.on, -1) });
}

/**
 * Whether the pupil may leave after that day; a class planned from a later day is given up with it. Refuses
 * `not-enrolled` when the pupil is in no class on that day, and `later-enrolment` when another class began since.
 */
export function leaveSchool(enrolments: readonly Enrolment[], lastDay: PlainDate, today: PlainDate): Result<null> {
  const real = enrolments.filter(tookEffect);
  const later = real.find((one) => one.startsOn > lastDay);
  const here = real.some((one) => one.startsOn <= lastDay && lasts(one, lastDay));
  if (later !== undefined && (!here || later.startsOn <= today)) {
    return refuse('later-enrolment', { pupilId: later.pupilId, startsOn: later.startsOn });
  }
  return here ? ok(null) : refuse('not-enrolled');
}

/** Refuses `already-enrolled` when the pupil is in a class on that day or will be later. */
export function arriveAgain(enrolments: readonly Enrolment[], on: PlainDate): Result<null> {
  const here = enrolments.filter(tookEffect).find((one) => lasts(one, on));
  return here === undefined ? ok(null) : refuse('already-enrolled', { startsOn: here.startsOn });
}

const lasts = (one: Enrolment, day: PlainDate): boolean => one.endsOn === null || one.endsOn >= day;

/** One replaced on its own first day never took effect. */
const tookEffect = (one: Enrolment): boolean => one.endsOn === null || one.endsOn >= one.startsOn;
