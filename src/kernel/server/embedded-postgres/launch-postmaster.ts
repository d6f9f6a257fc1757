import { spawn } from 'node:child_process';
import { open, readFile, rename, stat, type FileHandle } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from './prepare-cluster.ts';
import { readPostmasterFile } from './read-postmaster-file.ts';
import { plainEnvironment } from './run-program.ts';
import { settingWords, type ServerSettings } from './server-settings.ts';

export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  /** Resolves when the server has ended, for whatever cause. */
  readonly exited: Promise<void>;
  hasExited(): boolean;
};

export type LaunchOptions = {
  readonly program: string;
  readonly cluster: Cluster;
  readonly settings: ServerSettings;
  readonly log: (line: string) => void;
};

const attempts = 40;
const longestLog = 5_000_000;

/** Starts the server and waits until it takes connections (crash recovery included); tries again what passes by itself. */
export async function launchPostmaster(options: LaunchOptions): Promise<Postmaster> {
  const logFile = `${options.cluster.folder}.log`;
  await shortenLog(logFile);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryOnce(options, logFile);
    if ('pid' in outcome) return outcome;
    if (attempt === attempts || !passesByItself(outcome.lastWords)) {
      throw new Error(`PostgreSQL did not start: ${outcome.lastWords}`);
    }
    if (attempt === 1) options.log('PostgreSQL: not yet free to start, trying again');
    await sleep(250);
  }
}

/** Shared memory still held by a killed server's processes, or a port that somebody took between our look and the start. */
const passesByItself = (words: string): boolean =>
  /shared memory block|Address already in use|could not create any TCP/i.test(words);

type Failure = { readonly lastWords: string };

async function tryOnce(options: LaunchOptions, logFile: string): Promise<Postmaster | Failure> {
  const output = await open(logFile, 'a', 0o600);
  try {
    const { size } = await output.stat();
    const port = await freePort();
    const started = startProcess(options, port, output);
    const state = { hasEnded: false };
    const exited = noteEnd(started.ended, state);
    while (!state.hasEnded) {
      const file = await readPostmasterFile(options.cluster.folder);
      if (file !== undefined && file.pid === started.pid && file.isReady) {
        return { pid: file.pid, port, exited, hasExited: () => state.hasEnded };
      }
      await Promise.race([exited, sleep(20)]);
    }
    return { lastWords: (await readFile(logFile)).subarray(size).toString().trim().slice(-2000) };
  } finally {
    await output.close();
  }
}

async function noteEnd(ended: Promise<void>, state: { hasEnded: boolean }): Promise<void> {
  await ended;
  state.hasEnded = true;
}

type Started = { readonly pid: number | undefined; readonly ended: Promise<void> };

/** In a session of its own, so that Ctrl+C in the terminal reaches Tirek only, which then stops PostgreSQL in order. */
function startProcess(options: LaunchOptions, port: number, output: FileHandle): Started {
  const { identity, folder } = options.cluster;
  const [file = '', ...words] = [
    ...identity.prefix,
    options.program,
    '-D',
    folder,
    ...settingWords({ ...options.settings, port: String(port) }),
  ];
  const child = spawn(file, words, {
    cwd: '/',
    env: plainEnvironment(),
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
    ...identity.become,
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
  return { pid: child.pid, ended };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function shortenLog(logFile: string): Promise<void> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size > longestLog) await rename(logFile, `${logFile}.old`);
}
