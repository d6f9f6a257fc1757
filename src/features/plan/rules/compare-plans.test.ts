import { describe, expect, it } from 'vitest';
import { Measure } from './measure-shapes.ts';
import { comparePlans } from './compare-plans.ts';

const id = (n: number): string => `019b0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ru = (text: string) => ({ lang: 'ru' as const, text });
const measure = (n: number, over: object = {}): Measure =>
  Measure.parse({
    id: id(n),
    kind: 'attendance-control',
    section: 'teachers',
    causeId: null,
    words: ru('Отмечать каждый урок'),
    responsibleIds: [id(90)],
    dueOn: '2027-01-20',
    frequency: null,
    startsOn: null,
    expected: null,
    responsible: [],
    outcome: null,
    doneOn: null,
    result: null,
    markedByName: null,
    version: 1,
    ...over,
  });
const plan = (causeId: string, measures: Measure[]) => ({
  causes: [{ id: causeId, words: ru('Вечерняя работа') }],
  measures,
});

describe('clause 16: the revised plan beside the former', () => {
  it('kept, changed, added, finished and dropped', () => {
    const former = plan(id(50), [
      measure(1, { causeId: id(50) }),
      measure(2),
      measure(3, { outcome: 'done', doneOn: '2026-12-20' }),
      measure(4),
    ]);
    const next = plan(id(60), [
      measure(11, { goesOnFrom: id(1), causeId: id(60) }),
      measure(12, { goesOnFrom: id(2), dueOn: '2027-05-20', words: ru('Отмечать и звонить') }),
      measure(13),
    ]);
    expect(
      comparePlans(former, next).map((one) => [
        one.what,
        one.before?.id ?? null,
        one.after?.id ?? null,
        one.what === 'changed' ? one.cells : null,
      ]),
    ).toEqual([
      ['kept', id(1), id(11), null],
      ['changed', id(2), id(12), ['what', 'days']],
      ['added', null, id(13), null],
      ['finished', id(3), null, null],
      ['dropped', id(4), null, null],
    ]);
  });
  it.each([
    ['form', { form: ru('беседа') }],
    ['cause', { causeId: id(60) }],
    ['who', { responsibleIds: [id(91)] }],
    ['who', { outsiders: [{ name: 'Тренер', organisation: null }] }],
    ['expected', { expected: ru('Ни одного пропуска') }],
  ])('a change of %s is seen', (cell, over) => {
    const [found] = comparePlans(
      plan(id(50), [measure(1)]),
      plan(id(60), [measure(2, { goesOnFrom: id(1), ...over })]),
    );
    expect(found).toMatchObject({ what: 'changed', cells: [cell] });
  });
  it('the order of the people is no change', () => {
    const [found] = comparePlans(
      plan(id(50), [measure(1, { responsibleIds: [id(90), id(91)] })]),
      plan(id(60), [measure(2, { goesOnFrom: id(1), responsibleIds: [id(91), id(90)] })]),
    );
    expect(found?.what).toBe('kept');
  });
});
