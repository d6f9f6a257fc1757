import { describe, expect, it } from 'vitest';
import { CaseState } from '#features/cases/contract.ts';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { editSubmission } from './edit-submission.ts';

const grounds = [{ code: 'absence', facts: { lang: 'kk', text: '14 сабақ' } }] as const;

describe('clause 4: a submission is corrected only before the decision', () => {
  it.each(CaseState.options)('case %s', (state) => {
    const edited = editSubmission(order61, state, grounds, true);
    expect(edited.ok ? 'ok' : edited.refusal.reason).toBe(state === 'submitted' ? 'ok' : 'submission-decided');
  });

  it('keeps at least one ground (clause 18)', () => {
    expect(editSubmission(order61, 'submitted', [], true)).toMatchObject({
      ok: false,
      refusal: { reason: 'no-ground' },
    });
  });

  it('names a responsible person of the school', () => {
    expect(editSubmission(order61, 'submitted', grounds, false)).toMatchObject({
      refusal: { reason: 'person-unknown' },
    });
  });
});
