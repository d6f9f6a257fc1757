import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import { hideSetup as contract } from '../rules/setup-contract.ts';

export const hideSetup = deed({
  contract,
  load: () => Promise.resolve({}),
  decide: ({ input }) => ok(input.hidden),
  save: async (tx, hidden) => {
    await tx.db
      .updateTable('school_schools')
      .set({ setup_hidden: hidden })
      .where('school_id', '=', tx.schoolId)
      .execute();
    return { value: {}, about: { kind: 'school', id: tx.schoolId } };
  },
});
