import { describe, expect, it } from 'vitest';
import { Bin, checkBin } from './bin.ts';
import { checkDigitOf } from './check-digit.ts';

const reasonOf = (text: string): string => {
  const checked = checkBin(text);
  return checked.ok ? 'ok' : checked.refusal.reason;
};
const withDigit = (start: string): string => start + String(checkDigitOf(start));

describe('BIN of an organisation', () => {
  it('120140000007 is right, with or without spaces', () => {
    expect(checkBin('120140000007')).toEqual({ ok: true, value: '120140000007', departures: [] });
    expect(reasonOf('120140 000007')).toBe('ok');
    expect(Bin.safeParse('120140000007').success).toBe(true);
  });

  it.each([
    ['120140000008', 'bin-check-digit'],
    ['12014000000', 'bin-length'],
    ['12014000000x', 'bin-digits'],
    ['120315600006', 'bin-kind'],
    ['', 'bin-length'],
  ])('%j: %s', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
    expect(Bin.safeParse(text).success).toBe(false);
  });

  it('month 13, kind 7 and part 9 are not of a BIN', () => {
    expect(['12134000000', '12017000000', '12014900000'].map((start) => reasonOf(withDigit(start)))).toEqual([
      'bin-kind',
      'bin-kind',
      'bin-kind',
    ]);
    expect(['12015000000', '12016100000', '12014200000'].map((start) => reasonOf(withDigit(start)))).toEqual([
      'ok',
      'ok',
      'ok',
    ]);
  });
});
