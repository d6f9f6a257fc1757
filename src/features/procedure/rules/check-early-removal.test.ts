import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#kernel/pure/plain-date.ts';
import { checkEarlyRemoval, isObjective } from './check-early-removal.ts';
import { order61 } from './order-61-2023.ts';
import { removalReasons, type RemovalReason } from './pack.ts';
import { secondPack } from './testing/second-pack.ts';

const whatOf = (placedOn: string, removedOn: string, reason: RemovalReason, pack = order61): string[] => {
  const result = checkEarlyRemoval(pack, { placedOn: plainDate(placedOn), removedOn: plainDate(removedOn), reason });
  return result.ok ? result.departures.map(({ what, clause }) => `${clause} ${what}`) : [result.refusal.reason];
};
const early = ['16 removal-before-shortest-term'];

describe('clause 16: removal for improvement before three months needs a reason', () => {
  it.each<[placedOn: string, removedOn: string, reason: RemovalReason, expected: string[]]>([
    ['2026-11-27', '2026-11-27', 'improvement', early],
    ['2026-11-27', '2027-02-26', 'improvement', early],
    ['2026-11-27', '2027-02-27', 'improvement', []],
    ['2026-11-30', '2027-02-27', 'improvement', early],
    ['2026-11-30', '2027-02-28', 'improvement', []],
    ['2026-11-27', '2026-12-01', 'move', []],
    ['2026-11-27', '2026-12-01', 'change-of-school', []],
    ['2026-11-27', '2026-12-01', 'graduation', []],
    ['2026-11-27', '2026-12-01', 'other', []],
    ['2026-11-27', '2026-11-26', 'improvement', ['removed-before-placed']],
    ['2026-11-27', '2026-11-26', 'move', ['removed-before-placed']],
  ])('placed on %s, removed on %s for %s: %j', (placedOn, removedOn, reason, expected) => {
    expect(whatOf(placedOn, removedOn, reason)).toEqual(expected);
  });

  it('says from which day it would not', () => {
    const removal = {
      placedOn: plainDate('2026-11-30'),
      removedOn: plainDate('2027-01-10'),
      reason: 'improvement',
    } as const;
    expect(checkEarlyRemoval(order61, removal)).toMatchObject({
      departures: [{ facts: { minMonths: 3, earliest: '2027-02-28', removedOn: '2027-01-10' } }],
    });
  });

  it('under another pack its own shortest term counts', () => {
    expect(whatOf('2026-11-27', '2027-01-27', 'improvement', secondPack)).toEqual([]);
    expect(whatOf('2026-11-27', '2027-01-26', 'improvement', secondPack)).toEqual(early);
  });

  it('a reason the pack does not list is not objective', () => {
    const narrow = { ...order61, removalReasons: order61.removalReasons.filter(({ code }) => code !== 'other') };
    expect(whatOf('2026-11-27', '2026-12-01', 'other', narrow)).toEqual(early);
  });

  it('after 92 days no reason is ever asked for, before 89 days improvement always asks', () => {
    const start = fc.integer({ min: 0, max: 3650 }).map((days) => addDays(plainDate('2025-01-01'), days));
    fc.assert(
      fc.property(start, fc.integer({ min: 92, max: 900 }), fc.constantFrom(...removalReasons), (day, days, reason) => {
        expect(whatOf(day, addDays(day, days), reason)).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 88 }), (day, days) => {
        expect(whatOf(day, addDays(day, days), 'improvement')).toEqual(early);
      }),
    );
  });
});

describe('clause 19: objective reasons', () => {
  it.each<[RemovalReason, boolean]>([
    ['improvement', false],
    ['move', true],
    ['change-of-school', true],
    ['graduation', true],
    ['other', true],
  ])('%s: %s', (reason, objective) => {
    expect(isObjective(order61, reason)).toBe(objective);
  });
});
