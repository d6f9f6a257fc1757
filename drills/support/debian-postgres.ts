import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../src/testing/running-tirek.ts';

export type DebianPostgres = {
  readonly version: string;
  /** Of an ordinary login that owns its database and may create roles; nothing more. */
  readonly ownerUrl: string;
  readonly superUrl: string;
  /** Another empty database of the same login. */
  readonly newDatabase: (name: string) => Promise<string>;
  readonly stop: () => void;
};

const library = '/usr/lib/postgresql';
const isRoot = process.getuid?.() === 0;

/** Debian's own PostgreSQL, 15 or newer, on a cluster of its own; installed when none is there and we are root. */
export async function startDebianPostgres(): Promise<DebianPostgres> {
  const programs = findPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'tirek-debian-'));
  const port = await freePort();
  chmodSync(folder, 0o755);
  const secret = join(folder, 'password');
  writeFileSync(secret, 'super\n');
  if (isRoot) for (const path of [folder, secret]) chownSync(path, ...ownerIds());
  const cluster = join(folder, 'cluster');
  run(join(programs, 'initdb'), [
    '-D',
    cluster,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    '--pwfile',
    secret,
    '-E',
    'UTF8',
  ]);
  const words = [...asPostgres(join(programs, 'postgres'), ['-D', cluster, '-p', String(port), '-k', folder])];
  const server = spawn(words[0] ?? '', words.slice(1), { stdio: 'ignore', cwd: '/' });
  const superUrl = `postgres://postgres:super@127.0.0.1:${port}/postgres`;
  await waitFor(superUrl);
  const version = await ask(superUrl, 'show server_version');
  await ask(superUrl, `create role tirek login createrole password 'owner'`);
  const newDatabase = async (name: string): Promise<string> => {
    await ask(superUrl, `create database ${name} owner tirek`);
    return `postgres://tirek:owner@127.0.0.1:${port}/${name}`;
  };
  const stop = (): void => {
    run(join(programs, 'pg_ctl'), ['-D', cluster, '-m', 'immediate', 'stop']);
    server.unref();
    rmSync(folder, { recursive: true, force: true });
  };
  return { version, ownerUrl: await newDatabase('tirek'), superUrl, newDatabase, stop };
}

function findPrograms(): string {
  const found = newest();
  if (found !== null) return found;
  if (!isRoot || !existsSync('/usr/bin/apt-get'))
    throw new Error('This drill needs PostgreSQL 15 or newer: install it (Debian: sudo apt-get install postgresql)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', 'postgresql'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  const installed = newest();
  if (installed === null) throw new Error('Debian installed no PostgreSQL 15 or newer');
  return installed;
}

function newest(): string | null {
  const versions = existsSync(library) ? readdirSync(library).map(Number) : [];
  const best = Math.max(0, ...versions.filter((one) => one >= 15));
  return best === 0 ? null : join(library, String(best), 'bin');
}

/** PostgreSQL refuses to run as root: Debian's package brings the user postgres. */
const asPostgres = (file: string, words: readonly string[]): string[] =>
  isRoot ? ['runuser', '-u', 'postgres', '--', file, ...words] : [file, ...words];

function run(file: string, words: readonly string[]): void {
  const [first = '', ...rest] = asPostgres(file, words);
  execFileSync(first, rest, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' });
}

function ownerIds(): [number, number] {
  const { uid, gid } = statSync('/var/lib/postgresql');
  return [uid, gid];
}

async function waitFor(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const ready = await ask(url, 'select 1').then(
      () => true,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('PostgreSQL did not start');
}

/** Runs statements on one connection; the first value of the last one's first row. */
export async function ask(url: string, ...statements: readonly string[]): Promise<any> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let last: any;
    for (const text of statements) last = (await client.query({ text, rowMode: 'array' })).rows[0]?.[0];
    return last;
  } finally {
    await client.end();
  }
}
