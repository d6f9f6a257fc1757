import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { arriveAgain, leaveSchool, movePupils } from './move-pupils.ts';

const enrolment = (classId: string, startsOn: string, endsOn: string | null = null) => ({
  pupilId: 'p',
  classId,
  startsOn: plainDate(startsOn),
  endsOn: endsOn === null ? null : plainDate(endsOn),
});
const move = (classId: string, on: string, enrolments = [enrolment('7', '2026-09-01')]) => {
  const moved = movePupils({ classId, on: plainDate(on), enrolments });
  return moved.ok ? moved.value.endsBefore : moved.refusal.reason;
};
const leave = (lastDay: string, enrolments = [enrolment('7', '2026-09-01')]) => {
  const left = leaveSchool(enrolments, plainDate(lastDay), plainDate('2026-11-16'));
  return left.ok ? 'ok' : left.refusal.reason;
};

describe('membership of a class is dated', () => {
  it('the class before lasts until the day before', () => {
    expect(move('8', '2027-09-01')).toBe('2027-08-31');
    expect(move('8', '2026-09-01')).toBe('2026-08-31');
  });
  it('refuses the same class and a day before a later move', () => {
    expect(move('7', '2026-12-01')).toBe('already-in-class');
    expect(move('8', '2026-08-20')).toBe('later-enrolment');
  });
  it('a pupil who left may come back', () => {
    expect(move('7', '2027-01-10', [enrolment('7', '2026-09-01', '2026-12-20')])).toBe('2027-01-09');
  });
  it('a membership replaced on its first day never was', () => {
    expect(move('7', '2026-08-15', [enrolment('8', '2026-09-01', '2026-08-31')])).toBe('2026-08-14');
  });
  it('a pupil leaves a class they are in', () => {
    expect(leave('2026-12-20')).toBe('ok');
    expect(leave('2026-12-20', [enrolment('7', '2026-09-01', '2026-11-01')])).toBe('not-enrolled');
    expect(leave('2026-08-20')).toBe('later-enrolment');
    expect(leave('2026-12-20', [])).toBe('not-enrolled');
  });
  it('leaving gives up a class planned for later, never one that has begun', () => {
    const planned = [enrolment('7', '2025-09-01', '2027-08-31'), enrolment('8', '2027-09-01')];
    expect(leave('2027-07-10', planned)).toBe('ok');
    const begun = [enrolment('7', '2025-09-01', '2026-08-31'), enrolment('8', '2026-09-01')];
    expect(leave('2026-07-10', begun)).toBe('later-enrolment');
  });
  it('a pupil arrives again only when in no class on that day or later', () => {
    const arrives = (on: string, enrolments: ReturnType<typeof enrolment>[]) => {
      const result = arriveAgain(enrolments, plainDate(on));
      return result.ok ? 'ok' : result.refusal.reason;
    };
    expect(arrives('2027-01-10', [enrolment('7', '2026-09-01', '2026-12-20')])).toBe('ok');
    expect(arrives('2026-12-20', [enrolment('7', '2026-09-01', '2026-12-20')])).toBe('already-enrolled');
    expect(arrives('2027-01-10', [enrolment('7', '2026-09-01')])).toBe('already-enrolled');
    expect(arrives('2027-01-10', [enrolment('8', '2027-09-01')])).toBe('already-enrolled');
    expect(arrives('2027-01-10', [enrolment('8', '2027-09-01', '2027-08-31')])).toBe('ok');
  });
});
