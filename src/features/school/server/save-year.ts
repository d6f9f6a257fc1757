import { json } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { setYear } from '../rules/set-year.ts';

export const saveYear = deed({
  contract: contract.saveYear,
  load: async (tx, input) => {
    const row = await tx.db
      .selectFrom('school_years')
      .select('version')
      .where('school_id', '=', tx.schoolId)
      .where('school_year', '=', input.schoolYear)
      .forUpdate()
      .executeTakeFirst();
    return { version: row?.version ?? 0 };
  },
  decide: ({ input }) => setYear(input),
  save: async (tx, breaks, { input }) => {
    const version = input.version + 1;
    const columns = {
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      breaks: json(breaks),
      source: input.source,
      version,
    };
    await tx.db
      .insertInto('school_years')
      .values({ school_id: tx.schoolId, school_year: input.schoolYear, ...columns })
      .onConflict((on) => on.columns(['school_id', 'school_year']).doUpdateSet(columns))
      .execute();
    return { value: { version }, about: { kind: 'school', id: tx.schoolId } };
  },
});
