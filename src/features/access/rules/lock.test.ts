import { describe, expect, it } from 'vitest';
import { mayTry } from './lock.ts';

const failures = (count: number, oldestMinutesAgo = 0) => ({ count, oldestMinutesAgo });

describe('a login locks after five failures, an address after thirty, for a quarter of an hour', () => {
  it.each([
    [0, 0, true],
    [4, 0, true],
    [5, 0, false],
    [0, 29, true],
    [0, 30, false],
    [4, 29, true],
    [5, 30, false],
  ])('%i failures of the login, %i of the address: %s', (login, address, may) => {
    expect(mayTry(failures(login), failures(address)).ok).toBe(may);
  });

  it('says how long to wait, a minute at least', () => {
    expect(mayTry(failures(5, 4.2), failures(0))).toMatchObject({
      refusal: { reason: 'sign-in-locked', facts: { minutes: 11 } },
    });
    expect(mayTry(failures(5, 14.99), failures(30, 2))).toMatchObject({ refusal: { facts: { minutes: 13 } } });
    expect(mayTry(failures(5, 14.99), failures(0))).toMatchObject({ refusal: { facts: { minutes: 1 } } });
  });
});
