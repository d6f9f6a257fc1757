import path from 'node:path';
import { postgresProcessesIn } from './processes.ts';
import { readPostmasterFile } from './read-postmaster-file.ts';
import { findSuperuserPassword } from './superuser-password.ts';

export type RunningPostgres = { readonly port: number; readonly password: string };

/** The server that a running Tirek holds on this data folder, for commands that join it; undefined when none is ready. */
export async function findRunningPostgres(dataFolder: string): Promise<RunningPostgres | undefined> {
  const folder = path.join(dataFolder, 'postgres');
  const file = await readPostmasterFile(folder);
  if (file === undefined || !file.isReady) return undefined;
  if (!(await postgresProcessesIn(folder)).includes(file.pid)) return undefined;
  const password = await findSuperuserPassword(dataFolder);
  return password === undefined ? undefined : { port: file.port, password };
}
