import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { nameClass } from '../rules/name-class.ts';
import { lockClass, otherClasses } from './class-store.ts';

export const saveClass = deed({
  contract: contract.saveClass,
  load: async (tx, input) => {
    const locked = await lockClass(tx, input.classId);
    return locked === null ? null : { ...locked, others: await otherClasses(tx, locked.schoolYear, locked.id) };
  },
  decide: ({ state, input }) => nameClass(input, state.others),
  save: async (tx, letter, { input }) => {
    const version = input.version + 1;
    await tx.db
      .updateTable('school_classes')
      .set({ grade: input.grade, letter, language: input.language, version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', input.classId)
      .execute();
    return { value: { version }, about: { kind: 'class', id: input.classId } };
  },
});
