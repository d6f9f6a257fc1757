import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';

export type Reached = { readonly port: number; readonly password: string; readonly pid: number };

/** The launcher's own folder, from which another process starts it unless told otherwise. */
const launcherFolder = path.resolve(import.meta.dirname, '../../kernel/server/embedded-postgres');

const openChildren = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of openChildren) child.kill('SIGKILL');
});

/** Rows of one statement, asked over a connection of its own as the superuser. */
export async function ask<Row extends pg.QueryResultRow>(server: Reached, sql: string): Promise<readonly Row[]> {
  const { port, password } = server;
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

export type Other = { readonly child: ChildProcess; readonly server: Reached };

/** Another Tirek process that holds PostgreSQL on a folder until it is told to end or is killed. */
export async function startInOtherProcess(folder: string, from = launcherFolder, uid?: number): Promise<Other> {
  const code = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(path.join(from, 'start-embedded-postgres.ts'))});
    const db = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(folder)}, log: () => undefined });
    console.log(JSON.stringify({ port: db.port, password: db.password, pid: db.pid }));
    process.on('SIGTERM', () => db.stop().then(() => process.exit(0)));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  openChildren.add(child);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('exit', () => reject(new Error(errors)));
  });
  return { child, server: JSON.parse(line) as Reached };
}

/** Sends the other process a signal and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
  openChildren.delete(child);
}
