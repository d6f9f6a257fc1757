import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import type { Decision } from './decision.ts';
import { effectsOf, type CaseNow, type DecidedItem } from './effects-of.ts';

const endsOn = plainDate('2027-05-27');
const place: Decision = {
  kind: 'place',
  months: 6,
  endsOn,
  responsibleId: 'person',
  planId: 'plan',
  planVersion: 2,
  planFollowsOn: null,
};
const item = (itemId: string, caseId: string | null, ...decisions: readonly Decision[]): DecidedItem => ({
  itemId,
  caseId,
  decisions,
});
const cases = new Map<string, CaseNow>([
  ['new', { state: 'submitted', endsOn: null }],
  ['old', { state: 'on-record', endsOn: plainDate('2026-12-01') }],
]);
const said = (items: readonly DecidedItem[]): unknown => {
  const effects = effectsOf(items, cases);
  if (!effects.ok) return effects.refusal.reason;
  return effects.value.map((one) => `${one.itemId} ${one.kind === 'move' ? one.verb : one.kind}`);
};

describe('process, States: decisions take effect together, in the order of the agenda', () => {
  test('placing moves the case and then approves its plan to the end of the term', () => {
    expect(said([item('1', 'new', place)])).toEqual(['1 place', '1 approve-plan']);
    const effects = effectsOf([item('1', 'new', place)], cases);
    expect(effects.ok ? effects.value.map((one) => ('endsOn' in one ? one.endsOn : null)) : null).toEqual([
      endsOn,
      endsOn,
    ]);
  });
  test('a removal settles the petition, adjourning settles nothing', () => {
    expect(said([item('1', 'old', { kind: 'remove', reason: 'improvement', note: null })])).toEqual([
      '1 remove',
      '1 settle-petition',
    ]);
    expect(said([item('1', 'old', { kind: 'adjourn', until: null })])).toEqual([]);
  });
  test('a revised plan holds to the end of the running term', () => {
    const effects = effectsOf([item('1', 'old', { kind: 'approve-plan', planId: 'plan', planVersion: 1 })], cases);
    expect(effects.ok ? effects.value : null).toMatchObject([{ kind: 'approve-plan', endsOn: '2026-12-01' }]);
  });
  test('the order of the agenda is the order of the effects, and questions about no child have none', () => {
    const remove: Decision = { kind: 'remove', reason: 'move', note: null };
    expect(said([item('1', null, { kind: 'free' }), item('2', 'old', remove), item('3', 'new', place)])).toEqual([
      '2 remove',
      '2 settle-petition',
      '3 place',
      '3 approve-plan',
    ]);
  });
  test('a case that moved since is refused instead of being moved twice', () => {
    expect(said([item('1', 'old', place)])).toBe('case-cannot-move');
    const remove: Decision = { kind: 'remove', reason: 'move', note: null };
    expect(said([item('1', 'old', remove), item('2', 'old', { kind: 'keep' })])).toBe('case-cannot-move');
  });
});
