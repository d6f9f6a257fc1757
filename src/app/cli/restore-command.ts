import { open, type FileHandle } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { migrationNames } from '../../../database/migrate.ts';
import { headerOfBackup, unwrapKey, walkBackup, type BackupHeader } from '#features/upkeep/server/public.ts';
import { readConfig } from '../server/config.ts';
import { refuseFilledFolder, restoreInto, type Restoring } from '../server/restore-into.ts';
import { askPhrase } from './ask-phrase.ts';
import { fileOf } from './file-of.ts';
import type { Options } from './main.ts';
import { showProgress } from './show-progress.ts';

/** Makes a data folder out of a backup: first read to its end, then built beside, then verified, then there. */
export async function restoreCommand(options: Options): Promise<number> {
  const path = resolve(options.data);
  const file = await open(resolve(fileOf(options, 'restore FILE --data DIR [--phrase-file F]')));
  try {
    await refuseFilledFolder(path);
    const { header } = await headerOfBackup(file);
    await refuseNewer(header);
    const masterKey = unwrapKey(header.recovery.key, await askPhrase(options));
    if (masterKey === null) throw new Error('This recovery phrase does not open this backup. Nothing was restored.');
    const test = await readWhole(file, masterKey);
    const say = (line: string): void => void process.stdout.write(`${line}\n`);
    const config = readConfig({ port: 0, host: '127.0.0.1', dataFolder: path, test: false }, process.env);
    const onProgress = showProgress('restoring');
    const done = await restoreInto(path, { file, header, masterKey, test, config, say, onProgress });
    say(`${path}: ${done.rows} rows, ${done.files} files of ${header.madeAt}`);
    say(`${done.schools} trails verified with ${done.entries} entries; every file opened and compared with its hash`);
    say('Everybody signs in anew; invitations that were open must be made again.');
    return 0;
  } finally {
    await file.close();
  }
}

/** The whole file once before anything is made: a damaged one leaves no trace. */
async function readWhole(file: FileHandle, masterKey: Uint8Array): Promise<Restoring['test']> {
  let test: Restoring['test'] = { isTest: false, testClock: null };
  await walkBackup(file, masterKey, {
    onFolder: async ({ isTest, testClock }) => {
      test = { isTest, testClock };
    },
    onProgress: showProgress('reading'),
  });
  return test;
}

/** Each migration of the backup must be here, the same to the letter: otherwise it comes from a newer version. */
async function refuseNewer({ migrations, app }: BackupHeader): Promise<void> {
  const known = await migrationNames();
  for (const { name, sha256 } of migrations) {
    const text = known.includes(name)
      ? await readFile(new URL(`../../../database/migrations/${name}`, import.meta.url), 'utf8')
      : '';
    if (createHash('sha256').update(text).digest('hex') !== sha256)
      throw new Error(`This backup was made by a newer or another version (${app}, ${name}). Update Tirek first.`);
  }
}
