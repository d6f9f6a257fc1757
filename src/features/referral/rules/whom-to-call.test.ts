import { describe, expect, it } from 'vitest';
import { whomToCall } from './whom-to-call.ts';

const director = { who: { kk: 'Директор', ru: 'Директор' }, phone: '+77001112233' };

describe('danger does not wait', () => {
  it.each(['violence', 'abuse', 'suicide'] as const)(
    '%s names the school’s contacts first, then the national lines',
    (danger) => {
      expect(whomToCall([danger], [director]).map((call) => call.phone)).toEqual([
        '+77001112233',
        '102',
        '112',
        '111',
        '150',
      ]);
    },
  );

  it('names somebody even where the school has set no contacts', () => {
    expect(whomToCall(['suicide'], []).map((call) => call.phone)).toEqual(['102', '112', '111', '150']);
  });

  it('asks the school to check the two help lines only', () => {
    const unchecked = whomToCall(['abuse'], [director]).filter((call) => call.checkNumber);
    expect(unchecked.map((call) => call.phone)).toEqual(['111', '150']);
  });

  it('names a line once when the school set it too', () => {
    const own = { who: { kk: 'Сенім', ru: 'Доверие' }, phone: '150' };
    expect(whomToCall(['abuse'], [own]).filter((call) => call.phone === '150')).toEqual([
      { who: { kk: 'Сенім', ru: 'Доверие', en: 'Доверие' }, phone: '150', from: 'school', checkNumber: false },
    ]);
  });

  it('names nobody without danger', () => {
    expect(whomToCall([], [director])).toEqual([]);
  });
});
