import { plainDateOf } from '#kernel/pure/plain-date.ts';
import { refuse } from '#kernel/pure/result.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { nameClass } from '../rules/name-class.ts';
import { isPerson, nameLeader, otherClasses } from './class-store.ts';

export const addClass = deed({
  contract: contract.addClass,
  load: async (tx, input) => ({
    others: await otherClasses(tx, input.schoolYear, null),
    teacherKnown: input.teacherId === null || (await isPerson(tx, input.teacherId)),
  }),
  decide: ({ state, input }) => (state.teacherKnown ? nameClass(input, state.others) : refuse('person-unknown')),
  save: async (tx, letter, { input }) => {
    const classId = newId(tx.now.getTime());
    await tx.db
      .insertInto('school_classes')
      .values({
        school_id: tx.schoolId,
        id: classId,
        school_year: input.schoolYear,
        grade: input.grade,
        letter,
        language: input.language,
        version: 1,
      })
      .execute();
    const firstDay = plainDateOf(input.schoolYear, 9, 1);
    if (input.teacherId !== null) await nameLeader(tx, classId, input.teacherId, firstDay);
    return { value: { classId }, about: { kind: 'class', id: classId } };
  },
});
