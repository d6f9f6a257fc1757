import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { groupCount, readPhrase, type RecoveryPhrase } from '#features/upkeep/rules/recovery-phrase.ts';
import type { Options } from './main.ts';

/** The recovery phrase from --phrase-file, TIREK_RECOVERY_PHRASE, or typed in. Refuses a mistyped one with its groups. */
export async function askPhrase(options: Options): Promise<RecoveryPhrase> {
  const read = readPhrase(await typedPhrase(options['phrase-file']));
  if (read.ok) return read.phrase;
  const where = read.wrong.length === 0 ? '' : ` Mistyped: group ${read.wrong.join(', ')}.`;
  throw new Error(`This is not a recovery phrase: it has ${groupCount} groups of 5 digits.${where}`);
}

async function typedPhrase(file: string | undefined): Promise<string> {
  if (file !== undefined) return readFile(file, 'utf8');
  const given = process.env['TIREK_RECOVERY_PHRASE'];
  if (given !== undefined && given !== '') return given;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<string>((resolve) => void terminal.once('close', () => resolve('')));
  try {
    return await Promise.race([
      terminal.question(`Recovery phrase (${groupCount} groups of 5 digits, from the printed sheet): `),
      closed,
    ]);
  } finally {
    terminal.close();
  }
}
