import { reachOf } from '#kernel/pure/actor.ts';
import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { guardianColumns, lockGuardian, onlyPrimary } from './guardian-store.ts';

export const saveGuardian = deed({
  contract: contract.saveGuardian,
  load: (tx, input, actor) => lockGuardian(tx, input.guardianId, reachOf(actor)),
  decide: ({ input }) => ok(input),
  save: async (tx, input, { state }) => {
    const version = input.version + 1;
    if (input.isPrimary) await onlyPrimary(tx, state.pupilId, input.guardianId);
    await tx.db
      .updateTable('pupils_guardians')
      .set({ ...guardianColumns(input), version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', input.guardianId)
      .execute();
    return { value: { version }, about: { kind: 'guardian', id: input.guardianId } };
  },
});
