import { describe, expect, it } from 'vitest';
import { CaseState } from '../contract.ts';
import { changePeople, unsealCase } from './change-case.ts';

describe('clause 21: a closed case is sealed and opens with a written reason', () => {
  it('only a closed case is unsealed', () => {
    expect(CaseState.options.map((state) => [state, unsealCase(state).ok])).toEqual([
      ['submitted', false],
      ['not-placed', true],
      ['on-record', false],
      ['removed', true],
    ]);
  });
});

describe('clause 15: responsible persons', () => {
  it('change only while the case is open', () => {
    expect(CaseState.options.map((state) => [state, changePeople(state, true).ok])).toEqual([
      ['submitted', true],
      ['not-placed', false],
      ['on-record', true],
      ['removed', false],
    ]);
  });

  it('are people with a post at the school', () => {
    expect(changePeople('on-record', false)).toEqual({ ok: false, refusal: { reason: 'person-unknown', facts: {} } });
  });
});
