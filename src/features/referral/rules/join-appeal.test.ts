import { describe, expect, it } from 'vitest';
import { joinAppeal } from './join-appeal.ts';

describe('clause 4: an appeal about a child already on record joins the open case', () => {
  it('joins it', () => expect(joinAppeal('sent', 'c')).toMatchObject({ ok: true, value: { caseId: 'c' } }));
  it('needs an open case', () =>
    expect(joinAppeal('sent', null)).toMatchObject({ ok: false, refusal: { reason: 'no-open-case' } }));
  it.each(['returned', 'withdrawn', 'declined', 'joined'] as const)('not once it is %s', (state) => {
    expect(joinAppeal(state, 'c')).toMatchObject({ ok: false, refusal: { reason: 'appeal-cannot-move' } });
  });
});
