import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { checkDropped, checkMark, checkPlanRow, isWaiting, placeInYear, planDay, planRowState } from './plan-row.ts';

const day = plainDate('2026-11-27');
const reasonOf = (checked: ReturnType<typeof checkPlanRow>): string | null =>
  checked.ok ? null : checked.refusal.reason;

describe('clause 5: what became of a question of the year plan', () => {
  test.each([
    [null, null, 'open', true],
    [null, { state: 'called', outcome: null }, 'on-agenda', false],
    [null, { state: 'opened', outcome: null }, 'on-agenda', false],
    [null, { state: 'closed', outcome: 'heard' }, 'done', false],
    [null, { state: 'closed', outcome: 'rolled-over' }, 'carried-over', true],
    [null, { state: 'cancelled', outcome: null }, 'open', true],
    [day, null, 'done', false],
    [day, { state: 'closed', outcome: 'rolled-over' }, 'done', false],
  ] as const)('done on %s, meeting %o: %s', (doneOn, meeting, state, waits) => {
    expect(planRowState({ doneOn, meeting })).toBe(state);
    expect(isWaiting(planRowState({ doneOn, meeting }))).toBe(waits);
  });
});

describe('clause 5: days of the plan', () => {
  test.each([
    [2026, 11, '2026-11-27', null],
    [2026, 1, '2027-01-15', null],
    [2026, 8, '2026-08-25', null],
    [2026, 11, '2026-12-01', 'plan-day-elsewhere'],
    [2026, 11, '2025-11-27', 'plan-day-elsewhere'],
    [2026, 1, '2026-01-15', 'plan-day-elsewhere'],
  ])('year %i, month %i, day %s: %s', (schoolYear, month, plannedOn, refused) => {
    expect(reasonOf(checkPlanRow({ schoolYear, month, plannedOn: plainDate(plannedOn) }))).toBe(refused);
  });

  test('a month without a day is enough', () => {
    expect(reasonOf(checkPlanRow({ schoolYear: 2026, month: 3, plannedOn: null }))).toBeNull();
  });

  test.each([
    [9, null, '2026-09-01'],
    [8, null, '2026-08-01'],
    [5, null, '2027-05-01'],
    [5, '2027-05-14', '2027-05-14'],
  ])('month %i, day %s: due from %s', (month, plannedOn, due) => {
    const on = plannedOn === null ? null : plainDate(plannedOn);
    expect(planDay({ schoolYear: 2026, month, plannedOn: on })).toBe(due);
  });

  test('the year goes from August to July', () => {
    const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].toSorted((a, b) => placeInYear(a) - placeInYear(b));
    expect(months).toEqual([8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('marks by hand', () => {
  test('done today or before; not tomorrow, and not while a meeting has the question', () => {
    expect(reasonOf(checkMark('open', day, day))).toBeNull();
    expect(reasonOf(checkMark('carried-over', plainDate('2026-11-20'), day))).toBeNull();
    expect(reasonOf(checkMark('open', plainDate('2026-11-28'), day))).toBe('plan-done-in-future');
    expect(reasonOf(checkMark('on-agenda', day, day))).toBe('plan-row-on-agenda');
    expect(reasonOf(checkMark('on-agenda', null, day))).toBeNull();
  });

  test('a question that stood on an agenda stays in the plan', () => {
    expect(reasonOf(checkDropped({ stoodOnAgenda: true }))).toBe('plan-row-on-agenda');
    expect(reasonOf(checkDropped({ stoodOnAgenda: false }))).toBeNull();
  });
});
