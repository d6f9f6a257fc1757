import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../src/testing/running-tirek.ts';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '..');
const first = '9.0.0';
const second = '9.1.0';
const third = '9.2.0';
const newTable = 'create table drill_of_release (id integer primary key);';
/** Brings up the loopback of a network that has nothing else; perl is on every Debian. */
const loopback =
  'my $r = pack("a16s", "lo", 0x49); socket(S, PF_INET, SOCK_DGRAM, 0) or die; ioctl(S, 0x8914, $r) or die';

/** Needs the right to make a network of its own, which CI and an administrator have. */
describe.skipIf(process.getuid?.() !== 0)('a release on a machine without network and without Node', () => {
  const place = { folder: '', home: '', tools: '', port: 0, network: 0 };
  const held: { network?: ChildProcess; server?: ChildProcess } = {};

  const inside = (command: string, args: readonly string[], env: Record<string, string> = {}) => {
    const given = { PATH: place.tools, HOME: place.folder, ...env };
    return [
      '-t',
      String(place.network),
      '-n',
      'env',
      '-i',
      ...Object.entries(given).map(([k, v]) => `${k}=${v}`),
      command,
      ...args,
    ];
  };
  const does = async (command: string, ...args: string[]): Promise<string> =>
    (await run('nsenter', inside(command, args), { maxBuffer: 1e7 })).stdout;
  const tirek = (...args: string[]) => does(`${place.home}/current/bin/tirek`, ...args);
  const asks = async (...args: string[]): Promise<string> => {
    const base = `http://localhost:${place.port}`;
    return does(process.execPath, path.join(root, 'drills/release-client.ts'), base, ...args);
  };
  const start = async (): Promise<void> => {
    held.server = spawn('nsenter', inside(`${place.home}/current/bin/tirek`, ['run']), { stdio: 'ignore' });
    await tirek('wait-ready', '90');
  };
  const stop = async (): Promise<void> => {
    const { server } = held;
    if (server === undefined || server.exitCode !== null) return;
    await new Promise((resolve) => {
      server.once('exit', resolve);
      server.kill('SIGTERM');
    });
  };
  /** The unpacked archive as another version; `migration` is one that the first does not know. */
  const unpack = async (version: string, migration?: string): Promise<string> => {
    const folder = path.join(place.folder, version);
    await run('cp', ['-al', path.join(place.folder, `tirek-${first}-linux-x64`), folder]);
    // The others are links to the same files: this one must be a file of its own.
    await rm(path.join(folder, 'app/VERSION'));
    await writeFile(path.join(folder, 'app/VERSION'), `${version}\n`);
    if (migration !== undefined)
      await writeFile(path.join(folder, 'app/database/migrations/9999-drill.sql'), migration);
    return path.join(folder, 'install.sh');
  };

  beforeAll(async () => {
    place.folder = await mkdtemp(path.join(tmpdir(), 'tirek-release-'));
    place.home = path.join(place.folder, 'opt', 'tirek');
    place.tools = path.join(place.folder, 'tools');
    place.port = await freePort();
    await mkdir(place.tools);
    for (const folder of ['/usr/bin', '/bin', '/usr/sbin', '/sbin'])
      for (const tool of await readdir(folder))
        if (!/^(?:node|nodejs|npm|npx|corepack)$/u.test(tool))
          await symlink(path.join(folder, tool), path.join(place.tools, tool)).catch(() => undefined);
    held.network = spawn('unshare', ['-n', 'sleep', '1200'], { stdio: 'ignore' });
    place.network = held.network.pid ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 500));
    await run('nsenter', ['-t', String(place.network), '-n', 'perl', '-MSocket', '-e', loopback]);
    await run(process.execPath, ['scripts/release.ts', '--version', first, '--to', place.folder], { cwd: root });
    await run('tar', ['-xzf', path.join(place.folder, `tirek-${first}-linux-x64.tar.gz`), '-C', place.folder]);
  }, 300_000);

  afterAll(async () => {
    await stop();
    held.network?.kill('SIGKILL');
    await rm(place.folder, { recursive: true, force: true });
  });

  it('has neither network nor Node: the drill is what it says', async () => {
    await expect(does('sh', '-c', 'command -v node')).rejects.toThrow();
    const routes = await does('sh', '-c', 'cat /proc/net/route');
    expect(routes.trim().split('\n')).toHaveLength(1);
  });

  it('is installed from the archive alone, starts, and a school is founded in it', async () => {
    const options = ['--to', place.home, '--data', path.join(place.folder, 'data'), '--user', 'root', '--no-service'];
    await does('sh', await unpack(first), ...options, '--port', String(place.port));
    await start();
    expect((await tirek('version')).trim()).toBe(first);
    expect(await tirek('doctor')).toContain('a page with every Kazakh letter');
    expect(await asks('found')).toBe('');
    expect(await asks('add', 'А')).toBe('А');
  });

  it('refuses an update while it runs, and changes nothing', async () => {
    const installer = await unpack(second);
    await expect(does('sh', installer, '--to', place.home)).rejects.toThrow(/Stop it first/u);
    expect((await tirek('version')).trim()).toBe(first);
  });

  it('is updated with its data, and going back to a version of the same schema loses nothing', async () => {
    await stop();
    await does('sh', path.join(place.folder, second, 'install.sh'), '--to', place.home);
    await start();
    expect((await tirek('version')).trim()).toBe(second);
    expect(await asks('add', 'Ә')).toBe('А Ә');
    await stop();
    await tirek('rollback');
    await start();
    expect([(await tirek('version')).trim(), await asks('letters')]).toEqual([first, 'А Ә']);
  });

  it('going back over a changed schema asks first, brings the data from before, and sets the newer aside', async () => {
    await stop();
    await does('sh', await unpack(third, newTable), '--to', place.home);
    await start();
    expect(await asks('add', 'Б')).toBe('А Ә Б');
    await stop();
    await expect(tirek('rollback')).rejects.toThrow(/Add --yes/u);
    expect((await tirek('version')).trim()).toBe(third);
    const said = await tirek('rollback', '--yes');
    const aside = /lies in (\S+)\.$/mu.exec(said)?.[1] ?? '';
    expect(await readdir(aside)).toContain('postgres');
    await start();
    expect([(await tirek('version')).trim(), await asks('letters')]).toEqual([first, 'А Ә']);
  });

  it('an update whose migration fails leaves version and data as they were', async () => {
    await stop();
    const installer = await unpack('9.3.0', 'create table drill_of_release (id nonsense);');
    await expect(does('sh', installer, '--to', place.home)).rejects.toThrow(/data is as it was/u);
    await start();
    expect([(await tirek('version')).trim(), await asks('letters')]).toEqual([first, 'А Ә']);
  });

  it('an older archive is refused as an update', async () => {
    await stop();
    await does('sh', path.join(place.folder, third, 'install.sh'), '--to', place.home);
    await expect(does('sh', path.join(place.folder, second, 'install.sh'), '--to', place.home)).rejects.toThrow(
      /is older than/u,
    );
  });
});
