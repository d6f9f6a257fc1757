import { reachOf } from '#kernel/pure/actor.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { leaveSchool } from '../rules/move-pupils.ts';
import { endEnrolments, enrolmentsOf, lockPupils } from './pupil-store.ts';

export const leave = deed({
  contract: contract.leave,
  load: async (tx, input, actor) => {
    const [locked] = await lockPupils(tx, [input.pupilId], reachOf(actor));
    return locked === undefined ? null : { ...locked, enrolments: await enrolmentsOf(tx, [input.pupilId]) };
  },
  decide: ({ state, input }) => leaveSchool(state.enrolments, input.lastDay),
  save: async (tx, _decided, { input }) => {
    const version = input.version + 1;
    await endEnrolments(tx, [input.pupilId], input.lastDay, input.lastDay);
    await tx.db
      .updateTable('pupils_pupils')
      .set({ version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', input.pupilId)
      .execute();
    return { value: { version }, about: { kind: 'pupil', id: input.pupilId } };
  },
});
