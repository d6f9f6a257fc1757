import { describe, expect, test } from 'vitest';
import { sideBySide, siblingsOn, type FamilyFacts } from './siblings.ts';

const guardian = (given: string, patronymic: string | null, phone: string | null) => ({
  family: 'Айдарова',
  given,
  patronymic,
  phone,
});
const item = (itemId: string, ...guardians: FamilyFacts['guardians']): FamilyFacts => ({
  itemId,
  pupilId: `pupil ${itemId}`,
  guardians,
});

describe('ours: brothers and sisters on one agenda', () => {
  test('the same surname and telephone, or the same full name with its patronymic', () => {
    const found = siblingsOn([
      item('a', guardian('Алма', 'Серікқызы', null)),
      item('b', guardian('Алма', 'Серікқызы', '+77010000000')),
      item('c', guardian('Гүл', null, '+77010000000')),
      item('d', guardian('Алма', null, null)),
      item('e', guardian('Алма', null, null)),
      item('f', { ...guardian('Зере', null, '+77010000000'), family: 'Талғатова' }),
    ]);
    expect(found.get('a')).toEqual(['b']);
    expect(found.get('b')).toEqual(['a', 'c']);
    expect(found.get('c')).toEqual(['b']);
    expect(found.get('d')).toEqual([]);
    expect(found.get('e')).toEqual([]);
    expect(found.get('f')).toEqual([]);
  });

  test('two questions about one child are no siblings', () => {
    const one = item('a', guardian('Алма', 'Серікқызы', null));
    expect(siblingsOn([one, { ...one, itemId: 'b' }]).get('a')).toEqual([]);
  });

  test('they stand side by side, the rest keeps its order', () => {
    const siblings = new Map([
      ['a', ['d']],
      ['d', ['a']],
      ['b', ['e', 'f']],
      ['e', ['b']],
      ['f', ['b']],
    ]);
    expect(sideBySide(['a', 'b', 'c', 'd', 'e', 'f'], siblings)).toEqual(['a', 'd', 'b', 'e', 'f', 'c']);
    expect(sideBySide(['c', 'b'], new Map())).toEqual(['c', 'b']);
  });
});
