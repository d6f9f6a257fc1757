import { ok } from '#kernel/pure/result.ts';
import { json, jsonOrNull } from '#kernel/server/db.ts';
import { deed } from '#kernel/server/perform.ts';
import * as contract from '../contract.ts';
import { lockSchool } from './school-of.ts';

export const saveProfile = deed({
  contract: contract.saveProfile,
  load: async (tx) => ({ ...(await lockSchool(tx)), id: tx.schoolId }),
  decide: ({ input }) => ok(input),
  save: async (tx, input) => {
    const version = input.version + 1;
    await tx.db
      .updateTable('school_schools')
      .set({
        names: json(input.names),
        short_names: json(input.shortNames),
        bin: input.bin,
        region_code: input.regionCode,
        address: jsonOrNull(input.address),
        phone: input.phone,
        week_days: input.weekDays,
        version,
      })
      .where('school_id', '=', tx.schoolId)
      .execute();
    return { value: { version }, about: { kind: 'school', id: tx.schoolId } };
  },
});
