import { describe, expect, it } from 'vitest';
import { termEnd } from './add-months.ts';
import { daysInLieu, holidayRows, holidaysOf, movedWorkingDaysOf, publicCalendar } from './holidays-kz.ts';
import { plainDate } from './plain-date.ts';
import { isWorkingDay } from './working-days.ts';

const fiveDayTable = {
  2025: [
    '01-01',
    '01-02',
    '01-03',
    '01-07',
    '03-08',
    '03-10',
    '03-21',
    '03-22',
    '03-23',
    '03-24',
    '03-25',
    '05-01',
    '05-07',
    '05-09',
    '06-06',
    '07-06',
    '07-07',
    '08-30',
    '09-01',
    '10-25',
    '10-27',
    '12-16',
  ],
  2026: [
    '01-01',
    '01-02',
    '01-07',
    '03-08',
    '03-09',
    '03-21',
    '03-22',
    '03-23',
    '03-24',
    '03-25',
    '05-01',
    '05-07',
    '05-09',
    '05-11',
    '05-27',
    '07-06',
    '10-25',
    '10-26',
    '12-16',
  ],
  2027: [
    '01-01',
    '01-02',
    '01-04',
    '01-07',
    '03-08',
    '03-15',
    '03-21',
    '03-22',
    '03-23',
    '03-24',
    '05-01',
    '05-03',
    '05-07',
    '05-09',
    '05-10',
    '05-16',
    '07-06',
    '10-25',
    '12-16',
  ],
} as const;

const sixDayInLieu = { 2025: ['03-24', '07-07'], 2026: ['03-09', '03-24', '10-26'], 2027: ['03-24', '05-10'] } as const;

const inLieuOf = (year: number, week: 5 | 6): readonly string[] =>
  holidayRows(year, week)
    .filter((row) => row.kind === 'moved' && row.date !== '2025-01-03')
    .map((row) => row.date.slice(5));
const row = (date: string) => ({ date: plainDate(date), kind: 'public' as const });

describe('public holidays of Kazakhstan', () => {
  it.each([2025, 2026, 2027] as const)('%i: days off of a five-day week', (year) => {
    expect(holidaysOf(year, 5)).toEqual(fiveDayTable[year].map((day) => `${year}-${day}`));
  });

  it.each([2025, 2026, 2027] as const)('%i: in a six-day week only a holiday on Sunday moves', (year) => {
    expect(inLieuOf(year, 6)).toEqual(sixDayInLieu[year]);
  });

  it.each([5, 6] as const)('2026: the published days are those of the rule (%i-day week)', (week) => {
    const holidays = holidayRows(2026, week).filter((row) => row.kind !== 'moved');
    expect(daysInLieu(holidays, week).map((day) => day.slice(5))).toEqual(inLieuOf(2026, week));
    expect(
      holidayRows(2026, week)
        .filter((row) => row.kind === 'moved')
        .every((row) => row.source === 'V'),
    ).toBe(true);
  });

  it('30 August is a holiday until 2025, 15 March from 2027', () => {
    expect([2025, 2026, 2027].map((year) => holidaysOf(year, 5).includes(plainDate(`${year}-08-30`)))).toEqual([
      true,
      false,
      false,
    ]);
    expect([2025, 2026, 2027].map((year) => holidaysOf(year, 5).includes(plainDate(`${year}-03-15`)))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('religious days do not move: Kurban Ait of 2027 is a Sunday and Monday works', () => {
    expect(isWorkingDay(plainDate('2027-05-17'), publicCalendar([2027], 5))).toBe(true);
    expect(
      holidayRows(2027)
        .filter((row) => row.kind === 'religious')
        .map((row) => [row.date, row.source]),
    ).toEqual([
      ['2027-01-07', 'V'],
      ['2027-05-16', 'U'],
    ]);
  });

  it('two holidays on one weekend make two days off, after the holidays that follow', () => {
    expect(daysInLieu([row('2026-03-21'), row('2026-03-22'), row('2026-03-23')], 5)).toEqual([
      '2026-03-24',
      '2026-03-25',
    ]);
    expect(daysInLieu([row('2026-03-21'), row('2026-03-22'), row('2026-03-23')], 6)).toEqual(['2026-03-24']);
    expect(daysInLieu([{ date: plainDate('2026-03-22'), kind: 'religious' }], 5)).toEqual([]);
  });

  it('Sunday 5 January 2025 was worked instead of Friday 3 January', () => {
    const calendar = publicCalendar([2025, 2026], 5);
    expect(movedWorkingDaysOf(2025)).toEqual(['2025-01-05']);
    expect(movedWorkingDaysOf(2026)).toEqual([]);
    expect(isWorkingDay(plainDate('2025-01-05'), calendar)).toBe(true);
    expect(isWorkingDay(plainDate('2025-01-03'), calendar)).toBe(false);
  });

  it('a year nobody has checked says so', () => {
    expect(holidayRows(2028).length).toBeGreaterThan(14);
    expect(holidayRows(2028).every((row) => row.source === 'U')).toBe(true);
  });

  it('every row has its three names', () => {
    for (const year of [2025, 2026, 2027]) {
      for (const { name } of holidayRows(year))
        expect([name.kk, name.ru, name.en].every((text) => text.length > 4)).toBe(true);
    }
  });
});

describe('clause 16 over the real calendar', () => {
  it.each([
    ['2026-08-31', 6, '2027-03-01'],
    ['2026-11-30', 3, '2027-03-01'],
    ['2027-01-15', 3, '2027-04-15'],
    ['2025-11-27', 6, '2026-05-28'],
    ['2026-09-25', 6, '2027-03-25'],
    ['2026-09-21', 6, '2027-03-25'],
  ] as const)('placed on %s for %i months ends on %s', (placedOn, months, end) => {
    expect(termEnd(plainDate(placedOn), months, publicCalendar([2025, 2026, 2027], 5))).toBe(end);
  });
});
