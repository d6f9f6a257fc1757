import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthAndSexOfIin, checkIin, Iin, padIin } from './iin.ts';

const reasonOf = (text: string): string => {
  const checked = checkIin(text);
  return checked.ok ? 'ok' : checked.refusal.reason;
};
const eleven = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 })
  .map((digits) => digits.join(''));
const rightDigits = (start: string): string[] =>
  ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].filter((d) => checkIin(start + d).ok);
const weighed = (digits: string): number => [...digits].reduce((sum, d, i) => sum + Number(d) * (i + 1), 0) % 11;
const valid = (start: string): Iin => Iin.parse(start + (rightDigits(start)[0] ?? ''));

describe('IIN: twelve digits and a check digit', () => {
  it.each(['120315600006', '090521600008', '100101500311', '850723300007'])('%s is right', (text) => {
    expect(checkIin(text)).toEqual({ ok: true, value: text, departures: [] });
    expect(Iin.safeParse(text).success).toBe(true);
  });

  it.each([
    ['100101500003', 'iin-check-digit'],
    ['120315600007', 'iin-check-digit'],
    ['12031560000', 'iin-length'],
    ['1203156000066', 'iin-length'],
    ['', 'iin-length'],
    ['12031560000O', 'iin-digits'],
    ['12031560000٦', 'iin-digits'],
  ])('%s: %s', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
    expect(Iin.safeParse(text).success).toBe(false);
  });

  it('spaces and hyphens of a typed number do not matter', () => {
    expect(checkIin(' 120315 600006 ')).toEqual({ ok: true, value: '120315600006', departures: [] });
    expect(reasonOf('120315-600006')).toBe('ok');
  });

  it('eleven digits whose both rows of weights give ten have no number', () => {
    expect(['0', '5', '9'].map((digit) => reasonOf(`00000000281${digit}`))).toEqual([
      'iin-unusable',
      'iin-unusable',
      'iin-unusable',
    ]);
  });

  it('at most one check digit fits', () => {
    fc.assert(
      fc.property(eleven, (start) => rightDigits(start).length <= 1),
      { numRuns: 1000 },
    );
  });

  it('one mistyped digit of the first ten is found where the first row of weights decides', () => {
    fc.assert(
      fc.property(eleven, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (start, place, by) => {
        fc.pre(weighed(start) !== 10);
        const number = start + String(weighed(start));
        expect(reasonOf(number)).toBe('ok');
        const wrong = start.slice(0, place) + String((Number(start[place]) + by) % 10) + start.slice(place + 1);
        fc.pre(weighed(wrong) !== 10);
        expect(reasonOf(wrong + String(weighed(start)))).toBe('iin-check-digit');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('IIN from a spreadsheet', () => {
  it.each([
    ['90521600008', '090521600008'],
    [' 90521600008 ', '090521600008'],
    ['1203156', '000001203156'],
    ['120315600006', '120315600006'],
    ['нет', 'нет'],
    ['123', '123'],
    ['', ''],
  ])('%j becomes %j', (text, padded) => {
    expect(padIin(text)).toBe(padded);
  });
});

describe('what an IIN says of birth and sex, for a soft warning only', () => {
  it.each([
    ['120315600006', '2012-03-15', 'female'],
    ['090521600008', '2009-05-21', 'female'],
    ['100101500311', '2010-01-01', 'male'],
    ['850723300007', '1985-07-23', 'male'],
  ] as const)('%s: %s, %s', (text, birth, sex) => {
    expect(birthAndSexOfIin(Iin.parse(text))).toEqual({ birth, sex });
  });

  it('a number without a real day or a known century says nothing of it', () => {
    expect(birthAndSexOfIin(valid('12023160001'))).toEqual({ birth: null, sex: 'female' });
    expect(birthAndSexOfIin(valid('12031500001'))).toEqual({ birth: null, sex: null });
  });
});
