import { ok } from '#kernel/pure/result.ts';
import { json } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';

export const saveDay = deed({
  contract: contract.saveDay,
  load: () => Promise.resolve({}),
  decide: ({ input }) => ok(input),
  save: async (tx, input) => {
    const columns = { kind: input.kind, names: json(input.names), source: input.source };
    await tx.db
      .insertInto('school_days')
      .values({ school_id: tx.schoolId, day: input.day, ...columns })
      .onConflict((on) => on.columns(['school_id', 'day']).doUpdateSet(columns))
      .execute();
    return { value: {}, about: { kind: 'school', id: tx.schoolId } };
  },
});
