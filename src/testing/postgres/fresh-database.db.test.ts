import { migrationNames } from '../../../database/migrate.ts';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from './fresh-database.ts';

async function ask(url: string, sql: string): Promise<readonly object[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function withDatabase(use: (database: FreshDatabase) => Promise<void>): Promise<void> {
  const database = await freshDatabase();
  await use(database).finally(() => database.drop());
}

describe('a fresh database for a test', () => {
  it('holds every migration', () =>
    withDatabase(async (database) => {
      const names = (await migrationNames()).map((name) => ({ name }));
      expect(await ask(database.superUrl, 'select name from tirek_migrations order by name')).toEqual(names);
    }));

  it('is entered by the application’s own logins, which are no superusers and pass no row-level security', () =>
    withDatabase(async (database) => {
      for (const login of ['tirek_web', 'tirek_jobs']) {
        const [role] = await ask(
          database.urlOf(login),
          'select current_user as login, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
        );
        expect(role).toEqual({ login, rolsuper: false, rolbypassrls: false });
      }
      expect(() => database.urlOf('postgres')).toThrow('No such login');
    }));

  it('lets the login of jobs make its own schema, and the login of the web not', () =>
    withDatabase(async (database) => {
      await ask(database.urlOf('tirek_jobs'), 'create schema jobs_own');
      await expect(ask(database.urlOf('tirek_web'), 'create schema web_own')).rejects.toThrow('permission denied');
    }));

  it('is apart from the next one, and several are made at once', async () => {
    const databases = await Promise.all(Array.from({ length: 4 }, () => freshDatabase()));
    const [first, second] = databases;
    await ask(first?.superUrl ?? '', 'create table only_here ()');
    const look = `select to_regclass('only_here')::text as found`;
    expect(await ask(first?.superUrl ?? '', look)).toEqual([{ found: 'only_here' }]);
    expect(await ask(second?.superUrl ?? '', look)).toEqual([{ found: null }]);
    await Promise.all(databases.map((database) => database.drop()));
    await expect(ask(first?.superUrl ?? '', look)).rejects.toThrow('does not exist');
  });
});
