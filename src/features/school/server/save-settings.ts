import { ok } from '#kernel/pure/result.ts';
import { json } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { lockSchool } from './school-of.ts';

export const saveSettings = deed({
  contract: contract.saveSettings,
  load: async (tx) => ({ ...(await lockSchool(tx)), id: tx.schoolId }),
  decide: ({ input }) => ok(input),
  save: async (tx, input) => {
    const version = input.version + 1;
    await tx.db
      .updateTable('school_schools')
      .set({ settings: json(input.settings), version })
      .where('school_id', '=', tx.schoolId)
      .execute();
    return { value: { version }, about: { kind: 'school', id: tx.schoolId } };
  },
});
