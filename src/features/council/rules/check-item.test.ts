import { describe, expect, test } from 'vitest';
import { checkItem, purposeOf, type ItemWanted } from './check-item.ts';

const wanted: ItemWanted = {
  meetingState: 'called',
  afterTheFact: false,
  kind: 'place',
  caseState: 'submitted',
  question: null,
  onAgenda: false,
  continues: 'none',
};
const check = (change: Partial<ItemWanted>): string => {
  const checked = checkItem({ ...wanted, ...change });
  return checked.ok ? 'ok' : checked.refusal.reason;
};

describe('clause 13: what may stand on an agenda', () => {
  test('a submitted case is placed, a case on record is extended, removed, or its plan revised', () => {
    expect(check({})).toBe('ok');
    expect(check({ caseState: 'on-record' })).toBe('case-not-of-kind');
    for (const kind of ['end-of-term', 'remove-early', 'revise-plan'] as const) {
      expect(check({ kind, caseState: 'on-record' })).toBe('ok');
      expect(check({ kind, caseState: 'submitted' })).toBe('case-not-of-kind');
    }
  });
  test('another question says what it is, every other names its case', () => {
    expect(check({ kind: 'other', caseState: null })).toBe('question-needed');
    expect(check({ kind: 'other', caseState: null, question: { lang: 'kk', text: 'Жылдық жоспар' } })).toBe('ok');
    expect(check({ kind: 'petition', caseState: null })).toBe('case-needed');
  });
  test('the same question is not asked twice, and only what rolled over is continued', () => {
    expect(check({ onAgenda: true })).toBe('already-on-agenda');
    expect(check({ continues: 'rolled-over' })).toBe('ok');
    expect(check({ continues: 'something-else' })).toBe('not-rolled-over');
  });
  test('once the meeting is opened its agenda stands: what comes up waits for the next one', () => {
    expect(check({ meetingState: 'opened' })).toBe('agenda-locked');
    expect(check({ meetingState: 'opened', kind: 'other', caseState: null })).toBe('agenda-locked');
    expect(check({ meetingState: 'closed' })).toBe('meeting-closed');
  });
  test('the agenda of a meeting held on paper before is what the paper says, until it is closed', () => {
    expect(check({ meetingState: 'opened', afterTheFact: true })).toBe('ok');
    expect(check({ meetingState: 'closed', afterTheFact: true })).toBe('meeting-closed');
  });
});

describe('clauses 11, 19: papers due before the meeting', () => {
  test('for placing, for removal, and none for an extension that was petitioned', () => {
    expect(purposeOf('place', null)).toBe('placing');
    expect(purposeOf('remove-early', 'remove')).toBe('removal');
    expect(purposeOf('end-of-term', null)).toBe('removal');
    expect(purposeOf('end-of-term', 'extend')).toBeNull();
    expect(purposeOf('petition', null)).toBeNull();
  });
});
