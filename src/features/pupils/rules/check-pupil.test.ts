import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { checkPupil } from './check-pupil.ts';

const today = plainDate('2026-11-16');
const card = { bornOn: plainDate('2012-03-15'), sex: 'male', iin: '120315600006', noIinReason: null } as const;
const warnings = (changes: object): unknown => {
  const checked = checkPupil({ ...card, ...changes }, null, today);
  return checked.ok ? checked.value : checked.refusal.reason;
};

describe('IIN of a pupil', () => {
  it('exactly one of number and reason', () => {
    expect(warnings({ noIinReason: 'әлі алынған жоқ' })).toBe('iin-or-reason');
    expect(warnings({ iin: null })).toBe('iin-or-reason');
    expect(warnings({ iin: null, noIinReason: 'әлі алынған жоқ' })).toEqual([]);
  });

  it('a number of another pupil says whose it is', () => {
    expect(checkPupil(card, 'Айдаров Данияр, 7 «Ә»', today)).toMatchObject({
      refusal: { reason: 'iin-taken', facts: { name: 'Айдаров Данияр, 7 «Ә»' } },
    });
  });

  it('another birth date or sex is a warning, never a refusal (since 2013 they need not match)', () => {
    expect(warnings({ bornOn: plainDate('2012-03-16'), sex: 'female' })).toEqual(['iin-birth-differs']);
    expect(warnings({ sex: 'male' })).toEqual(['iin-sex-differs']);
    expect(warnings({ sex: 'female' })).toEqual([]);
  });

  it('a pupil is born before today; an unusual age is pointed out', () => {
    expect(warnings({ iin: null, noIinReason: 'жоқ', bornOn: plainDate('2026-11-17') })).toBe('born-in-future');
    expect(warnings({ iin: null, noIinReason: 'жоқ', bornOn: plainDate('2023-11-17') })).toEqual(['age-unusual']);
    expect(warnings({ iin: null, noIinReason: 'жоқ', bornOn: plainDate('2006-11-16') })).toEqual(['age-unusual']);
  });
});
