import { createHash } from 'node:crypto';
import { readFile, type FileHandle } from 'node:fs/promises';
import { migrationNames } from '../../../database/migrate.ts';
import { walkBackup, type BackupHeader } from '#features/upkeep/server/public.ts';
import type { Restoring } from './restore-into.ts';

/** The whole file once before anything is made: a damaged one leaves no trace. Says whether it is of a trial. */
export async function readWhole(
  file: FileHandle,
  masterKey: Uint8Array,
  onProgress: (share: number) => void,
): Promise<Restoring['test']> {
  let test: Restoring['test'] = { isTest: false, testClock: null };
  await walkBackup(file, masterKey, {
    onFolder: async ({ isTest, testClock }) => {
      test = { isTest, testClock };
    },
    onProgress,
  });
  return test;
}

/**
 * Each migration of the backup must be here, the same to the letter. Returns the first that is not: the backup then
 * comes from a newer or another version. Null when all are.
 */
export async function findUnknownMigration({ migrations }: BackupHeader): Promise<string | null> {
  const known = await migrationNames();
  for (const { name, sha256 } of migrations) {
    const text = known.includes(name)
      ? await readFile(new URL(`../../../database/migrations/${name}`, import.meta.url), 'utf8')
      : '';
    if (createHash('sha256').update(text).digest('hex') !== sha256) return name;
  }
  return null;
}
