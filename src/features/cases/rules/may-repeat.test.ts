import { describe, expect, it } from 'vitest';
import { mayRepeat } from './may-repeat.ts';

describe('clause 21: repeated placing on a new or the same ground is a new case', () => {
  it('needs no link the first time', () => {
    expect(mayRepeat([])).toEqual({ ok: true, value: { repeatsId: null }, departures: [] });
  });

  it('is linked to the case removed last', () => {
    const earlier = [
      { id: 'first', state: 'removed', closedOn: '2025-03-01' },
      { id: 'last', state: 'removed', closedOn: '2026-05-20' },
      { id: 'middle', state: 'removed', closedOn: '2025-12-01' },
    ] as const;
    expect(mayRepeat(earlier)).toMatchObject({ ok: true, value: { repeatsId: 'last' } });
  });

  it('is not linked to a case that was not placed on record', () => {
    expect(mayRepeat([{ id: 'never', state: 'not-placed', closedOn: '2026-05-20' }])).toMatchObject({
      value: { repeatsId: null },
    });
  });

  it.each(['submitted', 'on-record'] as const)('is refused while one is %s', (state) => {
    const open = { id: 'open', state, closedOn: null };
    expect(mayRepeat([{ id: 'old', state: 'removed', closedOn: '2025-01-10' }, open])).toEqual({
      ok: false,
      refusal: { reason: 'case-already-open', facts: { caseId: 'open' } },
    });
  });
});
