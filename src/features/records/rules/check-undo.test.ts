import { describe, expect, test } from 'vitest';
import { checkUndo } from './check-undo.ts';

describe('idea 6: a list of cases is taken back whole or not at all', () => {
  test.each([
    ['nothing was done since', false, [], null],
    ['it was taken back already', true, [], 'list-taken-back'],
    ['one case goes on', false, ['Айдаров Данияр'], 'cases-built-on'],
  ] as const)('%s', (_name, takenBack, held, reason) => {
    const checked = checkUndo({ takenBack, held });
    expect(checked.ok ? null : checked.refusal.reason).toBe(reason);
  });

  test('names no more than five, and counts all', () => {
    const checked = checkUndo({ takenBack: false, held: ['а', 'ә', 'б', 'в', 'г', 'ғ', 'д'] });
    expect(checked).toMatchObject({ refusal: { facts: { count: 7, names: ['а', 'ә', 'б', 'в', 'г'] } } });
  });
});
