import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { nextStep, type CaseFacts } from './next-step.ts';

const submitted: CaseFacts = {
  state: 'submitted',
  endsOn: null,
  missingPapers: ['characteristic'],
  dossierDueOn: plainDate('2026-11-24'),
  hasDraftPlan: false,
  hasPlan: false,
  copyDelivered: false,
  nextMeasureOn: null,
  meeting: null,
  offeredFrom: null,
  today: plainDate('2026-11-20'),
};
const called = { id: 'm', heldOn: plainDate('2026-11-27'), state: 'called', signed: false };
const onRecord: CaseFacts = {
  ...submitted,
  state: 'on-record',
  missingPapers: [],
  endsOn: plainDate('2027-05-27'),
  hasPlan: true,
  copyDelivered: true,
  offeredFrom: plainDate('2027-05-13'),
};

describe('the next step of a case', () => {
  it.each([
    ['clause 11: first the papers of the dossier', submitted, 'complete-dossier', 11],
    ['clause 12: then a draft plan', { ...submitted, missingPapers: [] }, 'draft-plan', 12],
    ['clause 5: then a meeting', { ...submitted, missingPapers: [], hasDraftPlan: true }, 'put-on-agenda', 5],
    [
      'clause 9: then the parents come',
      { ...submitted, missingPapers: [], hasDraftPlan: true, meeting: called },
      'wait-for-meeting',
      9,
    ],
    [
      'clause 13: a closed meeting waits for two signatures',
      { ...submitted, meeting: { ...called, state: 'closed' } },
      'sign-protocol',
      13,
    ],
    ['clause 12: on record without a plan', { ...onRecord, hasPlan: false }, 'make-plan', 12],
    ['clause 14: the copy for the parents', { ...onRecord, copyDelivered: false }, 'hand-over-copy', 14],
    ['clause 15: the measures', onRecord, 'carry-out-plan', 15],
    [
      'clause 16: fourteen days before the end',
      { ...onRecord, today: plainDate('2027-05-13') },
      'prepare-end-of-term',
      16,
    ],
    [
      'clause 16: the last day itself is within the term',
      { ...onRecord, today: plainDate('2027-05-27') },
      'prepare-end-of-term',
      16,
    ],
    [
      "clause 16: over without a decision, the school's duty",
      { ...onRecord, today: plainDate('2027-05-28') },
      'decide-overdue-term',
      16,
    ],
  ] as const)('%s', (_name, facts, step, clause) => {
    expect(nextStep(facts)).toMatchObject({ step, clause });
  });

  it('is none for a closed case', () => {
    expect(nextStep({ ...onRecord, state: 'removed' })).toBeNull();
    expect(nextStep({ ...onRecord, state: 'not-placed' })).toBeNull();
  });
});
