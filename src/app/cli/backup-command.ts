import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { systemClock } from '#kernel/server/clock.ts';
import {
  headerOfBackup,
  recordCommandBackup,
  unwrapKey,
  walkBackup,
  writeBackup,
} from '#features/upkeep/server/public.ts';
import { installationOf } from '../server/installation-of.ts';
import { askPhrase } from './ask-phrase.ts';
import { fileOf } from './file-of.ts';
import type { Options } from './main.ts';
import { showProgress } from './show-progress.ts';
import { withDatabase } from './with-database.ts';

const mega = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(1)} MB`;

/** Writes one encrypted file of the whole installation, beside a running Tirek or without one. */
export async function backupCommand(options: Options): Promise<number> {
  const path = resolve(fileOf(options, 'backup FILE [--data DIR]'));
  if (existsSync(path)) throw new Error(`${path} is there already; a backup never replaces another file.`);
  return withDatabase(options.data, async ({ db, folder }) => {
    const installation = await installationOf(db, folder);
    if (installation === null)
      throw new Error('A backup needs a recovery phrase. Make it once: npm run tirek -- recovery-phrase new');
    const made = await writeBackup(path, installation, { now: systemClock.now(), onProgress: showProgress('backup') });
    await recordCommandBackup(db, systemClock.now(), made);
    for (const one of made.missing) process.stderr.write(`missing on the disk: files/${one}\n`);
    process.stdout.write(`${path}: ${made.rows} rows, ${made.files} files, ${mega(made.size)}; read back and whole\n`);
    return made.missing.length === 0 ? 0 : 1;
  });
}

/** Opens a backup with its phrase and reads it to its end; changes nothing. */
export async function checkBackup(options: Options): Promise<number> {
  const file = await open(resolve(fileOf(options, 'backup-check FILE [--phrase-file F]')));
  try {
    const { header } = await headerOfBackup(file);
    const masterKey = unwrapKey(header.recovery.key, await askPhrase(options));
    if (masterKey === null) throw new Error('This recovery phrase does not open this backup.');
    const contents = await walkBackup(file, masterKey, { onProgress: showProgress('reading') });
    const rows = Object.values(contents.tables).reduce((sum, one) => sum + one, 0);
    process.stdout.write(`made ${header.madeAt} by ${header.app}: ${rows} rows, ${contents.files} files; whole\n`);
    return 0;
  } finally {
    await file.close();
  }
}
