import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type RunningTirek = {
  readonly base: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly setClock: (moment: string) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly killServer: () => Promise<void>;
  readonly killDatabase: () => Promise<void>;
};

const root = join(import.meta.dirname, '..', '..');
const patience = 120_000;

export const newDataFolder = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'tirek-run-')), 'data');

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await new Promise((resolve) => void server.close(resolve));
  return port;
}

type Options = {
  readonly dataFolder: string;
  readonly port: number;
  readonly test?: boolean;
  readonly clock?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** Starts the real server as people do, on its own data folder, and waits for the line it prints. */
export async function startRunningTirek({
  dataFolder,
  port,
  test = true,
  clock,
  env: more,
}: Options): Promise<RunningTirek> {
  const args = [
    'scripts/start.mjs',
    '--port',
    String(port),
    '--host',
    '127.0.0.1',
    '--data',
    dataFolder,
    ...(test ? ['--test'] : []),
  ];
  const env = {
    ...process.env,
    TIREK_LOG: 'warn',
    ...(clock === undefined ? {} : { TIREK_TEST_CLOCK: clock }),
    ...more,
  };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const output = (): string => lines.join('');
  await waitFor(() => output().includes('Tirek is ready'), child, output);
  const base = `http://127.0.0.1:${port}`;
  const gone = (): Promise<void> =>
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise((resolve) => void child.once('exit', () => resolve()));
  return {
    base,
    port,
    dataFolder,
    process: child,
    output,
    setClock: async (moment) => {
      const answer = await fetch(`${base}/api/test-clock`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'x-tirek': '1' },
        body: JSON.stringify({ now: moment }),
      });
      if (!answer.ok) throw new Error(`The clock was not set: ${answer.status}`);
    },
    stop: async () => {
      child.kill('SIGINT');
      await gone();
    },
    killServer: async () => {
      child.kill('SIGKILL');
      await gone();
    },
    killDatabase: async () => {
      const pid = Number((await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
      process.kill(pid, 'SIGKILL');
    },
  };
}

async function waitFor(ready: () => boolean, child: ChildProcess, output: () => string): Promise<void> {
  const until = Date.now() + patience;
  while (!ready()) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > until)
      throw new Error(`Tirek did not start:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
