import { describe, expect, it } from 'vitest';
import {
  dayAndMonth,
  fromDate,
  longDate,
  monthName,
  ofDate,
  onDate,
  shortDate,
  untilDate,
  weekdayName,
} from './long-date.ts';
import { plainDate } from './plain-date.ts';

const march = plainDate('2023-03-03');
const may = plainDate('2027-05-27');
const september = plainDate('2026-09-02');

describe('dates in sentences', () => {
  it('long date in three languages', () => {
    expect([longDate(march, 'kk'), longDate(march, 'ru'), longDate(march, 'en')]).toEqual([
      '2023 жылғы 3 наурыз',
      '3 марта 2023 года',
      '3 March 2023',
    ]);
  });

  it('day and month, short date', () => {
    expect([dayAndMonth(march, 'kk'), dayAndMonth(march, 'ru'), dayAndMonth(march, 'en')]).toEqual([
      '3 наурыз',
      '3 марта',
      '3 March',
    ]);
    expect(shortDate(march)).toBe('03.03.2023');
    expect(shortDate(plainDate('2026-12-16'))).toBe('16.12.2026');
  });

  it('until a date', () => {
    expect([untilDate(may, 'kk'), untilDate(may, 'ru'), untilDate(may, 'en')]).toEqual([
      '2027 жылғы 27 мамырға дейін',
      'до 27 мая 2027 года',
      'until 27 May 2027',
    ]);
    expect(untilDate(may, 'kk', 'day')).toBe('27 мамырға дейін');
  });

  it('from a date: the second of a month is read «со второго»', () => {
    expect([
      fromDate(september, 'kk', 'day'),
      fromDate(september, 'ru', 'day'),
      fromDate(september, 'en', 'day'),
    ]).toEqual(['2 қыркүйектен', 'со 2 сентября', 'from 2 September']);
    expect(fromDate(plainDate('2026-09-22'), 'ru')).toBe('с 22 сентября 2026 года');
    expect(fromDate(september, 'kk')).toBe('2026 жылғы 2 қыркүйектен');
  });

  it('on a date', () => {
    expect([onDate(march, 'kk', 'day'), onDate(march, 'ru', 'day'), onDate(march, 'en', 'day')]).toEqual([
      '3 наурызда',
      '3 марта',
      'on 3 March',
    ]);
    expect([onDate(march, 'kk'), onDate(march, 'ru')]).toEqual(['2023 жылғы 3 наурызда', '3 марта 2023 года']);
  });
});

describe('Kazakh months in their cases', () => {
  it.each([
    [1, 'қаңтарға', 'қаңтардан', 'қаңтарда'],
    [2, 'ақпанға', 'ақпаннан', 'ақпанда'],
    [3, 'наурызға', 'наурыздан', 'наурызда'],
    [4, 'сәуірге', 'сәуірден', 'сәуірде'],
    [5, 'мамырға', 'мамырдан', 'мамырда'],
    [6, 'маусымға', 'маусымнан', 'маусымда'],
    [7, 'шілдеге', 'шілдеден', 'шілдеде'],
    [8, 'тамызға', 'тамыздан', 'тамызда'],
    [9, 'қыркүйекке', 'қыркүйектен', 'қыркүйекте'],
    [10, 'қазанға', 'қазаннан', 'қазанда'],
    [11, 'қарашаға', 'қарашадан', 'қарашада'],
    [12, 'желтоқсанға', 'желтоқсаннан', 'желтоқсанда'],
  ] as const)('month %i: %s, %s, %s', (month, dative, ablative, locative) => {
    const date = plainDate(`2026-${String(month).padStart(2, '0')}-10`);
    expect(untilDate(date, 'kk', 'day')).toBe(`10 ${dative} дейін`);
    expect(fromDate(date, 'kk', 'day')).toBe(`10 ${ablative}`);
    expect(onDate(date, 'kk', 'day')).toBe(`10 ${locative}`);
  });
});

describe('the date of a paper', () => {
  it.each([
    ['2026-02-10', '2026 жылғы 10 ақпандағы', 'от 10 февраля 2026 года'],
    ['2026-04-01', '2026 жылғы 1 сәуірдегі', 'от 1 апреля 2026 года'],
    ['2026-07-22', '2026 жылғы 22 шілдедегі', 'от 22 июля 2026 года'],
    ['2026-09-03', '2026 жылғы 3 қыркүйектегі', 'от 3 сентября 2026 года'],
    ['2026-11-16', '2026 жылғы 16 қарашадағы', 'от 16 ноября 2026 года'],
  ] as const)('%s: %s, %s', (day, kk, ru) => {
    expect([ofDate(plainDate(day), 'kk'), ofDate(plainDate(day), 'ru')]).toEqual([kk, ru]);
  });
});

describe('names of days and months', () => {
  it('a week from Monday 23 November 2026', () => {
    const days = [23, 24, 25, 26, 27, 28, 29].map((day) => plainDate(`2026-11-${day}`));
    expect(days.map((day) => weekdayName(day, 'kk'))).toEqual([
      'дүйсенбі',
      'сейсенбі',
      'сәрсенбі',
      'бейсенбі',
      'жұма',
      'сенбі',
      'жексенбі',
    ]);
    expect(days.map((day) => weekdayName(day, 'ru', 'short'))).toEqual(['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс']);
    expect(days.map((day) => weekdayName(day, 'kk', 'short'))).toEqual(['дс', 'сс', 'ср', 'бс', 'жм', 'сб', 'жс']);
    expect(weekdayName(plainDate('2026-11-27'), 'en')).toBe('Friday');
  });

  it('months standing alone', () => {
    expect([
      monthName(3, 'kk'),
      monthName(3, 'ru'),
      monthName(3, 'en'),
      monthName(12, 'kk'),
      monthName(5, 'ru'),
    ]).toEqual(['наурыз', 'март', 'March', 'желтоқсан', 'май']);
    expect(() => monthName(13, 'kk')).toThrow(RangeError);
  });
});
