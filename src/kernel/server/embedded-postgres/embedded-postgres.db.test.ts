import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, end, startInOtherProcess } from '../../../testing/postgres/postgres-in-other-process.ts';
import { findRunningPostgres } from './find-running-postgres.ts';
import { postgresProcessesIn, startOfProcess } from './processes.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.ts';

const log = (): void => undefined;
let temporary = '';
let dataFolder = '';

beforeAll(async () => {
  temporary = await mkdtemp(path.join(tmpdir(), 'tirek-postgres-'));
  dataFolder = path.join(temporary, 'data');
});

afterAll(() => rm(temporary, { recursive: true, force: true }));

async function withPostgres<T>(folder: string, use: (server: EmbeddedPostgres) => Promise<T>): Promise<T> {
  const server = await startEmbeddedPostgres({ dataFolder: folder, log });
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}

describe('embedded PostgreSQL', () => {
  it('starts on loopback only, durable, with Kazakh collation and a secret password', async () => {
    await withPostgres(dataFolder, async (server) => {
      const [database] = await ask(
        server,
        `select datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding,
           current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses,
           current_setting('unix_socket_directories') as sockets, current_setting('data_checksums') as checksums
         from pg_database where datname = 'postgres'`,
      );
      expect(database).toEqual({
        provider: 'b',
        locale: 'C.UTF-8',
        encoding: 'UTF8',
        fsync: 'on',
        addresses: '127.0.0.1',
        sockets: '',
        checksums: 'on',
      });
      const letters = await ask<{ letter: string }>(
        server,
        `select letter from unnest('{я,ә,а,һ,қ,к,ы,і,ғ}'::text[]) letter order by letter collate "kk-x-icu"`,
      );
      expect(letters.map((row) => row.letter).join('')).toBe('аәғкқһыія');
      expect((await stat(path.join(dataFolder, 'keys', 'postgres-password'))).mode & 0o777).toBe(0o600);
      expect(await findRunningPostgres(dataFolder)).toEqual({ port: server.port, password: server.password });
      await expect(ask({ ...server, password: 'wrong' }, 'select 1')).rejects.toThrow(/password authentication failed/);
    });
    expect(await findRunningPostgres(dataFolder)).toBeUndefined();
  });

  it('finds letters of Kazakh names by likeness, whatever their case', async () => {
    await withPostgres(dataFolder, async (server) => {
      await ask(server, 'create extension if not exists pg_trgm');
      const [row] = await ask(
        server,
        `select similarity('ӘЛІБЕК ҰЛАН', 'әлібек ұлан') as likeness, lower('ӘҒҚҢӨҰҮҺІ') as lower`,
      );
      expect(row).toEqual({ likeness: 1, lower: 'әғқңөұүһі' });
    });
  });

  it('writes no value of a failed statement into its log', async () => {
    await withPostgres(dataFolder, async (server) => {
      await expect(ask(server, `select 'Қарлығаш Үлгіқызы'::int`)).rejects.toThrow('Қарлығаш');
      await ask(server, 'create table once_only (name text primary key)');
      const twice = `insert into once_only values ('Қарлығаш'), ('Қарлығаш')`;
      await expect(ask(server, twice)).rejects.toThrow('duplicate key');
    });
    const words = await readFile(path.join(dataFolder, 'postgres.log'), 'utf8');
    expect(words).toContain('ready to accept connections');
    expect(words).not.toContain('Қарлығаш');
  });

  it('refuses a second opener and names the living one', async () => {
    const other = await startInOtherProcess(dataFolder);
    await expect(startEmbeddedPostgres({ dataFolder, log })).rejects.toThrow(
      `already in use by another Tirek (process ${other.child.pid})`,
    );
    expect(await ask(other.server, 'select 1 as one')).toEqual([{ one: 1 }]);
    await end(other.child, 'SIGTERM');
    expect(await postgresProcessesIn(path.join(dataFolder, 'postgres'))).toEqual([]);
  });

  it('lets exactly one of many openers at once in', async () => {
    const openers = Array.from({ length: 6 }, () => startEmbeddedPostgres({ dataFolder, log }));
    const results = await Promise.allSettled(openers);
    const opened = results.filter((result) => result.status === 'fulfilled');
    expect(opened).toHaveLength(1);
    await opened[0]?.value.stop();
  });

  it('starts again after kill -9 of the server in the midst of work, with every acknowledged row', async () => {
    const server = await startEmbeddedPostgres({ dataFolder, log });
    await ask(server, 'create table acknowledged (id int primary key)');
    await ask(server, 'insert into acknowledged select generate_series(1, 1000)');
    // A backend that counts without pause does not notice by itself that its server was killed.
    const busy = ask(server, 'select count(*) from generate_series(1, 1000000000)').catch(() => 'broken off');
    await ask(server, 'select pg_sleep(0.2)');
    server.kill9();
    await server.exited;
    await withPostgres(dataFolder, async (next) => {
      expect(await ask(next, 'select count(*)::int as rows from acknowledged')).toEqual([{ rows: 1000 }]);
    });
    expect(await busy).toBe('broken off');
  });

  it('takes over from a server left alone when its Tirek was killed', async () => {
    const other = await startInOtherProcess(dataFolder);
    await ask(other.server, 'create table left_alone as select 7 as seven');
    await end(other.child, 'SIGKILL');
    expect(await ask(other.server, 'select seven from left_alone')).toEqual([{ seven: 7 }]);
    await withPostgres(dataFolder, async (server) => {
      expect(server.pid).not.toBe(other.server.pid);
      expect(await startOfProcess(other.server.pid)).toBeUndefined();
      expect(await ask(server, 'select seven from left_alone')).toEqual([{ seven: 7 }]);
    });
  });

  it('passes by locks whose number now belongs to a stranger', async () => {
    await writeFile(path.join(dataFolder, 'tirek.lock'), `${process.ppid}\n1\nanother-start-of-the-machine\n`);
    await writeFile(
      path.join(dataFolder, 'postgres', 'postmaster.pid'),
      `${process.ppid}\n/elsewhere\n1\n5432\n\n\n\nready\n`,
    );
    await withPostgres(dataFolder, async (server) => {
      expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(await readFile(path.join(dataFolder, 'tirek.lock'), 'utf8')).toMatch(new RegExp(`^${process.pid}\n`));
    });
    expect(await readdir(dataFolder)).not.toContain('tirek.lock');
  });

  it('sets a new password when the file is lost, as after a restore', async () => {
    await rm(path.join(dataFolder, 'keys'), { recursive: true });
    await withPostgres(dataFolder, async (server) => {
      expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    });
  });

  it('begins anew after a first start that was broken off', async () => {
    const folder = path.join(temporary, 'broken-off');
    await mkdir(path.join(folder, 'postgres.making', 'base'), { recursive: true });
    await withPostgres(folder, async (server) => {
      expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    });
    expect((await readdir(folder)).sort()).toEqual(['keys', 'postgres', 'postgres.log']);
  });

  it('says whose fault it is when PostgreSQL does not start, and gives the folder free', async () => {
    const settings = { shared_buffers: 'nonsense' };
    await expect(startEmbeddedPostgres({ dataFolder, settings, log })).rejects.toThrow(
      /did not start: .*shared_buffers/s,
    );
    expect(await readdir(dataFolder)).not.toContain('tirek.lock');
  });
});
