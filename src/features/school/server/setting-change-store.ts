import { sql } from 'kysely';
import { json } from '#kernel/server/db.ts';
import { newId } from '#kernel/server/new-id.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { ChangeOfSetting } from '../rules/changes-of-settings.ts';
import { OneSetting, SettingName } from '../rules/settings.ts';

/** Who changes settings, and which change is taken back by it. */
export type ChangedBy = { readonly personId: string; readonly undoesId?: string };

/** One line for each setting that changed; `version` is the school's after it. */
export async function keepSettingChanges(
  tx: Tx,
  changes: readonly ChangeOfSetting[],
  by: ChangedBy & { readonly version: number },
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ setting, was, becomes }) => ({
    school_id: tx.schoolId,
    id: newId(tx.now.getTime()),
    setting,
    was: json(was[setting]),
    becomes: json(becomes[setting]),
    version: by.version,
    undoes_id: by.undoesId ?? null,
    person_id: by.personId,
    at: tx.now,
  }));
  await tx.db.insertInto('school_setting_changes').values(rows).execute();
}

type Found = { readonly setting: SettingName; readonly was: OneSetting | null; readonly last: boolean };

/** A change by its id, and whether it is the last of its setting; null when there is none. */
export async function findSettingChange(tx: Tx, changeId: string): Promise<Found | null> {
  const found = await sql<{ setting: string; was: unknown; last: boolean }>`
    select c.setting, c.was, not exists (select 1 from school_setting_changes x where x.school_id = c.school_id
      and x.setting = c.setting and x.version > c.version) as last
    from school_setting_changes c where c.school_id = ${tx.schoolId} and c.id = ${changeId}`.execute(tx.db);
  const row = found.rows[0];
  if (row === undefined) return null;
  const setting = SettingName.parse(row.setting);
  return { setting, was: readSetting(setting, row.was), last: row.last };
}

/** A stored value under the name of its setting; null where the schema of today no longer reads it. */
export function readSetting(setting: SettingName, stored: unknown): OneSetting | null {
  const read = OneSetting.safeParse({ [setting]: stored });
  return read.success ? read.data : null;
}
