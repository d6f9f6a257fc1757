import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, readdirSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRunningPostgres } from '../src/kernel/server/embedded-postgres/find-running-postgres.ts';
import { freePort } from '../src/testing/running-tirek.ts';
import { smallSchool } from './support/small-school.ts';

const root = join(import.meta.dirname, '..');
const nobody = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;
/** What a checkout of an ordinary user brings; the rest is made by the start itself. */
const notInACheckout = ['node_modules', '.git', '.tsc', 'dist', 'test-results', 'data'];
const state: { server?: ChildProcess } = {};
let place = '';

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'tirek-ordinary-'));
  await chmod(place, 0o755);
  for (const name of readdirSync(root).filter((one) => !notInACheckout.includes(one)))
    await cp(join(root, name), join(place, 'tirek', name), { recursive: true });
  await rm(join(place, 'tirek', 'src', 'generated'), { recursive: true, force: true });
  const modules = join(root, 'node_modules');
  const reachable = !isRoot || spawnSync('test', ['-r', join(modules, 'pg')], nobody).status === 0;
  const own = join(place, 'tirek', 'node_modules');
  if (reachable) await linkEach(modules, own);
  else await cp(modules, own, { recursive: true, verbatimSymlinks: true });
  if (isRoot) giveToNobody(place);
}, 300_000);
afterAll(async () => {
  state.server?.kill('SIGKILL');
  await rm(place, { recursive: true, force: true });
});

/** The folder itself is the user's own, as after `npm ci`: Vite writes into it. */
async function linkEach(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const name of readdirSync(from).filter((one) => !one.startsWith('.vite')))
    await symlink(join(from, name), join(to, name));
}

function giveToNobody(folder: string): void {
  spawnSync('chown', ['-R', '--no-dereference', `${nobody.uid}:${nobody.gid}`, folder]);
  chownSync(folder, nobody.uid, nobody.gid);
}

describe('an ordinary user', () => {
  it('starts a fresh checkout, builds the screens, founds a school, prints a paper, and ends it with Ctrl+C', async () => {
    const port = await freePort();
    const lines: string[] = [];
    const server = spawn(process.execPath, ['scripts/start.mjs', '--port', String(port)], {
      cwd: join(place, 'tirek'),
      env: { PATH: process.env['PATH'], HOME: place, TIREK_LOG: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(isRoot ? nobody : {}),
    });
    state.server = server;
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    for (let tries = 0; tries < 1800 && !lines.join('').includes('Tirek is ready'); tries += 1) {
      if (server.exitCode !== null) throw new Error(lines.join(''));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const school = await smallSchool(`http://localhost:${port}`);
    expect(school.papers).toHaveLength(3);
    const page = await fetch(`http://localhost:${port}/`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<script')]);
    const data = join(place, 'tirek', 'data');
    const { uid } = await stat(join(data, 'keys', 'master.key'));
    expect([uid, (await stat(join(data, 'keys', 'master.key'))).mode & 0o777]).toEqual([
      isRoot ? nobody.uid : process.getuid?.(),
      0o600,
    ]);
    const ended = new Promise((resolve) => void server.once('exit', (code) => resolve(code)));
    server.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(await findRunningPostgres(data)).toBeUndefined();
  });
});
