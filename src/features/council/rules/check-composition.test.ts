import { describe, expect, test } from 'vitest';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { checkComposition, compositionKept, type Member } from './check-composition.ts';

const member = (personId: string, part: Member['part'], post: string, external = false): Member => ({
  personId,
  name: `Тұлға ${personId}`,
  part,
  external,
  posts: [post],
});
const five: readonly Member[] = [
  member('a', 'chair', 'head'),
  member('b', 'secretary', 'social-pedagogue'),
  member('c', 'member', 'deputy'),
  member('d', 'member', 'psychologist'),
  member('e', 'member', 'subject-teacher'),
];
const check = (members: readonly Member[], endsOn: string | null = null): unknown => {
  const checked = checkComposition(order61, { orderOn: '2026-08-25', startsOn: '2026-09-01', endsOn, members });
  return checked.ok ? checked.departures.map((one) => [one.what, one.clause]) : checked.refusal.reason;
};

describe('clause 6: the Council has at least five employees', () => {
  test('five employees, chair and secretary among them, are as recommended', () => {
    expect(check(five)).toEqual([]);
  });
  test('four members are a departure', () => {
    expect(check(five.slice(0, 4))).toEqual([['composition-too-small', 6]]);
  });
  test('a person who is not employed is a departure', () => {
    expect(check([...five, member('f', 'member', 'staff', true)])).toEqual([['composition-external-member', 6]]);
  });
  test('an empty order, a member named twice and dates upside down contradict themselves', () => {
    expect(check([])).toBe('composition-empty');
    expect(check([...five, member('e', 'member', 'staff')])).toBe('member-twice');
    expect(check([...five, member('f', 'chair', 'head')])).toBe('part-twice');
    expect(check(five, '2026-08-31')).toBe('dates-upside-down');
  });
});

describe('clause 7: the head presides, the social pedagogue is secretary', () => {
  test('a deputy as chair is a departure', () => {
    expect(check([member('a', 'chair', 'deputy'), ...five.slice(1)])).toEqual([['chair-not-head', 7]]);
  });
  test('a teacher as secretary is a departure, and so is none', () => {
    expect(
      check([...five.filter((one) => one.part !== 'secretary'), member('b', 'secretary', 'subject-teacher')]),
    ).toEqual([['secretary-not-social-pedagogue', 7]]);
    expect(check(five.map((one) => member(one.personId, 'member', 'staff')))).toEqual([
      ['chair-not-head', 7],
      ['secretary-not-social-pedagogue', 7],
    ]);
  });
});

describe('clauses 6, 7: what the validity line is made of', () => {
  test('what is kept, and by whom', () => {
    const six = [...five, { ...member('f', 'member', 'staff'), part: 'substitute' as const }];
    expect(compositionKept(order61, six).map((one) => [one.what, one.clause, one.facts])).toEqual([
      ['composition-enough', 6, { members: 6, minMembers: 5 }],
      ['composition-own-staff', 6, {}],
      ['chair-is-head', 7, { name: 'Тұлға a' }],
      ['secretary-is-social-pedagogue', 7, { name: 'Тұлға b' }],
      ['substitute-named', 7, { names: ['Тұлға f'] }],
    ]);
  });
  test('nothing that differs is said to be kept', () => {
    const wrong = [member('a', 'chair', 'deputy'), member('b', 'secretary', 'psychologist', true)];
    expect(compositionKept(order61, wrong)).toEqual([]);
  });
});
