import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dossierDueOn, termEnd } from './add-months.ts';
import { addDays, dayOf, daysInMonth, monthOf, plainDate, yearOf } from './plain-date.ts';
import type { WorkCalendar } from './working-days.ts';

const calendar: WorkCalendar = {
  week: 5,
  daysOff: new Set(['2026-05-27', '2026-12-16', '2027-03-08']),
  workingDays: new Set(),
};
const sixDays: WorkCalendar = { ...calendar, week: 6 };

describe('the same day months later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-05', 0, '2026-05-05'],
    ['2026-01-15', 12, '2027-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ] as const)('%s and %i months: %s', (from, months, to) => {
    expect(addMonths(plainDate(from), months)).toBe(to);
  });

  it('keeps the day number, or takes the last day of a shorter month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: -600, max: 600 }), (n, months) => {
        const from = addDays(plainDate('1930-01-01'), n);
        const to = addMonths(from, months);
        expect(yearOf(to) * 12 + monthOf(to) - (yearOf(from) * 12 + monthOf(from))).toBe(months);
        const last = daysInMonth(yearOf(to), monthOf(to));
        expect(dayOf(to)).toBe(dayOf(from) > last ? last : dayOf(from));
      }),
    );
  });
});

describe('clause 16: a term of months ends on the same day number, moved to a working day', () => {
  it.each([
    ['2026-08-31', 6, '2027-03-01', 'no 31 February; 28 February is a Sunday'],
    ['2026-11-30', 3, '2027-03-01', 'no 30 February; 28 February is a Sunday'],
    ['2027-01-15', 3, '2027-04-15', 'a Thursday'],
    ['2025-11-27', 6, '2026-05-28', 'Kurban Ait is not a working day'],
    ['2026-11-27', 6, '2027-05-27', 'a Thursday'],
  ] as const)('placed on %s for %i months ends on %s (%s)', (placedOn, months, end, _why) => {
    expect(termEnd(plainDate(placedOn), months, calendar)).toBe(end);
  });

  it('a Saturday is the last day where the school works six days', () => {
    expect(termEnd(plainDate('2026-11-27'), 3, calendar)).toBe('2027-03-01');
    expect(termEnd(plainDate('2026-11-27'), 3, sixDays)).toBe('2027-02-27');
  });
});

describe('clause 11: the dossier is due three days before the meeting', () => {
  it.each([
    ['2026-11-27', '2026-11-24', 'Friday meeting, Tuesday'],
    ['2026-11-30', '2026-11-27', 'Monday meeting, Friday'],
    ['2026-11-25', '2026-11-20', 'Wednesday meeting: Sunday moves back to Friday'],
    ['2026-12-19', '2026-12-15', 'Independence Day moves back a day'],
  ] as const)('meeting %s: due %s (%s)', (meetingOn, due, _why) => {
    expect(dossierDueOn(plainDate(meetingOn), 3, calendar)).toBe(due);
  });

  it('the Saturday before is a working day of a six-day week', () => {
    expect(dossierDueOn(plainDate('2026-11-24'), 3, sixDays)).toBe('2026-11-21');
    expect(dossierDueOn(plainDate('2026-11-24'), 3, calendar)).toBe('2026-11-20');
  });

  it('a lead time of another pack counts its own days', () => {
    expect(dossierDueOn(plainDate('2026-11-27'), 5, calendar)).toBe('2026-11-20');
    expect(dossierDueOn(plainDate('2026-11-27'), 0, calendar)).toBe('2026-11-27');
  });
});
