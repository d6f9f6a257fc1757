import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';

export const setLanguage = deed({
  contract: contract.setLanguage,
  load: () => Promise.resolve({}),
  decide: ({ input }) => ok(input.language),
  save: async (tx, language, { actor }) => {
    await tx.db
      .updateTable('access_accounts')
      .set({ language })
      .where('school_id', '=', tx.schoolId)
      .where('id', '=', actor.accountId)
      .execute();
    return { value: {}, about: { kind: 'account', id: actor.accountId } };
  },
});
