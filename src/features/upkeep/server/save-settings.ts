import { sql } from 'kysely';
import { ok } from '#kernel/pure/result.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { settingsOf } from './backup-store.ts';

export const saveSettings = deed({
  contract: contract.saveSettings,
  load: async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`upkeep ${tx.schoolId}`}, 0))`.execute(tx.db);
    return { version: (await settingsOf(tx)).version, id: tx.schoolId };
  },
  decide: ({ input }) => ok(input),
  save: async (tx, { nightly, keep, warnDays, version }) => {
    const row = { nightly, keep, warn_days: warnDays, version: version + 1 };
    await tx.db
      .insertInto('upkeep_settings')
      .values({ school_id: tx.schoolId, ...row })
      .onConflict((on) => on.column('school_id').doUpdateSet(row))
      .execute();
    return { value: { version: row.version }, about: { kind: 'school', id: tx.schoolId } };
  },
});
