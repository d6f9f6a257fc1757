import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findRecovery, keepRecovery, newPhrase, unwrapKey } from '#features/upkeep/server/public.ts';
import { languages } from '#kernel/pure/text.ts';
import type { RecoveryPhrase } from '#features/upkeep/rules/recovery-phrase.ts';
import { sheetWords } from '#features/upkeep/rules/sheet-words.ts';
import { systemClock } from '#kernel/server/clock.ts';
import { openDataFolder, type DataFolder } from '../server/data-folder.ts';
import { askPhrase } from './ask-phrase.ts';
import type { Options } from './main.ts';

const sheet = (phrase: RecoveryPhrase): string =>
  [
    '',
    ...languages.map((one) => sheetWords.title[one]),
    '',
    `    ${phrase.slice(0, 5).join('   ')}`,
    `    ${phrase.slice(5).join('   ')}`,
    '',
    ...languages.map((one) => sheetWords.how[one]),
    '',
  ].join('\n');

/** Makes a new phrase and prints it once. Backups made before go on opening with the phrase of their own time. */
export async function newRecoveryPhrase(options: Options): Promise<number> {
  const folder = await folderOf(options);
  const phrase = newPhrase();
  await keepRecovery(folder, phrase, systemClock.now());
  process.stdout.write(`${sheet(phrase)}\n`);
  return 0;
}

/** Says whether the sheet in hand opens the backups made from now on. */
export async function checkRecoveryPhrase(options: Options): Promise<number> {
  const folder = await folderOf(options);
  const recovery = await findRecovery(folder);
  if (recovery === null) throw new Error('No recovery phrase was made yet: npm run tirek -- recovery-phrase new');
  const opened = unwrapKey(recovery.key, await askPhrase(options));
  const right = opened !== null && opened.equals(folder.masterKey);
  process.stdout.write(
    right
      ? `The phrase is right; made ${recovery.madeAt}\n`
      : 'WRONG: this phrase does not open the key of this folder\n',
  );
  return right ? 0 : 1;
}

async function folderOf(options: Options): Promise<DataFolder> {
  const path = resolve(options.data);
  if (!existsSync(path))
    throw new Error(`There is no data folder at ${path}. Start Tirek once, or name it with --data.`);
  return openDataFolder(path, false);
}
