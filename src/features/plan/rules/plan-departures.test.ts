import { describe, expect, it } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import type { MeasureDraft } from '../contract.ts';
import { checkMeasureDates, liesOutside } from './check-measure-dates.ts';
import { planDepartures } from './plan-departures.ts';
import { hasDays, planGaps } from './plan-gaps.ts';

const cause = { id: 'cause', words: { lang: 'ru', text: 'Работает по вечерам' } } as const;
const day = (text: string | null) => (text === null ? null : plainDate(text));
const whole: MeasureDraft = {
  id: 'one',
  kind: 'attendance-control',
  section: 'teachers',
  causeId: 'cause',
  words: { lang: 'ru', text: '' },
  responsibleIds: ['person'],
  form: null,
  outsiders: [],
  goesOnFrom: null,
  dueOn: plainDate('2027-01-20'),
  frequency: null,
  startsOn: null,
  expected: null,
};
const term = { from: plainDate('2026-11-27'), to: plainDate('2027-02-26') };
const said = (causes: readonly (typeof cause)[], measures: readonly MeasureDraft[]) =>
  planDepartures({ caseId: 'case', causes, measures }, term, order61).map(({ what, clause, facts }) => [
    what,
    clause,
    facts['measures'],
  ]);

describe('clause 14: the plan starts from causes and conditions', () => {
  it('is as recommended when each measure answers a cause', () => {
    expect(said([cause], [whole])).toEqual([]);
  });
  it('without causes or measures departs from the order', () => {
    expect(said([], [])).toEqual([
      ['plan-without-causes', 14, []],
      ['plan-without-measures', 14, []],
    ]);
  });
  it('a cause without words is no cause, and a measure that names it answers none', () => {
    const empty = { id: 'cause', words: { lang: 'ru', text: ' ' } } as const;
    expect(said([empty as never], [whole])).toEqual([
      ['plan-without-causes', 14, []],
      ['plan-measure-without-cause', 14, ['1']],
    ]);
  });
  it('measures without a cause are named by their numbers, once together', () => {
    const without = { ...whole, id: 'two', causeId: null };
    expect(said([cause], [whole, without, { ...without, id: 'three' }])).toEqual([
      ['plan-measure-without-cause', 14, ['2', '3']],
    ]);
  });
});

describe('clause 15: each measure has a responsible person and a day', () => {
  it('nobody named departs; somebody from outside will do', () => {
    const nobody = { ...whole, responsibleIds: [] };
    expect(said([cause], [nobody])).toEqual([['plan-measure-without-responsible', 15, ['1']]]);
    expect(said([cause], [{ ...nobody, outsiders: [{ name: 'Тренер секции', organisation: null }] }])).toEqual([]);
  });
  it.each([
    [null, null, '2026-12-01', true],
    [null, null, null, false],
    [null, '2026-12-01', null, false],
    ['weekly', null, null, false],
    ['weekly', '2026-12-01', null, false],
    ['weekly', null, '2027-01-20', false],
    ['weekly', '2026-12-01', '2027-01-20', true],
    ['weekly', '2027-01-20', '2026-12-01', false],
  ] as const)('frequency %s from %s to %s: has its days is %s', (frequency, startsOn, dueOn, answer) => {
    expect(hasDays({ frequency, startsOn: day(startsOn), dueOn: day(dueOn) })).toBe(answer);
  });
  it('a measure without a day is named', () => {
    expect(said([cause], [{ ...whole, dueOn: null }])).toEqual([['plan-measure-without-day', 15, ['1']]]);
  });
  it.each([
    ['2026-11-26', true],
    ['2026-11-27', false],
    ['2027-02-26', false],
    ['2027-02-27', true],
  ] as const)('the day %s lies outside the term: %s', (dueOn, outside) => {
    expect(liesOutside({ ...whole, dueOn: plainDate(dueOn) }, term)).toBe(outside);
    expect(said([cause], [{ ...whole, dueOn: plainDate(dueOn) }])).toEqual(
      outside ? [['plan-measure-outside-term', 15, ['1']]] : [],
    );
  });
  it('of a repeated measure the first day counts too', () => {
    const early = { ...whole, frequency: 'weekly', startsOn: plainDate('2026-11-01') } as const;
    expect(checkMeasureDates([whole, early], term)).toEqual([early]);
  });
  it('a missing day is missing, not outside', () => {
    expect(liesOutside({ ...whole, dueOn: null }, term)).toBe(false);
  });
});

describe('clause 2: a departure belongs to the order', () => {
  it('a pack without the clause knows no departure from it', () => {
    const pack = { clauses: order61.clauses.filter(({ number }) => number !== 15) };
    const found = planDepartures({ caseId: 'case', causes: [], measures: [{ ...whole, dueOn: null }] }, term, pack);
    expect(found.map(({ clause }) => clause)).toEqual([14, 14]);
  });
  it('the case stands among the facts, so that the trail finds it', () => {
    expect(planDepartures({ caseId: 'case', causes: [], measures: [whole] }, term, order61)[0]?.facts['caseId']).toBe(
      'case',
    );
  });
  it('every empty cell is found on its own', () => {
    const bare = { ...whole, causeId: null, responsibleIds: [], dueOn: null };
    expect(planGaps({ causes: [cause], measures: [bare] }).map(({ what, measureId }) => [what, measureId])).toEqual([
      ['plan-measure-without-cause', 'one'],
      ['plan-measure-without-responsible', 'one'],
      ['plan-measure-without-day', 'one'],
    ]);
  });
});
