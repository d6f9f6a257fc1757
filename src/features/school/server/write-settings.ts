import type { InputOf } from '#kernel/pure/contract.ts';
import { json } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { saveSettings } from '../contract.ts';
import { changesOfSettings } from '../rules/changes-of-settings.ts';
import { schoolOf } from './school-of.ts';
import { keepSettingChanges, type ChangedBy } from './setting-change-store.ts';

/** Writes what the order leaves to the school, and what of it changed; answers the new version. */
export async function writeSettings(tx: Tx, input: InputOf<typeof saveSettings>, by: ChangedBy): Promise<number> {
  const { settings: before } = await schoolOf(tx);
  const version = input.version + 1;
  await tx.db
    .updateTable('school_schools')
    .set({ settings: json(input.settings), version })
    .where('school_id', '=', tx.schoolId)
    .execute();
  await keepSettingChanges(tx, changesOfSettings(before, input.settings), { ...by, version });
  return version;
}
