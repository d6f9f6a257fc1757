import { reachOf } from '#kernel/pure/actor.ts';
import { ok, refuse } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { limitGuardian as contract } from '../rules/guardian-contract.ts';
import { lockGuardian } from './guardian-store.ts';

/** From that day on whoever is named gets nothing of the child's file: links stop by themselves (`links_state`). */
export const limitGuardian = deed({
  contract,
  load: (tx, input, actor) => lockGuardian(tx, input.guardianId, reachOf(actor)),
  decide: ({ input, today }) =>
    input.limit !== null && input.limit.since > today ? refuse('limit-in-future', { today }) : ok(input),
  save: async (tx, input) => {
    const version = input.version + 1;
    await tx.db
      .updateTable('pupils_guardians')
      .set({
        rights_limited_on: input.limit?.since ?? null,
        rights_limited_by: input.limit?.decision ?? null,
        version,
      })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', input.guardianId)
      .execute();
    return { value: { version }, about: { kind: 'guardian', id: input.guardianId } };
  },
});
