import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from './plain-date.ts';
import { isWorkingDay, nextWorkingDay, previousWorkingDay, type WorkCalendar } from './working-days.ts';

const fiveDays: WorkCalendar = {
  week: 5,
  daysOff: new Set(['2026-05-27', '2026-03-23', '2026-03-24', '2026-03-25']),
  workingDays: new Set(),
};
const sixDays: WorkCalendar = { ...fiveDays, week: 6 };

describe('working days of a school', () => {
  it.each([
    ['2026-11-27', true, true, 'Friday'],
    ['2026-11-28', false, true, 'Saturday'],
    ['2026-11-29', false, false, 'Sunday'],
    ['2026-05-27', false, false, 'Kurban Ait'],
    ['2026-05-28', true, true, 'the day after it'],
  ] as const)('%s: five-day week %s, six-day week %s (%s)', (text, five, six, _day) => {
    expect(isWorkingDay(plainDate(text), fiveDays)).toBe(five);
    expect(isWorkingDay(plainDate(text), sixDays)).toBe(six);
  });

  it('a day moved to be working works although it is a Sunday or a day off', () => {
    const moved: WorkCalendar = {
      week: 5,
      daysOff: new Set(['2026-05-27']),
      workingDays: new Set(['2026-11-29', '2026-05-27']),
    };
    expect(isWorkingDay(plainDate('2026-11-29'), moved)).toBe(true);
    expect(isWorkingDay(plainDate('2026-05-27'), moved)).toBe(true);
    expect(isWorkingDay(plainDate('2026-11-22'), moved)).toBe(false);
  });

  it('the next and the previous working day step over holidays and weekends', () => {
    expect(nextWorkingDay(plainDate('2026-03-21'), fiveDays)).toBe('2026-03-26');
    expect(previousWorkingDay(plainDate('2026-03-25'), fiveDays)).toBe('2026-03-20');
    expect(previousWorkingDay(plainDate('2026-03-25'), sixDays)).toBe('2026-03-21');
    expect(nextWorkingDay(plainDate('2026-11-27'), fiveDays)).toBe('2026-11-27');
    expect(previousWorkingDay(plainDate('2026-11-27'), fiveDays)).toBe('2026-11-27');
  });

  it('finds the nearest working day and none between, whatever the calendar', () => {
    const start = plainDate('2026-01-01');
    const days = fc.array(
      fc.integer({ min: 0, max: 60 }).map((n) => addDays(start, n)),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(days, days, fc.constantFrom<5 | 6>(5, 6), fc.integer({ min: 0, max: 60 }), (off, on, week, n) => {
        const calendar: WorkCalendar = { week, daysOff: new Set(off), workingDays: new Set(on) };
        const from = addDays(start, n);
        const next = nextWorkingDay(from, calendar);
        const previous = previousWorkingDay(from, calendar);
        expect(next >= from && previous <= from).toBe(true);
        expect(isWorkingDay(next, calendar) && isWorkingDay(previous, calendar)).toBe(true);
        for (let d = from; d < next; d = addDays(d, 1)) expect(isWorkingDay(d, calendar)).toBe(false);
        for (let d = from; d > previous; d = addDays(d, -1)) expect(isWorkingDay(d, calendar)).toBe(false);
      }),
    );
  });

  it('a calendar without any working day is a fault, not an endless search', () => {
    const off = Array.from({ length: 900 }, (_, n) => addDays(plainDate('2026-01-01'), n));
    const calendar: WorkCalendar = { week: 5, daysOff: new Set(off), workingDays: new Set() };
    expect(() => nextWorkingDay(plainDate('2026-02-01'), calendar)).toThrow(RangeError);
  });
});
