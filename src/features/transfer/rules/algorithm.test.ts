import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { ourAlgorithm, readAlgorithm, stepsClosedBy, stepsDoneAtOnce, stepsDue } from './algorithm.ts';

const calendar = { week: 5, daysOff: new Set(['2026-12-16', '2026-12-17']), workingDays: new Set<string>() } as const;

describe('clause 20: the algorithm of the region', () => {
  it('gives each side its own duties, in working days from the day it began there', () => {
    // Monday 14 December 2026; 16 and 17 December are Independence Day.
    expect(stepsDue(ourAlgorithm.steps, 'sent', plainDate('2026-12-14'), calendar)).toEqual([
      { position: 0, dueOn: '2026-12-15' },
      { position: 1, dueOn: '2026-12-21' },
      { position: 2, dueOn: '2026-12-23' },
    ]);
    expect(stepsDue(ourAlgorithm.steps, 'came', plainDate('2026-12-11'), calendar)).toEqual([
      { position: 3, dueOn: '2026-12-14' },
      { position: 4, dueOn: '2026-12-22' },
      { position: 5, dueOn: '2026-12-29' },
    ]);
  });

  it('a step closes by what happens: sent at once, received by the receipt, answered by the answer', () => {
    expect(stepsDoneAtOnce(ourAlgorithm.steps, 'sent')).toEqual([1]);
    expect(stepsDoneAtOnce(ourAlgorithm.steps, 'came')).toEqual([3]);
    expect(stepsClosedBy(ourAlgorithm.steps, 'sent', 'hear-received')).toEqual([2]);
    expect(stepsClosedBy(ourAlgorithm.steps, 'sent', 'hear-declined')).toEqual([2]);
    expect(stepsClosedBy(ourAlgorithm.steps, 'came', 'accept')).toEqual([4]);
    expect(stepsClosedBy(ourAlgorithm.steps, 'came', 'ask')).toEqual([]);
  });

  it('is read from a file, and a wrong one says where it is wrong', () => {
    expect(readAlgorithm(JSON.stringify(ourAlgorithm))).toMatchObject({ ok: true, value: ourAlgorithm });
    const wrong = { ...ourAlgorithm, steps: [{ ...ourAlgorithm.steps[0], days: -1 }] };
    expect(readAlgorithm(JSON.stringify(wrong))).toMatchObject({
      refusal: { reason: 'transfer-algorithm-unreadable', facts: { at: 'steps.0.days' } },
    });
    expect(readAlgorithm('{')).toMatchObject({ refusal: { reason: 'transfer-algorithm-unreadable' } });
  });
});
