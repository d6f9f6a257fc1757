import { describe, expect, it } from 'vitest';
import { checkGrounds } from './check-grounds.ts';
import { order61 } from './order-61-2023.ts';
import { secondPack } from './testing/second-pack.ts';

describe('clause 18: grounds for placing', () => {
  it.each([
    'academic-failure',
    'family-difficulty',
    'lack-of-supervision',
    'charter-breach',
    'absence',
    'administrative-offence',
    'substances',
  ])('%s alone is enough', (code) => {
    const result = checkGrounds(order61, [code]);
    expect(result.ok && result.value.map((ground) => ground.code)).toEqual([code]);
    expect(result.ok && result.departures).toEqual([]);
  });

  it('without any ground nothing is submitted', () => {
    expect(checkGrounds(order61, [])).toMatchObject({ ok: false, refusal: { reason: 'no-ground' } });
  });

  it('several grounds are possible, each once, in the order of the pack', () => {
    const result = checkGrounds(order61, ['substances', 'absence', 'substances', 'academic-failure']);
    expect(result.ok && result.value.map((ground) => ground.code)).toEqual([
      'academic-failure',
      'absence',
      'substances',
    ]);
  });

  it('a ground the pack does not name is refused with its code', () => {
    expect(checkGrounds(order61, ['absence', 'difficult-life-situation', 'poverty'])).toEqual({
      ok: false,
      refusal: { reason: 'ground-unknown', facts: { codes: ['difficult-life-situation', 'poverty'] } },
    });
  });

  it('the same ground may stand in another pack', () => {
    expect(checkGrounds(secondPack, ['difficult-life-situation']).ok).toBe(true);
  });
});
