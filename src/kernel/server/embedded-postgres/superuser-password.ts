import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

const fileOf = (dataFolder: string): string => path.join(dataFolder, 'keys', 'postgres-password');

/** The superuser's password of this data folder; undefined when none was made or it was lost. */
export async function findSuperuserPassword(dataFolder: string): Promise<string | undefined> {
  try {
    const text = (await readFile(fileOf(dataFolder), 'utf8')).trim();
    return text === '' ? undefined : text;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes a new random password and keeps it where only the owner of the server may read it. */
export async function makeSuperuserPassword(dataFolder: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  const file = fileOf(dataFolder);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(`${file}.draft`, `${password}\n`, { mode: 0o600, flush: true });
  await rename(`${file}.draft`, file);
  return password;
}
