import type { InputOf } from '#kernel/pure/contract.ts';
import { json, jsonOrNull } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { saveProfile } from '../contract.ts';

/** Writes names, BIN, region, letterhead and week; answers the new version. */
export async function writeProfile(tx: Tx, input: InputOf<typeof saveProfile>): Promise<number> {
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
  return version;
}
