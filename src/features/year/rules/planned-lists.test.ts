import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import type { PlanDraft } from './edit-plan.ts';
import { plannedLists } from './planned-lists.ts';

const newClass = (key: string, grade: number, letter: string, teacherName: string | null) => ({
  key,
  classId: null,
  grade,
  letter,
  language: 'kk' as const,
  teacherId: null,
  teacherName,
});
const plan: PlanDraft = {
  schoolYear: 2027,
  effectiveOn: plainDate('2027-09-01'),
  classes: [newClass('8-Ә', 8, 'Ә', 'Омарова Жанна'), newClass('9-А', 9, 'А', null)],
  sources: [
    { classId: 'seven', to: '8-Ә' },
    { classId: 'eleven', to: null },
  ],
  exceptions: [
    { pupilId: 'b', from: 'seven', to: '9-А', reason: null },
    { pupilId: 'c', from: 'seven', to: null, reason: 'change-of-school' },
  ],
};
const pupil = (pupilId: string, classId: string, name: string) => ({ pupilId, classId, name, openCase: false });
const names = new Map([
  ['seven', '7 «Ә»'],
  ['eleven', '11 «Б»'],
]);

describe('the list of a new school year before it is made', () => {
  it('names each child in the class the plan gives, with the class of today, and those who leave with the reason', () => {
    const pupils = [
      pupil('a', 'seven', 'Айдаров Данияр'),
      pupil('b', 'seven', 'Болатов Арман'),
      pupil('c', 'seven', 'Нұрпейіс Айша'),
      pupil('d', 'eleven', 'Талғатов Ерасыл'),
    ];
    expect(plannedLists(plan, pupils, names)).toEqual({
      classes: [
        {
          classId: '8-Ә',
          name: '8 «Ә»',
          teacher: 'Омарова Жанна',
          pupils: [{ id: 'a', name: 'Айдаров Данияр', from: '7 «Ә»' }],
        },
        {
          classId: '9-А',
          name: '9 «А»',
          teacher: null,
          pupils: [{ id: 'b', name: 'Болатов Арман', from: '7 «Ә»' }],
        },
      ],
      left: [
        { id: 'c', name: 'Нұрпейіс Айша', from: '7 «Ә»', reason: 'change-of-school' },
        { id: 'd', name: 'Талғатов Ерасыл', from: '11 «Б»', reason: 'graduation' },
      ],
    });
  });
});
