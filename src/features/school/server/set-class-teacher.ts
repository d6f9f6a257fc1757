import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import * as rule from '../rules/set-class-teacher.ts';
import { isPerson, leadersOf, lockClass, nameLeader } from './class-store.ts';

export const setClassTeacher = deed({
  contract: contract.setClassTeacher,
  load: async (tx, input) => {
    const locked = await lockClass(tx, input.classId);
    if (locked === null) return null;
    const known = input.personId !== null && (await isPerson(tx, input.personId));
    return { ...locked, known, led: await leadersOf(tx, input.classId) };
  },
  decide: ({ state, input }) =>
    rule.setClassTeacher({ wanted: input.personId, from: input.from, led: state.led, known: state.known }),
  save: async (tx, decided, { input }) => {
    const version = input.version + 1;
    await tx.db
      .updateTable('school_class_teachers')
      .set({ ends_on: decided.endsBefore })
      .where('school_id', '=', tx.schoolId)
      .where('class_id', '=', input.classId)
      .where((on) => on.or([on('ends_on', 'is', null), on('ends_on', '>=', input.from)]))
      .execute();
    if (input.personId !== null) await nameLeader(tx, input.classId, input.personId, input.from);
    await tx.db
      .updateTable('school_classes')
      .set({ version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', input.classId)
      .execute();
    return { value: { version }, about: { kind: 'class', id: input.classId } };
  },
});
