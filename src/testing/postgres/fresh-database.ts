import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { databaseUrl, onServer, type TestPostgres } from './test-postgres.ts';

export type FreshDatabase = {
  readonly name: string;
  /** The connection string of the application's own logins, `tirek_web` and `tirek_jobs`. */
  urlOf(login: string): string;
  readonly superUrl: string;
  /** Removes the database, also while connections to it are still open. */
  drop(): Promise<void>;
};

/** A migrated, empty database for one test or one file, copied from the run's template. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('testPostgres');
  const name = `tirek_test_${randomBytes(8).toString('hex')}`;
  await onServer(server, [
    `create database ${name} template ${server.template} strategy file_copy`,
    // PostgreSQL does not copy what is granted on the database itself.
    `grant create, connect on database ${name} to tirek_jobs`,
  ]);
  const superuser = { name: server.user, password: server.password };
  return {
    name,
    urlOf: (login) => databaseUrl(server, name, { name: login, password: passwordOf(server, login) }),
    superUrl: databaseUrl(server, name, superuser),
    drop: () => onServer(server, [`drop database if exists ${name} with (force)`]),
  };
}

function passwordOf(server: TestPostgres, login: string): string {
  if (login === 'tirek_web') return server.webPassword;
  if (login === 'tirek_jobs') return server.jobsPassword;
  throw new Error(`No such login of the application: ${login}`);
}
