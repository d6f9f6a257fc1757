import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';

export const dropDay = deed({
  contract: contract.dropDay,
  load: async (tx, input) => {
    const row = await tx.db
      .selectFrom('school_days')
      .select('kind')
      .where('school_id', '=', tx.schoolId)
      .where('day', '=', input.day)
      .forUpdate()
      .executeTakeFirst();
    return row ?? null;
  },
  decide: ({ input }) => ok(input),
  save: async (tx, input) => {
    await tx.db.deleteFrom('school_days').where('school_id', '=', tx.schoolId).where('day', '=', input.day).execute();
    return { value: {}, about: { kind: 'school', id: tx.schoolId } };
  },
});
