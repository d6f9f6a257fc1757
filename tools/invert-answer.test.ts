import { describe, expect, it } from 'vitest';
import { departure, ok, refuse } from '#kernel/pure/result.ts';
import { invertAnswer, invertExport } from './invert-answer.ts';

describe('an inverted answer says the opposite', () => {
  const late = departure('dossier-late', 11);
  const fake = { what: 'inverted', clause: 0, facts: {} };

  it.each([
    ['yes', true, false],
    ['no', false, true],
    ['consent', ok('done'), refuse('inverted')],
    ['a refusal', refuse('no-ground'), ok(undefined)],
    ['consent with departures', ok('done', [late]), ok('done')],
    ['no departures', [], [fake]],
    ['some departures', [late], []],
    ['a day', '2026-12-31', '2027-01-01'],
    ['the last day of February', '2028-02-29', '2028-03-01'],
    ['a word', 'on-record', 'inverted'],
    ['a number', 3, 4],
    ['a row', { code: 'absence' }, {}],
    ['an empty row', {}, { inverted: true }],
    ['nothing', undefined, 'inverted'],
    ['null', null, 'inverted'],
  ])('%s', (_, answer, expected) => {
    expect(invertAnswer(answer)).toEqual(expected);
  });

  it('waits for an answer that comes later', async () => {
    await expect(invertAnswer(Promise.resolve(true))).resolves.toBe(false);
  });

  it('turns what a function answers, and a table itself', () => {
    const mayAdd = invertExport((a: number, b: number) => a + b > 3);
    expect(typeof mayAdd === 'function' && mayAdd(1, 2)).toBe(true);
    expect(invertExport({ sent: ['joined'] })).toEqual({});
  });
});
