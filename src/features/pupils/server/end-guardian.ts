import { reachOf } from '#kernel/pure/actor.ts';
import { ok, refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { endGuardian as contract } from '../rules/guardian-contract.ts';
import { lockGuardian } from './guardian-store.ts';

export const endGuardian = deed({
  contract,
  load: (tx, input, actor) => lockGuardian(tx, input.guardianId, reachOf(actor)),
  decide: ({ state, input }) =>
    input.endsOn < state.startsOn ? refuse('ends-before-start', { startsOn: state.startsOn }) : ok(input),
  save: async (tx, input) => {
    const version = input.version + 1;
    await tx.db
      .updateTable('pupils_guardians')
      .set({ ends_on: input.endsOn, version })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', input.guardianId)
      .execute();
    return { value: { version }, about: { kind: 'guardian', id: input.guardianId } };
  },
});
