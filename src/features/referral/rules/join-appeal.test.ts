import { describe, expect, it } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { joinAppeal, newGrounds, type Joining } from './join-appeal.ts';

const openCase = { id: 'c', pack: order61, grounds: ['absence'] };
const appeal: Joining = { state: 'sent', grounds: ['absence', 'academic-failure', 'long-gone'], openCase };
const ground = (code: string, text = '9 қараша') => ({ code, facts: { lang: 'kk', text } as const });
const refused = (reason: string) => ({ ok: false, refusal: { reason } });

describe('clause 4: an appeal about a child already on record joins the open case', () => {
  it('joins it', () => expect(joinAppeal(appeal, [])).toMatchObject({ ok: true, value: { caseId: 'c' } }));
  it('needs an open case', () =>
    expect(joinAppeal({ ...appeal, openCase: null }, [])).toMatchObject(refused('no-open-case')));
  it.each(['returned', 'withdrawn', 'declined', 'joined'] as const)('not once it is %s', (state) => {
    expect(joinAppeal({ ...appeal, state }, [])).toMatchObject(refused('appeal-cannot-move'));
  });
});

describe('clause 18: what the appeal names anew may become a ground of the case', () => {
  it.each([
    ['academic-failure', 'ok'],
    ['absence', 'ground-already-there'],
    ['administrative-offence', 'ground-not-of-appeal'],
    ['long-gone', 'ground-unknown'],
  ])('%s: %s', (code, expected) => {
    const joined = joinAppeal(appeal, [ground(code)]);
    expect(joined.ok ? 'ok' : joined.refusal.reason).toBe(expected);
  });
  it('never without facts, and once', () => {
    expect(joinAppeal(appeal, [ground('academic-failure', '')])).toMatchObject(refused('ground-without-facts'));
    expect(joinAppeal(appeal, [ground('academic-failure'), ground('academic-failure')])).toMatchObject(
      refused('ground-twice'),
    );
  });
  it('is offered when the pack of the case knows it and the case does not stand on it', () => {
    expect(newGrounds(order61, appeal.grounds, openCase.grounds)).toEqual(['academic-failure']);
    expect(newGrounds(order61, appeal.grounds, [])).toEqual(['academic-failure', 'absence']);
  });
});
