import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { dropMeasure } from './drop-measure.ts';
import { measures } from './measures.ts';
import { saveMeasure } from './save-measure.ts';
import { takeFile } from './take-file.ts';

let school: TestSchool;
beforeEach(async () => {
  school = await testSchool();
});
afterEach(() => school.drop());

const measure = {
  kind: 'preventive-talk',
  grounds: ['absence'],
  ages: { from: 12, to: 16 },
  words: { lang: 'kk', text: 'Таңертең бірге шай ішіп сөйлесу', other: 'Поговорить утром за чаем' },
  form: null,
  frequency: 'weekly',
  withinDays: null,
  expected: null,
};
const named = (text: string) => ({ ...measure, words: { lang: 'kk', text } });
const library = async (who: Parameters<TestSchool['as']>[0], input: Record<string, unknown> = {}) =>
  done(await school.as(who).ask(measures, { packId: 'order-61-2023', ...input })).measures;
const ours = async (who: Parameters<TestSchool['as']>[0], input: Record<string, unknown> = {}) =>
  (await library(who, input)).filter((one: any) => one.own !== null);

describe('clause 14: the library of measures', () => {
  test('a measure of our own stands before the shipped ones of its grounds, changes with its version and leaves again', async () => {
    const { id } = done(await school.as('social').perform(saveMeasure, { measure }));
    const forAbsence = await library('classTeacher', { grounds: ['absence'], age: 14 });
    expect(forAbsence[0]).toMatchObject({ section: 'child', words: measure.words, own: { id, version: 1 } });
    expect(forAbsence.length).toBeGreaterThan(12);
    expect(await ours('head', { grounds: ['substances'] })).toEqual([]);
    expect(await ours('head', { grounds: ['absence'], age: 9 })).toEqual([]);
    const change = { measureId: id, measure: { ...measure, frequency: null, withinDays: 14 } };
    expect(done(await school.as('psychologist').perform(saveMeasure, { ...change, version: 1 })).version).toBe(2);
    expect((await school.as('head').perform(saveMeasure, { ...change, version: 1 })).kind).toBe('stale');
    expect((await ours('head'))[0]).toMatchObject({ frequency: null, withinDays: 14 });
    expect((await school.as('head').perform(dropMeasure, { measureId: id, version: 1 })).kind).toBe('stale');
    done(await school.as('head').perform(dropMeasure, { measureId: id, version: 2 }));
    expect(await ours('head')).toEqual([]);
  });

  test('another school sees, changes and drops nothing of it; a class teacher reads only', async () => {
    const { id } = done(await school.as('deputy').perform(saveMeasure, { measure }));
    const theirs = done(await school.asForeignHead().ask(measures, { packId: 'order-61-2023' })).measures;
    expect(theirs.some((one: any) => one.own !== null)).toBe(false);
    const other = school.asForeignHead();
    expect((await other.perform(saveMeasure, { measureId: id, version: 1, measure })).kind).toBe('not-found');
    expect((await other.perform(dropMeasure, { measureId: id, version: 1 })).kind).toBe('not-found');
    expect((await school.as('classTeacher').perform(saveMeasure, { measure })).kind).toBe('forbidden');
    expect(await ours('head')).toHaveLength(1);
  });

  test('a kind or a ground no pack knows is refused; neither once nor often is a wrong input', async () => {
    const wrong = async (change: Record<string, unknown>) =>
      school.as('head').perform(saveMeasure, { measure: { ...measure, ...change } });
    expect(await wrong({ kind: 'magic' })).toMatchObject({ refusal: { reason: 'kind-unknown' } });
    expect(await wrong({ grounds: ['luck'] })).toMatchObject({ refusal: { reason: 'ground-unknown' } });
    expect((await wrong({ frequency: null })).kind).toBe('invalid');
    expect((await wrong({ ages: { from: 16, to: 12 } })).kind).toBe('invalid');
    expect((await school.as('head').ask(measures, { packId: 'unknown' })).kind).toBe('not-found');
  });
});

describe('measures of another school, by file', () => {
  test('what is there already is left out; the second time nothing comes', async () => {
    const file = { measures: [named('бір'), named('екі'), named(' БІР ')] };
    expect(done(await school.as('social').perform(takeFile, file))).toEqual({ added: 2, known: 1 });
    expect(done(await school.as('social').perform(takeFile, file))).toEqual({ added: 0, known: 3 });
    expect((await ours('head')).map((one: any) => one.words.text).toSorted()).toEqual(['бір', 'екі']);
  });

  test('one unknown kind and none is taken', async () => {
    const file = { measures: [named('бір'), { ...measure, kind: 'magic' }] };
    expect(await school.as('social').perform(takeFile, file)).toMatchObject({ refusal: { reason: 'kind-unknown' } });
    expect(await ours('head')).toEqual([]);
  });

  test('two at once do not pass the limit together', async () => {
    const list = (from: number, n: number) => ({
      measures: Array.from({ length: n }, (_, index) => named(`іс-шара ${String(from + index)}`)),
    });
    done(await school.as('head').perform(takeFile, list(0, 290)));
    const both = await Promise.all([
      school.as('head').perform(takeFile, list(1000, 8)),
      school.as('deputy').perform(takeFile, list(2000, 8)),
    ]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
    expect(await ours('head')).toHaveLength(298);
  });
});
