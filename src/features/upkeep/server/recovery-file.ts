import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Kernel } from '#kernel/server/kernel.ts';
import { groupCount, type RecoveryPhrase } from '../rules/recovery-phrase.ts';
import { wrapKey, WrappedKey } from './wrapped-key.ts';

const RecoveryFile = z.object({ madeAt: z.iso.datetime(), key: WrappedKey });
export type RecoveryFile = z.infer<typeof RecoveryFile>;

/** A phrase whose sheet nobody has confirmed yet; `groups` lets us check two groups without keeping any. */
const PendingFile = RecoveryFile.extend({ groups: z.array(z.string()).length(groupCount) });

type Home = Pick<Kernel, 'masterKey' | 'filesFolder'>;

/** Beside the master key, outside the database: in the data folder files and keys are neighbours. */
const placeOf = (home: Home, name: string): string => join(dirname(home.filesFolder), 'keys', name);
const inForce = 'recovery.json';
const pending = 'recovery-unconfirmed.json';

/** The wrapped key in force, or null when no phrase was made. */
export const findRecovery = (home: Home): Promise<RecoveryFile | null> => readAs(placeOf(home, inForce), RecoveryFile);

/** Wraps the master key under a new phrase at once: for the command line, where the phrase is printed by its owner. */
export async function keepRecovery(home: Home, phrase: RecoveryPhrase, at: Date): Promise<void> {
  await write(placeOf(home, inForce), { madeAt: at.toISOString(), key: wrapKey(home.masterKey, phrase) });
}

/** Wraps the master key under a new phrase that counts once two groups of its sheet were typed back. */
export async function proposeRecovery(home: Home, phrase: RecoveryPhrase, at: Date): Promise<void> {
  await write(placeOf(home, pending), {
    madeAt: at.toISOString(),
    key: wrapKey(home.masterKey, phrase),
    groups: phrase.map((group, index) => markOf(home, index, group)),
  });
}

export type TypedGroup = { readonly number: number; readonly digits: string };

/** Puts the proposed phrase in force when both groups are right. */
export async function confirmRecovery(
  home: Home,
  typed: readonly TypedGroup[],
): Promise<
  | { readonly kind: 'done' }
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly numbers: readonly number[] }
> {
  const found = await readAs(placeOf(home, pending), PendingFile);
  if (found === null) return { kind: 'none' };
  const numbers = typed
    .filter(({ number, digits }) => found.groups[number - 1] !== markOf(home, number - 1, digits))
    .map(({ number }) => number);
  if (numbers.length > 0) return { kind: 'wrong', numbers };
  await write(placeOf(home, inForce), { madeAt: found.madeAt, key: found.key });
  await rm(placeOf(home, pending), { force: true });
  return { kind: 'done' };
}

/** Keeps the wrapped key that came with a backup, so that the same sheet goes on working. */
export async function carryRecovery(keysFolder: string, file: RecoveryFile): Promise<void> {
  await write(join(keysFolder, inForce), file);
}

const markOf = (home: Home, index: number, group: string): string =>
  createHmac('sha256', home.masterKey).update(`recovery group ${index} ${group}`).digest('hex');

async function readAs<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const parsed = schema.safeParse(jsonOf(text));
  if (!parsed.success) throw new Error(`${path} is damaged: make a new recovery phrase`);
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** All or nothing: written beside, synced, then renamed. */
async function write(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(beside, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(value, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}
