import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type DataFolder = {
  readonly path: string;
  readonly filesFolder: string;
  readonly masterKey: Uint8Array;
  readonly webPassword: string;
  readonly jobsPassword: string;
  /** Made by --test: accepts a test clock. */
  readonly isTest: boolean;
};

export const testMark = 'made-by-test';

/** Opens or makes the data folder with its keys (mode 0600). A folder is a test folder from birth or never. */
export async function openDataFolder(path: string, test: boolean): Promise<DataFolder> {
  await mkdir(join(path, 'keys'), { recursive: true, mode: 0o700 });
  const isNew = !existsSync(join(path, 'keys', 'master.key'));
  if (test && isNew && (await readdir(path)).every((name) => name === 'keys')) {
    await writeFile(join(path, testMark), 'This folder accepts a test clock. Never put real children here.\n');
  }
  const isTest = existsSync(join(path, testMark));
  if (test && !isTest) throw new Error(`${path} was not made by --test: it holds real data and accepts no test clock`);
  return {
    path,
    filesFolder: join(path, 'files'),
    masterKey: await keptSecret(join(path, 'keys', 'master.key'), 32),
    webPassword: (await keptSecret(join(path, 'keys', 'web-login'), 24)).toString('hex'),
    jobsPassword: (await keptSecret(join(path, 'keys', 'jobs-login'), 24)).toString('hex'),
    isTest,
  };
}

async function keptSecret(path: string, size: number): Promise<Buffer> {
  if (!existsSync(path)) await writeFile(path, randomBytes(size), { mode: 0o600, flag: 'wx' });
  const secret = await readFile(path);
  if (secret.byteLength !== size) throw new Error(`${path} is damaged: restore it from the recovery phrase or a copy`);
  return secret;
}
