import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGroup, phraseOf, readPhrase } from './recovery-phrase.ts';

const digits = [...'1234567890123456789012345678901234567890'].map(Number);
/** Worked out by hand: place + 3a + 7b + 9c + d, its last digit. */
const known = ['12348', '56789', '90120', '34561', '78902', '12343', '56784', '90125', '34566', '78907'];

describe('the recovery phrase', () => {
  it('is ten groups of four digits and a check digit', () => {
    expect(phraseOf(digits)).toEqual(known);
  });

  it('is read back however it was typed', () => {
    for (const typed of [known.join(' '), known.join('-'), known.join(''), ` ${known.join('\n')}\n`])
      expect(readPhrase(typed)).toEqual({ ok: true, phrase: known });
  });

  it('names each mistyped group, and none when digits are missing', () => {
    expect(readPhrase(known.join(' ').replace('90120', '90130').replace('34566', '34567'))).toEqual({
      ok: false,
      wrong: [3, 9],
    });
    expect(readPhrase(known.slice(1).join(' '))).toEqual({ ok: false, wrong: [] });
    expect(readPhrase('тірек')).toEqual({ ok: false, wrong: [] });
  });

  it('notices every single wrong digit, and every group put at another place', () => {
    const forty = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(forty, fc.nat(9), fc.nat(4), fc.integer({ min: 1, max: 9 }), (random, place, digit, by) => {
        const group = phraseOf(random)[place] ?? '';
        const other = `${group.slice(0, digit)}${(Number(group[digit]) + by) % 10}${group.slice(digit + 1)}`;
        expect([isGroup(group, place), isGroup(other, place), isGroup(group, (place + by) % 10)]).toEqual([
          true,
          false,
          false,
        ]);
      }),
    );
  });
});
