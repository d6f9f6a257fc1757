import { describe, expect, it } from 'vitest';
import { AppealState } from '../contract.ts';
import { appealVerbs, moveAppeal } from './move-appeal.ts';

/** Typed by hand from the process: state, then resend, withdraw, return, decline, join; '-' is a refusal. */
const table = [
  ['sent', '-', 'withdrawn', 'returned', 'declined', 'joined'],
  ['returned', 'sent', 'withdrawn', '-', '-', '-'],
  ['withdrawn', '-', '-', '-', '-', '-'],
  ['declined', '-', '-', '-', '-', '-'],
  ['joined', '-', '-', '-', '-', '-'],
] as const;

describe('clause 4: an appeal is sent, returned and sent again, withdrawn, declined or joined', () => {
  it('knows a row for every state and a column for every verb', () => {
    expect(table.map(([state]) => state)).toEqual(AppealState.options);
    expect(appealVerbs).toEqual(['resend', 'withdraw', 'return', 'decline', 'join']);
  });

  it.each(table.flatMap(([state, ...next]) => appealVerbs.map((verb, at) => [state, verb, next[at]] as const)))(
    'from %s by %s comes %s',
    (state, verb, next) => {
      const moved = moveAppeal(state, verb);
      const seen = moved.ok ? moved.value : moved.refusal;
      expect(seen).toEqual(next === '-' ? { reason: 'appeal-cannot-move', facts: { state, verb } } : next);
    },
  );
});
