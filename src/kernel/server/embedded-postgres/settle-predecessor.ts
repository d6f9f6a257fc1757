import { rm } from 'node:fs/promises';
import path from 'node:path';
import { postgresProcessesIn, signalProcess, waitUntil } from './processes.ts';
import { readPostmasterFile } from './read-postmaster-file.ts';

/**
 * Makes a cluster free for a new server. The caller holds the folder's lock, so any PostgreSQL found here is an orphan:
 * a living server (its Tirek was killed) is stopped cleanly; backends of a killed server, which hold its shared memory,
 * are waited for and then told to go. Returns when no process is left; a stale `postmaster.pid` is removed.
 */
export async function settlePredecessor(clusterFolder: string, log: (line: string) => void): Promise<void> {
  const processes = await postgresProcessesIn(clusterFolder);
  if (processes.length > 0) {
    const postmaster = (await readPostmasterFile(clusterFolder))?.pid;
    if (postmaster !== undefined && processes.includes(postmaster)) {
      log(`PostgreSQL: stopping an earlier server left running (process ${postmaster})`);
      signalProcess(postmaster, 'SIGINT');
      await waitUntilGone(clusterFolder, 30_000);
    } else {
      log('PostgreSQL: waiting for the last processes of a killed server');
      await waitUntilGone(clusterFolder, 2000);
    }
    await endWhatIsLeft(clusterFolder);
  }
  // Nobody lives here now: the number in the file may meanwhile belong to a stranger, which would stop PostgreSQL.
  await rm(path.join(clusterFolder, 'postmaster.pid'), { force: true });
}

async function endWhatIsLeft(clusterFolder: string): Promise<void> {
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    const left = await postgresProcessesIn(clusterFolder);
    for (const pid of left) signalProcess(pid, signal);
    if (await waitUntilGone(clusterFolder, 5000)) return;
  }
  throw new Error(`PostgreSQL processes of ${clusterFolder} do not end. Restart the machine.`);
}

function waitUntilGone(clusterFolder: string, milliseconds: number): Promise<boolean> {
  return waitUntil(async () => (await postgresProcessesIn(clusterFolder)).length === 0, milliseconds);
}
