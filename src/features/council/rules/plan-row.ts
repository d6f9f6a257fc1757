import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { monthOf, plainDate, type PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { MeetingState } from './meeting-view.ts';
import type { PlanRowState } from './work-plan-contract.ts';

export type PlanRowFacts = {
  readonly doneOn: PlainDate | null;
  /** The latest meeting, not cancelled, on whose agenda the question stood, and what became of it there. */
  readonly meeting: { readonly state: MeetingState; readonly outcome: 'heard' | 'rolled-over' | null } | null;
};

/** What became of a question of the work plan: derived, so that no mark can differ from the meeting. */
export function planRowState({ doneOn, meeting }: PlanRowFacts): PlanRowState {
  if (doneOn !== null) return 'done';
  if (meeting === null || meeting.state === 'cancelled') return 'open';
  if (meeting.state !== 'closed') return 'on-agenda';
  return meeting.outcome === 'heard' ? 'done' : 'carried-over';
}

/** Whether a meeting can be called for it: it waits, for the first time or again. */
export const isWaiting = (state: PlanRowState): boolean => state === 'open' || state === 'carried-over';

/** Clause 5: a day of the plan lies in its month and year. Refuses `plan-day-elsewhere`. */
export function checkPlanRow(row: {
  readonly schoolYear: number;
  readonly month: number;
  readonly plannedOn: PlainDate | null;
}): Result<undefined> {
  const { plannedOn, month, schoolYear } = row;
  if (plannedOn === null || (monthOf(plannedOn) === month && schoolYearOf(plannedOn) === schoolYear))
    return ok(undefined);
  return refuse('plan-day-elsewhere', { plannedOn });
}

/** Only a question that stood on no agenda leaves the plan: others are part of the record. Refuses `plan-row-on-agenda`. */
export const checkDropped = (row: { readonly stoodOnAgenda: boolean }): Result<undefined> =>
  row.stoodOnAgenda ? refuse('plan-row-on-agenda') : ok(undefined);

/** Done by hand where no meeting takes it up. Refuses `plan-row-on-agenda`, `plan-done-in-future`. */
export function checkMark(state: PlanRowState, doneOn: PlainDate | null, today: PlainDate): Result<undefined> {
  if (doneOn === null) return ok(undefined);
  if (state === 'on-agenda') return refuse('plan-row-on-agenda');
  return doneOn > today ? refuse('plan-done-in-future', { doneOn }) : ok(undefined);
}

/** Where a month stands in a school year, which begins with August. */
export const placeInYear = (month: number): number => (month + 4) % 12;

/** From which day a question of the plan is due: its own, else the first of its month. */
export function planDay(row: {
  readonly schoolYear: number;
  readonly month: number;
  readonly plannedOn: PlainDate | null;
}): PlainDate {
  const { plannedOn, schoolYear, month } = row;
  if (plannedOn !== null) return plannedOn;
  const year = month < firstMonth ? schoolYear + 1 : schoolYear;
  return plainDate(`${year}-${String(month).padStart(2, '0')}-01`);
}

const firstMonth = 8;
