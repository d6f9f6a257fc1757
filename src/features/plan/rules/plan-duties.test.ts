import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { planDuties, type PlanFacts } from './plan-duties.ts';

const today = plainDate('2026-12-10');
const facts: PlanFacts = {
  caseState: 'on-record',
  placedOn: plainDate('2026-11-27'),
  deliveries: [{ planId: 'plan' }],
  inForce: { id: 'plan', approvedOn: plainDate('2026-11-27'), measures: [] },
};
const measure = (dueOn: string | null, outcome: 'done' | 'not-done' | null = null) => ({
  id: `${dueOn} ${outcome}`,
  dueOn: dueOn === null ? null : plainDate(dueOn),
  outcome,
});
const duties = (over: Partial<PlanFacts>) =>
  planDuties({ ...facts, ...over }, today).map(({ duty, clause, dueOn }) => [duty, clause, dueOn]);

describe('clauses 12, 14, 15: what the school owes is derived', () => {
  it('nothing, when all is in time', () => {
    expect(duties({})).toEqual([]);
  });
  it('a plan, from the day the child was placed', () => {
    expect(duties({ inForce: null })).toEqual([['plan-missing', 12, '2026-11-27']]);
  });
  it('the copy, until one was handed over or refused; the copy of a former revision is not it', () => {
    expect(duties({ deliveries: [] })).toEqual([['copy-not-delivered', 14, '2026-11-27']]);
    expect(duties({ deliveries: [{ planId: 'former' }] })).toEqual([['copy-not-delivered', 14, '2026-11-27']]);
  });
  it('a measure, from the day after its last day, until somebody says what came of it', () => {
    const measures = [measure('2026-12-09'), measure('2026-12-10'), measure(null), measure('2026-12-01', 'not-done')];
    expect(duties({ inForce: { id: 'plan', approvedOn: null, measures } })).toEqual([
      ['measure-overdue', 15, '2026-12-09'],
    ]);
  });
  it('nothing of a child who is not on record', () => {
    for (const caseState of ['submitted', 'not-placed', 'removed'] as const)
      expect(duties({ caseState, inForce: null })).toEqual([]);
  });
});
