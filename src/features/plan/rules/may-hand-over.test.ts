import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { mayHandOver, type CopyToHand, type Handing } from './may-hand-over.ts';

const copy: CopyToHand = {
  planState: 'approved',
  approvedOn: plainDate('2026-11-27'),
  guardianIds: ['mother', 'father'],
  limitedIds: [],
  deliveries: [],
};
const handing: Handing = { guardianId: 'mother', outcome: 'handed', onDay: plainDate('2026-11-28'), witnesses: [] };
const today = plainDate('2026-11-30');
const answer = (over: Partial<CopyToHand>, wanted: Partial<Handing> = {}): string => {
  const found = mayHandOver({ ...copy, ...over }, { ...handing, ...wanted }, today);
  return found.ok ? 'ok' : found.refusal.reason;
};

describe('clause 14: one copy of the plan goes to the parents', () => {
  it('only of the plan in force', () => {
    expect([answer({}), answer({ planState: 'draft', approvedOn: null }), answer({ planState: 'replaced' })]).toEqual([
      'ok',
      'copy-plan-not-in-force',
      'copy-plan-not-in-force',
    ]);
  });
  it('to those who represent this child', () => {
    expect(answer({}, { guardianId: 'neighbour' })).toBe('copy-guardian-unknown');
    expect(answer({ limitedIds: ['mother'] })).toBe('copy-guardian-limited');
    expect(answer({ limitedIds: ['mother'] }, { guardianId: 'father' })).toBe('ok');
  });
  it.each([
    ['2026-11-26', 'copy-day-outside'],
    ['2026-11-27', 'ok'],
    ['2026-11-30', 'ok'],
    ['2026-12-01', 'copy-day-outside'],
  ] as const)('on %s: %s', (onDay, expected) => {
    expect(answer({}, { onDay: plainDate(onDay) })).toBe(expected);
  });
  it('a refusal to sign needs two witnesses, and one named twice is one', () => {
    const refused = (witnesses: readonly string[]): string => answer({}, { outcome: 'refused', witnesses });
    expect([
      refused([]),
      refused(['Ж. Омарова']),
      refused(['Ж. Омарова', 'ж. омарова ']),
      refused(['Ж. Омарова', 'И. Ли']),
    ]).toEqual(['copy-witnesses-missing', 'copy-witnesses-missing', 'copy-witnesses-missing', 'ok']);
  });
  it('who has a copy is not given another; who refused may still take it', () => {
    const took = [{ guardianId: 'mother', outcome: 'handed' }] as const;
    const refused = [{ guardianId: 'mother', outcome: 'refused' }] as const;
    const again = { outcome: 'refused', witnesses: ['Ж. Омарова', 'И. Ли'] } as const;
    expect(answer({ deliveries: took })).toBe('copy-already-handed');
    expect(answer({ deliveries: took }, again)).toBe('copy-already-handed');
    expect(answer({ deliveries: took }, { guardianId: 'father' })).toBe('ok');
    expect(answer({ deliveries: refused })).toBe('ok');
    expect(answer({ deliveries: refused }, again)).toBe('copy-already-handed');
  });
});
