import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { headerOfBackup, unwrapKey, type BackupHeader } from '#features/upkeep/server/public.ts';
import { readConfig } from '../server/config.ts';
import { findUnknownMigration, readWhole } from '../server/open-backup.ts';
import { refuseFilledFolder, restoreInto } from '../server/restore-into.ts';
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
    const test = await readWhole(file, masterKey, showProgress('reading'));
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

async function refuseNewer(header: BackupHeader): Promise<void> {
  const unknown = await findUnknownMigration(header);
  if (unknown !== null)
    throw new Error(
      `This backup was made by a newer or another version (${header.app}, ${unknown}). Update Tirek first.`,
    );
}
