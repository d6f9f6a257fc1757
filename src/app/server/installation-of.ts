import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findRecovery, type Installation } from '#features/upkeep/server/public.ts';
import type { Db } from '#kernel/server/db.ts';
import type { DataFolder } from './data-folder.ts';
import { versionOf } from './version-of.ts';

/** What a backup is made of; null while there is no recovery phrase. */
export async function installationOf(db: Db, folder: DataFolder): Promise<Installation | null> {
  const recovery = await findRecovery(folder);
  if (recovery === null) return null;
  const clock = join(folder.path, 'test-clock');
  return {
    db,
    masterKey: folder.masterKey,
    filesFolder: folder.filesFolder,
    recovery,
    app: await versionOf(),
    isTest: folder.isTest,
    testClock: folder.isTest && existsSync(clock) ? await readFile(clock, 'utf8') : null,
  };
}
