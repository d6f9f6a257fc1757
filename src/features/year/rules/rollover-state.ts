import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { NewClass } from './rollover-plan.ts';

/** A class as it stands before the turn of the year. */
export type ClassNow = {
  readonly id: string;
  readonly grade: number;
  readonly letter: string;
  readonly language: NewClass['language'];
  readonly version: number;
  /** Who leads it, or will: open memberships only. */
  readonly teacherId: string | null;
};

/** A pupil in a class of the old year whose place there lasts to the turn. */
export type PupilNow = {
  readonly enrolmentId: string;
  readonly pupilId: string;
  readonly classId: string;
  readonly startsOn: PlainDate;
  /** A leaving planned for a day after the turn goes along. */
  readonly endsOn: PlainDate | null;
  readonly openCase: boolean;
};

/** What a plan is checked against, read and locked together. */
export type RolloverState = {
  readonly sources: readonly ClassNow[];
  readonly there: readonly ClassNow[];
  readonly pupils: readonly PupilNow[];
  readonly knownPeople: ReadonlySet<string>;
  /** Changes with any class, teacher or place in them. */
  readonly stamp: string;
  readonly turned: boolean;
};
