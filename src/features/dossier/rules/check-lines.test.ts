import { describe, expect, test } from 'vitest';
import { checkGathering, checkPending } from './check-lines.ts';

const reasonOf = (checked: ReturnType<typeof checkPending>): string | null =>
  checked.ok ? null : checked.refusal.reason;

describe('clause 11: lines of subject teachers', () => {
  test.each([
    ['submitted', null],
    ['on-record', 'lines-closed'],
    ['not-placed', 'lines-closed'],
    ['removed', 'lines-closed'],
  ] as const)('a case that is %s: %s', (caseState, refused) => {
    expect(reasonOf(checkGathering(caseState))).toBe(refused);
    expect(reasonOf(checkPending({ caseState, written: false }))).toBe(refused);
  });

  test('what is written is neither asked again nor taken back', () => {
    expect(reasonOf(checkPending({ caseState: 'submitted', written: true }))).toBe('line-written');
  });
});
