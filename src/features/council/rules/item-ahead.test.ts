import { describe, expect, test } from 'vitest';
import { departure } from '#kernel/pure/result.ts';
import { itemAhead, type Readiness } from './item-ahead.ts';

const ready: Readiness = { kind: 'place', caseId: 'c', invitation: 'recorded', hasPlan: true, dossierGaps: [] };
const ahead = (change: Partial<Readiness>): unknown =>
  itemAhead({ ...ready, ...change }).map((one) => [one.what, one.clause]);

describe('clauses 9, 11, 12: what a placing would need reasons for is shown while it can be mended', () => {
  test('a ready question has nothing ahead', () => {
    expect(ahead({})).toEqual([]);
  });
  test('an invitation not made or not recorded, a missing paper, a missing plan', () => {
    const dossierGaps = [departure('dossier-paper-missing', 11)];
    expect(ahead({ invitation: 'none', dossierGaps, hasPlan: false })).toEqual([
      ['parents-not-invited', 9],
      ['dossier-paper-missing', 11],
      ['placed-without-plan', 12],
    ]);
    expect(ahead({ invitation: 'made' })).toEqual([['invitation-not-recorded', 9]]);
  });
  test('for other questions they are duties, not departures', () => {
    expect(ahead({ kind: 'end-of-term', invitation: 'none', hasPlan: false })).toEqual([]);
    expect(ahead({ kind: 'other', caseId: null, invitation: 'none', hasPlan: false })).toEqual([]);
  });
});
