import { describe, expect, test } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { planSections } from '#features/procedure/rules/pack.ts';
import { checkMeasure, checkRoom } from './check-measure.ts';
import { findMeasures } from './find-measures.ts';
import type { LibraryMeasure, MeasureSaid } from './library-measure.ts';
import { readLibraryFile } from './read-library-file.ts';
import { shippedFile, shippedMeasures } from './shipped-measures.ts';
import { unknownMeasures } from './unknown-measures.ts';

const shipped = shippedMeasures(order61);
const said: MeasureSaid = {
  kind: 'preventive-talk',
  grounds: ['absence'],
  ages: { from: 10, to: 14 },
  words: { lang: 'kk', text: 'Әңгімелесу' },
  form: null,
  frequency: 'weekly',
  withinDays: null,
  expected: null,
};

describe('clause 14: the shipped measures', () => {
  const wanted = order61.grounds.flatMap(({ code }) => planSections.map((section) => [code, section] as const));
  test.each(wanted)('at least three for %s in the section %s', (ground, section) => {
    const found = shipped.filter((one) => one.section === section && one.grounds.includes(ground));
    expect(found.length).toBeGreaterThanOrEqual(3);
  });

  test('each says in both languages what is done, how, and what is expected; and when', () => {
    for (const one of shippedFile) {
      for (const text of [one.words, one.form, one.expected]) {
        expect(text, one.code).toMatchObject({
          lang: 'kk',
          text: expect.stringMatching(/\S{3}/u),
          other: expect.stringMatching(/\S{3}/u),
        });
      }
      expect((one.frequency === null) !== (one.withinDays === null), one.code).toBe(true);
      expect(checkMeasure(order61, one).ok, one.code).toBe(true);
    }
  });

  test('no code and no wording stands twice, and Kazakh stands in Kazakh', () => {
    expect(new Set(shippedFile.map(({ code }) => code)).size).toBe(shippedFile.length);
    expect(unknownMeasures(shippedFile, [])).toHaveLength(shippedFile.length);
    for (const { words, code } of shippedFile) {
      expect(words.text, code).toMatch(/[әіңғүұқөһ]/u);
      expect(words.other, code).not.toMatch(/[әіңғүұқөһ]/u);
    }
  });

  test('every ground has measures for the youngest and for the oldest pupils', () => {
    for (const { code } of order61.grounds) {
      for (const age of [10, 17])
        expect(findMeasures(shipped, { grounds: [code], age }).length, code).toBeGreaterThan(5);
    }
  });
});

describe('clause 14: what is offered for a plan', () => {
  const one = (id: string, grounds: string[], from: number, to: number, own = false): LibraryMeasure => ({
    ...said,
    id,
    grounds,
    ages: { from, to },
    section: 'child',
    own: own ? { id, version: 1, byName: 'Айгүл С.' } : null,
  });
  const library = [
    one('wide', ['absence'], 7, 18),
    one('both', ['absence', 'substances'], 12, 18),
    one('near', ['absence', 'substances'], 14, 18),
    one('young', ['absence'], 7, 11),
    one('other', ['substances'], 7, 18),
    one('ours', ['absence'], 7, 18, true),
  ];
  const found = (grounds: string[], age: number | null): string[] =>
    findMeasures(library, { grounds, age }).map(({ id }) => id);

  test('more of the grounds first, our own before the shipped; a year off comes last, further off not at all', () => {
    expect(found(['absence', 'substances'], 13)).toEqual(['both', 'ours', 'wide', 'other', 'near']);
    expect(found(['absence'], 8)).toEqual(['ours', 'wide', 'young']);
  });

  test('no ground chosen shows all of them, no age every age', () => {
    expect(found([], null)).toHaveLength(6);
    expect(found(['substances'], null)).toEqual(['both', 'near', 'other']);
  });

  test('a pack that knows neither kind nor ground offers nothing of them', () => {
    const poor = { ...order61, measureKinds: order61.measureKinds.slice(0, 1), grounds: order61.grounds.slice(0, 1) };
    const left = shippedMeasures(poor);
    expect(left.length).toBeGreaterThan(0);
    expect(new Set(left.map(({ kind }) => kind))).toEqual(new Set(['psychological-support']));
    expect(new Set(left.flatMap(({ grounds }) => grounds))).toEqual(new Set(['academic-failure']));
  });
});

describe("the school's own measures", () => {
  const refusalOf = (measure: MeasureSaid) => {
    const checked = checkMeasure(order61, measure);
    return checked.ok ? null : checked.refusal;
  };
  test('kind and grounds are of the pack', () => {
    expect(refusalOf(said)).toBeNull();
    expect(refusalOf({ ...said, kind: 'magic' })).toEqual({ reason: 'kind-unknown', facts: { kind: 'magic' } });
    expect(refusalOf({ ...said, grounds: ['absence', 'luck'] })).toEqual({
      reason: 'ground-unknown',
      facts: { codes: 'luck' },
    });
  });

  test('the list has an end', () => {
    expect(checkRoom(299, 1).ok).toBe(true);
    expect(checkRoom(299, 2).ok).toBe(false);
  });

  test('a file brings only what is not there', () => {
    const same = { ...said, words: { lang: 'kk' as const, text: ' әңгімелесу ' } };
    expect(unknownMeasures([said, same, { ...said, kind: 'new-skills' }], []).map(({ kind }) => kind)).toEqual([
      'preventive-talk',
      'new-skills',
    ]);
    expect(unknownMeasures([same], [said])).toEqual([]);
  });
});

describe('a file from another school', () => {
  const fileOf = (...measures: unknown[]): string => JSON.stringify({ tirek: 'measures', version: 1, measures });
  test('a good one is read, also with a byte order mark', () => {
    expect(readLibraryFile(`\uFEFF${fileOf(said)}`, order61)).toEqual({ ok: true, measures: [said] });
  });

  test.each([
    ['not JSON', '{', [{ at: null, field: '', reason: 'not-json' }]],
    ['another file', '{"id":"order-61"}', [{ at: null, field: 'tirek', reason: 'not-measures' }]],
    ['too large', ' '.repeat(1024 * 1024 + 1), [{ at: null, field: '', reason: 'too-large' }]],
    ['an unsafe key', '{"__proto__":{"a":1}}', [{ at: null, field: '', reason: 'hostile' }]],
    ['no grounds', fileOf(said, { ...said, grounds: [] }), [{ at: 2, field: 'grounds', reason: 'wrong' }]],
    ['neither once nor often', fileOf({ ...said, frequency: null }), [{ at: 1, field: 'frequency', reason: 'wrong' }]],
    ['ages turned round', fileOf({ ...said, ages: { from: 14, to: 9 } }), [{ at: 1, field: 'ages', reason: 'wrong' }]],
    ['a kind of no pack', fileOf({ ...said, kind: 'magic' }), [{ at: 1, field: 'kind', reason: 'kind-unknown' }]],
    [
      'a ground of no pack',
      fileOf({ ...said, grounds: ['x-y'] }),
      [{ at: 1, field: 'grounds', reason: 'ground-unknown' }],
    ],
  ] as const)('%s is refused with its place', (_what, text, faults) => {
    const read = readLibraryFile(text, order61);
    expect(read.ok ? [] : read.faults).toEqual(expect.arrayContaining([...faults]));
  });
});
