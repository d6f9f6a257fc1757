import { reachOf } from '#kernel/pure/actor.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { checkPupil } from '../rules/check-pupil.ts';
import { lockPupils, ownerOfIin, pupilColumns } from './pupil-store.ts';

export const save = deed({
  contract: contract.save,
  load: async (tx, input, actor) => {
    const [locked] = await lockPupils(tx, [input.pupilId], reachOf(actor));
    return locked === undefined ? null : { ...locked, takenBy: await ownerOfIin(tx, input.iin, input.pupilId) };
  },
  decide: ({ state, input, today }) => checkPupil(input, state.takenBy, today),
  save: async (tx, warnings, { input }) => {
    const version = input.version + 1;
    await tx.db
      .updateTable('pupils_pupils')
      .set({ ...pupilColumns(input), version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', input.pupilId)
      .execute();
    return { value: { version, warnings: [...warnings] }, about: { kind: 'pupil', id: input.pupilId } };
  },
});
