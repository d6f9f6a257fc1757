import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { checkPlansKept } from './check-plans-kept.ts';

describe('clause 12: the plan approved is the one the Council saw', () => {
  const effect = {
    kind: 'approve-plan',
    itemId: 'i',
    caseId: 'c',
    planId: 'p',
    planVersion: 2,
    endsOn: plainDate('2027-05-27'),
  } as const;
  test('the same draft is approved, a changed one needs a reason, a vanished one is refused', () => {
    const kept = checkPlansKept([effect], new Map([['p', { version: 2 }]]));
    expect(kept).toMatchObject({ ok: true, departures: [] });
    const changed = checkPlansKept([effect], new Map([['p', { version: 3 }]]));
    expect(changed).toMatchObject({ ok: true, departures: [{ what: 'plan-changed-after-decision', clause: 12 }] });
    expect(checkPlansKept([effect], new Map())).toMatchObject({ ok: false, refusal: { reason: 'plan-not-draft' } });
  });
});
