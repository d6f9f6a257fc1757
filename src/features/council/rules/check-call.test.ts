import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { checkCall, type Call } from './check-call.ts';

const call: Call = {
  decisionOn: plainDate('2026-11-16'),
  heldOn: plainDate('2026-11-27'),
  afterTheFact: false,
  leadDays: 3,
  compositionInForce: true,
  today: plainDate('2026-11-16'),
};
const check = (change: Partial<Call>): unknown => {
  const checked = checkCall({ ...call, ...change });
  return checked.ok ? checked.departures.map((one) => [one.what, one.clause]) : checked.refusal.reason;
};

describe('clause 5: a meeting is called by a decision of the administration', () => {
  test('a decision of today for next week is as recommended', () => {
    expect(check({})).toEqual([]);
  });
  test('a decision cannot be of tomorrow, nor of a day after the meeting', () => {
    expect(check({ decisionOn: plainDate('2026-11-17') })).toBe('decision-in-future');
    expect(check({ afterTheFact: true, heldOn: plainDate('2026-11-10') })).toBe('decision-after-meeting');
  });
  test('a past day is refused unless it is recorded after the fact', () => {
    const past = { heldOn: plainDate('2026-11-10'), decisionOn: plainDate('2026-11-09') };
    expect(check(past)).toBe('meeting-in-past');
    expect(check({ ...past, afterTheFact: true })).toEqual([]);
    expect(check({ afterTheFact: true })).toBe('after-the-fact-in-future');
  });
});

describe('clause 11: the dossier is due three days before', () => {
  test('a meeting called two days ahead is a departure, three days ahead is not', () => {
    expect(check({ heldOn: plainDate('2026-11-18') })).toEqual([['meeting-called-late', 11]]);
    expect(check({ heldOn: plainDate('2026-11-19') })).toEqual([]);
  });
});

describe('clause 6: a meeting belongs to the composition in force that day', () => {
  test('without one it is a departure, but not for a meeting held on paper', () => {
    expect(check({ compositionInForce: false })).toEqual([['no-composition', 6]]);
    const held = { heldOn: plainDate('2026-11-16'), compositionInForce: false, afterTheFact: true };
    expect(check(held)).toEqual([]);
  });
});
