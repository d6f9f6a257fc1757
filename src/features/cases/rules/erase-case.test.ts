import { describe, expect, it } from 'vitest';
import { eraseCase } from './erase-case.ts';

const answer = (...asked: Parameters<typeof eraseCase>): string => {
  const result = eraseCase(...asked);
  return result.ok ? 'ok' : result.refusal.reason;
};

describe('the words of a trail are destroyed', () => {
  it.each([
    ['submitted', 'case-not-sealed'],
    ['on-record', 'case-not-sealed'],
    ['not-placed', 'ok'],
    ['removed', 'ok'],
  ] as const)('of a case that is %s: %s', (state, expected) => {
    expect(answer(state, 'срок хранения истёк')).toBe(expected);
  });
  it('with a reason in words', () => expect(answer('removed', '  нет ')).toBe('erase-without-reason'));
});
