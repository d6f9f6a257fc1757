import { describe, expect, it } from 'vitest';
import { checkCard } from './check-card.ts';
import { cardText, readCard } from './receiving-card.ts';

const card = {
  schema: 'tirek-receiving-card' as const,
  version: 1 as const,
  bin: '990140000005',
  names: { kk: '«Басқа» мектебі', ru: 'Школа «Басқа»' },
  sign: 'a'.repeat(43),
  box: 'b'.repeat(43),
};
const house = { ownBin: '120140000007', known: null, replace: false };

describe('clause 20: the receiving card of another school', () => {
  it('is new, is the same, and is refused where the keys of a known school differ and nobody means it', () => {
    const told = { bin: card.bin, fingerprint: '11111' };
    expect(checkCard(told, house)).toMatchObject({ ok: true, value: 'new' });
    expect(checkCard(told, { ...house, known: { fingerprint: '11111' } })).toMatchObject({ ok: true, value: 'same' });
    const known = { fingerprint: '22222' };
    expect(checkCard(told, { ...house, known })).toEqual({
      ok: false,
      refusal: { reason: 'transfer-key-changed', facts: { bin: card.bin, was: '22222', is: '11111' } },
    });
    expect(checkCard(told, { ...house, known, replace: true })).toMatchObject({ ok: true, value: 'changed' });
    expect(checkCard(told, { ...house, ownBin: card.bin })).toMatchObject({ refusal: { reason: 'transfer-card-own' } });
  });

  it('comes back from its text as it was; anything else is refused', () => {
    expect(readCard(cardText(card))).toMatchObject({ ok: true, value: card });
    const wrong = [
      'not json',
      '{}',
      cardText({ ...card, sign: 'a'.repeat(42) }),
      JSON.stringify({ ...card, bin: '99014000000a' }),
      cardText({ ...card, names: { kk: 'х'.repeat(5000), ru: 'х' } }),
    ];
    for (const text of wrong) expect(readCard(text)).toMatchObject({ refusal: { reason: 'transfer-card-unreadable' } });
    expect(readCard(JSON.stringify({ ...card, version: 2 }))).toMatchObject({
      refusal: { reason: 'transfer-card-newer' },
    });
  });
});
