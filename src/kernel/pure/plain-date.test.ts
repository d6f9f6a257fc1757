import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  compareDates,
  dayOf,
  daysBetween,
  daysInMonth,
  isPlainDate,
  maxDate,
  minDate,
  monthOf,
  plainDate,
  PlainDate,
  plainDateOf,
  weekday,
  yearOf,
} from './plain-date.ts';

const dayMs = 86_400_000;
const jsDate = (text: string): Date => new Date(`${text}T00:00:00Z`);
const textOf = (date: Date): string => date.toISOString().slice(0, 10);
const pad = (n: number, width: number): string => String(n).padStart(width, '0');
/** Every day of years 0001-9999, drawn by its number since 1970. */
const anyDay = fc.integer({ min: -719_162, max: 2_932_896 }).map((n) => textOf(new Date(n * dayMs)));

describe('a day of the calendar', () => {
  it.each(['2023-03-03', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a real day', (text) => {
    expect(plainDate(text)).toBe(text);
    expect(PlainDate.safeParse(text).success).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '2023-1-1',
    '03.03.2023',
    '',
    '0000-01-01',
    '2023-03-03\n',
    ' 2023-03-03',
    '2023-03-03T00:00',
    '٢٠٢٣-٠٣-٠٣',
  ])('%j is not', (text) => {
    expect(() => plainDate(text)).toThrow(RangeError);
    expect(isPlainDate(text)).toBe(false);
    expect(PlainDate.safeParse(text).success).toBe(false);
  });

  it('accepts exactly what a round trip through the computer calendar keeps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (y, m, d) => {
          const text = `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`;
          const parsed = jsDate(text);
          const real = !Number.isNaN(parsed.getTime()) && textOf(parsed) === text;
          expect(isPlainDate(text)).toBe(real);
          expect(PlainDate.safeParse(text).success).toBe(real);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('counting days', () => {
  it('agrees with the computer calendar about days added, days between and weekdays', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (text, n) => {
        const date = plainDate(text);
        expect(weekday(date)).toBe(jsDate(text).getUTCDay() === 0 ? 7 : jsDate(text).getUTCDay());
        const moved = new Date(jsDate(text).getTime() + n * dayMs);
        fc.pre(moved.getTime() >= jsDate('0001-01-01').getTime() && moved.getTime() <= jsDate('9999-12-31').getTime());
        expect(addDays(date, n)).toBe(textOf(moved));
        expect(daysBetween(date, addDays(date, n))).toBe(n);
      }),
      { numRuns: 3000 },
    );
  });

  it('steps through every day of eight centuries without losing one', () => {
    let date = plainDate('1600-01-01');
    let stamp = jsDate(date).getTime();
    while (date < '2400-01-01') {
      date = addDays(date, 1);
      stamp += dayMs;
      if (date !== textOf(new Date(stamp))) expect(date).toBe(textOf(new Date(stamp)));
    }
    expect(date).toBe('2400-01-01');
    expect(stamp).toBe(jsDate('2400-01-01').getTime());
  });

  it('throws outside years 0001-9999 and for parts of a day', () => {
    expect(() => addDays(plainDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(plainDate('0001-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(plainDate('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => plainDateOf(2026, 2, 29)).toThrow(RangeError);
  });

  it.each([
    ['2026-11-27', 5],
    ['2026-11-30', 1],
    ['2026-11-25', 3],
    ['2027-02-28', 7],
    ['2023-03-03', 5],
  ] as const)('%s is weekday %i', (text, day) => {
    expect(weekday(plainDate(text))).toBe(day);
  });
});

describe('parts and order', () => {
  const early = plainDate('2026-03-09');
  const late = plainDate('2026-10-26');

  it('gives year, month and day', () => {
    expect([yearOf(late), monthOf(late), dayOf(late)]).toEqual([2026, 10, 26]);
    expect(plainDateOf(2026, 10, 26)).toBe(late);
    expect([daysInMonth(2026, 2), daysInMonth(2024, 2), daysInMonth(2026, 4), daysInMonth(2026, 12)]).toEqual([
      28, 29, 30, 31,
    ]);
  });

  it('orders days', () => {
    expect([compareDates(early, late) < 0, compareDates(late, early) > 0, compareDates(late, late)]).toEqual([
      true,
      true,
      0,
    ]);
    expect([minDate(early, late), minDate(late, early), maxDate(early, late), maxDate(late, early)]).toEqual([
      early,
      early,
      late,
      late,
    ]);
  });
});

describe('age in full years', () => {
  it.each([
    ['2012-03-15', '2026-03-14', 13],
    ['2012-03-15', '2026-03-15', 14],
    ['2012-03-15', '2026-12-31', 14],
    ['2012-02-29', '2026-02-28', 13],
    ['2012-02-29', '2026-03-01', 14],
    ['2012-02-29', '2028-02-29', 16],
    ['2012-12-31', '2013-01-01', 0],
  ] as const)('born %s, on %s: %i', (birth, day, age) => {
    expect(ageOn(plainDate(birth), plainDate(day))).toBe(age);
  });
});
