import { describe, expect, it } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { submitCase } from './submit-case.ts';

const absence = { code: 'absence', facts: { lang: 'ru', text: '14 уроков в октябре' } } as const;
const wanted = {
  grounds: [absence],
  appeals: [{ id: 'a', state: 'sent' }],
  appealIds: ['a'],
  earlier: [],
} as const;

const refusalOf = (over: Partial<Parameters<typeof submitCase>[1]>): unknown => {
  const made = submitCase(order61, { ...wanted, ...over });
  return made.ok ? 'ok' : made.refusal.reason;
};

describe('clause 4: a submission rests on appeals', () => {
  it('is as the order recommends when it rests on one', () => {
    expect(submitCase(order61, wanted)).toEqual({ ok: true, value: { repeatsId: null }, departures: [] });
  });

  it('departs from the order without any appeal', () => {
    expect(submitCase(order61, { ...wanted, appeals: [], appealIds: [] })).toMatchObject({
      ok: true,
      departures: [{ what: 'submission-without-appeal', clause: 4 }],
    });
  });

  it('takes only appeals about that pupil', () => {
    expect(refusalOf({ appealIds: ['a', 'of-another'] })).toBe('appeal-not-of-pupil');
  });

  it.each(['returned', 'withdrawn', 'declined', 'joined'] as const)('takes no appeal that is %s', (state) => {
    expect(refusalOf({ appeals: [{ id: 'a', state }] })).toBe('appeal-cannot-move');
  });
});

describe('clause 18: at least one ground, each with facts', () => {
  it('refuses none', () => expect(refusalOf({ grounds: [] })).toBe('no-ground'));
  it('refuses one the pack does not know', () =>
    expect(refusalOf({ grounds: [{ ...absence, code: 'untidy' }] })).toBe('ground-unknown'));
  it('refuses one twice', () => expect(refusalOf({ grounds: [absence, absence] })).toBe('ground-twice'));
  it('refuses one without facts', () =>
    expect(refusalOf({ grounds: [{ ...absence, facts: { lang: 'ru', text: '' } }] })).toBe('ground-without-facts'));
});

describe('clause 21: repeated placing is a new case, linked', () => {
  it('links to the removed case', () => {
    const made = submitCase(order61, { ...wanted, earlier: [{ id: 'old', state: 'removed', closedOn: '2026-05-01' }] });
    expect(made.ok && made.value.repeatsId).toBe('old');
  });

  it('refuses a second open case', () => {
    expect(refusalOf({ earlier: [{ id: 'now', state: 'on-record', closedOn: null }] })).toBe('case-already-open');
  });
});
