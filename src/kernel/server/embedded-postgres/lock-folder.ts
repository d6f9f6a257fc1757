import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startOfProcess } from './processes.ts';

export type FolderLock = { release(): void };

/**
 * Takes `tirek.lock` of a data folder for this process, or throws a sentence naming the living process that holds it.
 * A lock left by a dead process (also before a restart of the machine) is taken over silently.
 */
export async function lockFolder(dataFolder: string): Promise<FolderLock> {
  const file = path.join(dataFolder, 'tirek.lock');
  const turn = await takeTurn(dataFolder);
  try {
    const holder = await livingHolderOf(file);
    if (holder !== undefined) {
      throw new Error(
        `The data folder ${dataFolder} is already in use by another Tirek (process ${holder}). Stop that one first, or choose another folder with --data.`,
      );
    }
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, await markOf(process.pid), { mode: 0o644 });
    await rename(draft, file);
  } finally {
    await turn.end();
  }
  return releasable(file);
}

function releasable(file: string): FolderLock {
  let isHeld = true;
  return {
    release: () => {
      if (!isHeld) return;
      isHeld = false;
      rmSync(file, { force: true });
    },
  };
}

async function livingHolderOf(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const pid = Number(text?.split('\n')[0]);
  if (text === undefined || !Number.isInteger(pid) || pid <= 0) return undefined;
  return (await markOf(pid)) === text ? pid : undefined;
}

/** Three lines: pid, start of that process, start of the machine. Differs for every process that ever lived. */
async function markOf(pid: number): Promise<string> {
  const start = await startOfProcess(pid);
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
  return `${pid}\n${start ?? 'ended'}\n${boot.trim()}\n`;
}

type Turn = { end(): Promise<void> };

/**
 * One opener at a time looks at the lock and replaces it. An abstract socket, not a second file:
 * the system itself drops it when its process dies, so it can never be stale.
 */
async function takeTurn(dataFolder: string): Promise<Turn> {
  const { dev, ino } = await stat(dataFolder);
  const name = createHash('sha256').update(`${dev}:${ino}`).digest('hex');
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const turn = await listenOn(`\0tirek-${name}`);
    if (turn !== undefined) return turn;
    await sleep(25);
  }
  throw new Error(`The data folder ${dataFolder} is being opened by another Tirek. Try again in a moment.`);
}

function listenOn(address: string): Promise<Turn | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => {
      resolve({ end: () => new Promise((done) => server.close(() => done())) });
    });
  });
}
