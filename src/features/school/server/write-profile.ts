import type { InputOf } from '#kernel/pure/contract.ts';
import { json, jsonOrNull } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { saveProfile } from '../contract.ts';
import { changesOfSettings } from '../rules/changes-of-settings.ts';
import { schoolOf } from './school-of.ts';
import { keepSettingChanges, type ChangedBy } from './setting-change-store.ts';

/** Writes names, BIN, region, letterhead and week, and that the week changed; answers the new version. */
export async function writeProfile(tx: Tx, input: InputOf<typeof saveProfile>, by: ChangedBy): Promise<number> {
  const { weekDays: before } = await schoolOf(tx);
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
  const changes = changesOfSettings({ weekDays: before }, { weekDays: input.weekDays });
  await keepSettingChanges(tx, changes, { ...by, version });
  return version;
}
