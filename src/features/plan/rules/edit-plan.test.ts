import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import type { PlanBody } from '../contract.ts';
import {
  addMeasureAfter,
  addMeasures,
  emptyMeasure,
  fillEmpty,
  moveMeasure,
  putBack,
  removeCause,
  removeMeasure,
} from './edit-plan.ts';
import { planGaps } from './plan-gaps.ts';

const words = { lang: 'ru', text: 'Работает по вечерам' } as const;
const start: PlanBody = { goal: null, causes: [{ id: 'cause', words }], measures: [] };
const row = (id: string, section: 'child' | 'family' | 'bodies', body = start) =>
  emptyMeasure(body, { id, kind: 'preventive-talk', section, lang: 'ru' });

describe('clauses 14, 15: a ten-line plan is typed once', () => {
  it('a new measure answers the only cause; among several it answers none yet', () => {
    expect(row('a', 'child').causeId).toBe('cause');
    expect(row('a', 'child', { ...start, causes: [...start.causes, { id: 'other', words }] }).causeId).toBeNull();
  });
  it('rows stand by sections, as on the paper, new ones last in theirs', () => {
    const body = addMeasures(addMeasures(start, [row('bodies', 'bodies'), row('first', 'child')]), [
      row('second', 'child'),
      row('family', 'family'),
    ]);
    expect(body.measures.map(({ id }) => id)).toEqual(['first', 'second', 'family', 'bodies']);
  });
  it('a removed cause leaves its measures without one', () => {
    const body = removeCause(addMeasures(start, [row('a', 'child')]), 'cause');
    expect(planGaps(body).map(({ what }) => what)).toContain('plan-measure-without-cause');
  });
  it('filling touches empty cells only, and then nothing is missing', () => {
    const typed = { ...row('a', 'child'), responsibleIds: ['me'], dueOn: plainDate('2026-12-01') };
    const outside = { ...row('b', 'child'), outsiders: [{ name: 'Тренер', organisation: null }] };
    const body = fillEmpty(addMeasures(start, [typed, outside, row('c', 'family')]), {
      causeId: 'cause',
      personId: 'social',
      dueOn: plainDate('2027-02-01'),
    });
    expect(body.measures.map(({ responsibleIds, dueOn }) => [responsibleIds, dueOn])).toEqual([
      [['me'], '2026-12-01'],
      [[], '2027-02-01'],
      [['social'], '2027-02-01'],
    ]);
    expect(planGaps(body)).toEqual([]);
  });
});

describe('rows of the table', () => {
  const body = addMeasures(start, [row('a', 'child'), row('b', 'child'), row('c', 'family')]);
  const order = ({ measures }: PlanBody) => measures.map(({ id }) => id).join('');

  it('a new one stands under the one it was added to, in its section', () => {
    const added = addMeasureAfter(body, 'a', 'n');
    expect(order(added)).toBe('anbc');
    expect(added.measures[1]).toMatchObject({ section: 'child', causeId: 'cause', responsibleIds: [] });
  });
  it('a row moves within its section and no further', () => {
    expect(order(moveMeasure(body, 'a', 1))).toBe('bac');
    expect(order(moveMeasure(body, 'b', 1))).toBe('abc');
    expect(order(moveMeasure(body, 'a', -1))).toBe('abc');
  });
  it('a removed one comes back where it stood, without a cause that is gone', () => {
    const [measure] = body.measures;
    if (measure === undefined) throw new Error('no measure');
    const without = removeMeasure(body, 'a');
    expect(putBack(without, { measure, at: 0 })).toEqual(body);
    expect(putBack(removeCause(without, 'cause'), { measure, at: 0 }).measures[0]?.causeId).toBeNull();
  });
});
