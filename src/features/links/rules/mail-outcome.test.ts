import { describe, expect, it } from 'vitest';
import { outcomeOf } from './mail-outcome.ts';

describe('a mail that did not go', () => {
  it.each([
    ['EENVELOPE', 550, 1, 'failed', 'address-refused'],
    ['EENVELOPE', 450, 1, 'queued', 'address-refused'],
    ['EENVELOPE', 450, 10, 'failed', 'address-refused'],
    ['EMESSAGE', 554, 1, 'failed', 'server-refused'],
    ['EMESSAGE', 451, 3, 'queued', 'server-refused'],
    ['EAUTH', 535, 1, 'queued', 'sign-in-failed'],
    ['ESOCKET', null, 9, 'queued', 'server-unreachable'],
    ['ECONNECTION', null, 10, 'failed', 'server-unreachable'],
    ['ETIMEDOUT', null, 1, 'queued', 'server-unreachable'],
  ] as const)('%s %s at attempt %s: %s, %s', (code, response, attempts, state, error) =>
    expect(outcomeOf({ code, response }, attempts)).toEqual({ state, error }),
  );
});
