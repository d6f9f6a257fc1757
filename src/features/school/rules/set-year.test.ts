import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { firstDays } from './first-days.ts';
import { firstYears } from './first-years.ts';
import { quartersOf } from './quarters-of.ts';
import { setYear } from './set-year.ts';

const span = (startsOn: string, endsOn: string) => ({ startsOn: plainDate(startsOn), endsOn: plainDate(endsOn) });
const year = { schoolYear: 2026, ...span('2026-09-01', '2027-05-25') };
const reasonOf = (breaks: ReturnType<typeof span>[]): string => {
  const result = setYear({ ...year, breaks });
  return result.ok ? 'ok' : result.refusal.reason;
};

describe('school years', () => {
  it('breaks lie inside the year and apart from each other', () => {
    expect(reasonOf([span('2026-12-28', '2027-01-07'), span('2026-10-26', '2026-11-01')])).toBe('ok');
    expect(reasonOf([span('2026-08-25', '2026-09-02')])).toBe('break-outside-year');
    expect(reasonOf([span('2027-05-20', '2027-05-26')])).toBe('break-outside-year');
    expect(reasonOf([span('2026-10-26', '2026-11-01'), span('2026-11-01', '2026-11-05')])).toBe('breaks-overlap');
  });

  it('a year begins in its September and ends in the next calendar year', () => {
    expect(setYear({ ...year, schoolYear: 2025, breaks: [] })).toMatchObject({ refusal: { reason: 'year-dates' } });
  });

  it('a new school starts with three years the same rule accepts', () => {
    expect(firstYears.map((one) => [one.schoolYear, setYear(one).ok])).toEqual([
      [2025, true],
      [2026, true],
      [2027, true],
    ]);
  });
});

describe('days off a new school starts with', () => {
  const fiveDays = firstDays([2025, 2026, 2027], 5);
  it('names each day once, with its source', () => {
    expect(new Set(fiveDays.map((one) => one.day)).size).toBe(fiveDays.length);
    expect(fiveDays.every((one) => one.source.length > 10)).toBe(true);
  });
  it('1 January 2026, Kurban Ait and the moved Sunday of 2025 are there', () => {
    const kindOf = (day: string) => fiveDays.find((one) => one.day === day)?.kind;
    expect([
      kindOf('2026-01-01'),
      kindOf('2026-05-27'),
      kindOf('2026-05-11'),
      kindOf('2025-01-05'),
      kindOf('2026-11-16'),
    ]).toEqual(['public', 'religious', 'moved', 'working', undefined]);
  });
  it('a six-day week has fewer days in lieu', () => {
    expect(firstDays([2026], 6).some((one) => one.day === '2026-05-11')).toBe(false);
  });
});

describe('quarters', () => {
  const breaks = [span('2026-10-26', '2026-11-01')];
  const reasonWith = (quarters: ReturnType<typeof span>[]): string => {
    const result = setYear({ ...year, breaks, quarters });
    return result.ok ? 'ok' : result.refusal.reason;
  };
  it('lie inside the year, apart from each other, and neither begin nor end in a break', () => {
    expect(reasonWith([span('2026-11-02', '2027-05-25'), span('2026-09-01', '2026-10-25')])).toBe('ok');
    expect(reasonWith([span('2026-08-31', '2026-10-25')])).toBe('quarter-outside-year');
    expect(reasonWith([span('2026-09-01', '2026-10-25'), span('2026-10-25', '2026-12-01')])).toBe('quarters-overlap');
    expect(reasonWith([span('2026-09-01', '2026-10-26')])).toBe('quarter-in-break');
    expect(reasonWith([span('2026-11-01', '2026-12-01')])).toBe('quarter-in-break');
  });
  it('not typed: what lies between the breaks', () => {
    expect(quartersOf({ ...year, breaks, quarters: [] })).toEqual([
      span('2026-09-01', '2026-10-25'),
      span('2026-11-02', '2027-05-25'),
    ]);
    expect(quartersOf({ ...year, breaks, quarters: [span('2026-09-01', '2026-12-01')] })).toHaveLength(1);
  });
});
