import { refuse } from '#kernel/pure/result.ts';
import { newId } from '#kernel/server/new-id.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { checkPupil } from '../rules/check-pupil.ts';
import { insertGuardians } from './guardian-store.ts';
import { recordMovement } from './movement-store.ts';
import { enrol, isClass, ownerOfIin, pupilColumns } from './pupil-store.ts';

export const add = deed({
  contract: contract.add,
  load: async (tx, input) => ({
    classKnown: await isClass(tx, input.classId),
    takenBy: await ownerOfIin(tx, input.iin, null),
  }),
  decide: ({ state, input, today }) =>
    state.classKnown ? checkPupil(input, state.takenBy, today) : refuse('class-unknown'),
  save: async (tx, warnings, { input }) => {
    const pupilId = newId(tx.now.getTime());
    await tx.db
      .insertInto('pupils_pupils')
      .values({ school_id: tx.schoolId, id: pupilId, ...pupilColumns(input), version: 1 })
      .execute();
    await enrol(tx, [pupilId], input.classId, input.enrolledOn);
    const { cameFrom, enrolledOn: onDay } = input;
    if (cameFrom !== null)
      await recordMovement(tx, { pupilId, kind: 'arrived', onDay, reason: null, place: cameFrom, note: null });
    await insertGuardians(tx, pupilId, input.guardians);
    return { value: { pupilId, warnings: [...warnings] }, about: { kind: 'pupil', id: pupilId } };
  },
});
