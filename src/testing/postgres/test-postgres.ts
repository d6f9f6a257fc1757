import pg from 'pg';

/** The PostgreSQL of one test run, as every test file receives it. */
export type TestPostgres = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** The migrated, empty database of which each test gets a copy. */
  readonly template: string;
  readonly webPassword: string;
  readonly jobsPassword: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    testPostgres: TestPostgres;
  }
}

/** The connection string of one database of the run's server for one login. */
export function databaseUrl(
  server: Pick<TestPostgres, 'host' | 'port'>,
  database: string,
  login: { readonly name: string; readonly password: string },
): string {
  const { name, password } = login;
  return `postgres://${encodeURIComponent(name)}:${encodeURIComponent(password)}@${server.host}:${server.port}/${database}`;
}

/** Runs statements on the run's server as its superuser, outside any test database. */
export async function onServer(
  server: Omit<TestPostgres, 'template' | 'webPassword' | 'jobsPassword'>,
  statements: readonly string[],
): Promise<void> {
  const login = { name: server.user, password: server.password };
  const client = new pg.Client({ connectionString: databaseUrl(server, 'postgres', login) });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
