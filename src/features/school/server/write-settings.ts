import type { InputOf } from '#kernel/pure/contract.ts';
import { json } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import type { saveSettings } from '../contract.ts';

/** Writes what the order leaves to the school; answers the new version. */
export async function writeSettings(tx: Tx, input: InputOf<typeof saveSettings>): Promise<number> {
  const version = input.version + 1;
  await tx.db
    .updateTable('school_schools')
    .set({ settings: json(input.settings), version })
    .where('school_id', '=', tx.schoolId)
    .execute();
  return version;
}
