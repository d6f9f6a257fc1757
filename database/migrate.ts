import { readdir, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';

type Options = {
  readonly webPassword: string;
  readonly jobsPassword: string;
  readonly log: (line: string) => void;
};

const folder = new URL('./migrations/', import.meta.url);

/**
 * Brings a database to the newest schema, one transaction a file, forward only.
 * Needs a login that may create roles. Refuses when a landed file was edited.
 */
export async function migrate(superUrl: string, options: Options): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(61)');
    await makeRoles(client, options);
    await client.query(
      'create table if not exists tirek_migrations (name text primary key, sha256 text not null, applied_at timestamptz not null)',
    );
    for (const name of await migrationNames()) await applyOnce(client, name, options.log);
    await migrateJobs(superUrl, options.jobsPassword);
  } finally {
    await client.end();
  }
}

/** The numbered files in the order in which they apply. */
export async function migrationNames(): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  if (names.length === 0) throw new Error('No migrations found beside database/migrate.ts');
  return names;
}

async function applyOnce(client: pg.Client, name: string, log: (line: string) => void): Promise<void> {
  const sql = await readFile(new URL(name, folder), 'utf8');
  const sha256 = createHash('sha256').update(sql).digest('hex');
  const known = await client.query<{ sha256: string }>('select sha256 from tirek_migrations where name = $1', [name]);
  const before = known.rows[0];
  if (before !== undefined) {
    if (before.sha256 !== sha256) throw new Error(`Migration ${name} was edited after it landed`);
    return;
  }
  await client.query('begin');
  await client.query(sql);
  await client.query('insert into tirek_migrations values ($1, $2, $3)', [name, sha256, new Date()]);
  await client.query('commit');
  log(`applied ${name}`);
}

/** The queue's own schema belongs to the jobs login. */
async function migrateJobs(superUrl: string, jobsPassword: string): Promise<void> {
  const url = new URL(superUrl);
  url.username = 'tirek_jobs';
  url.password = jobsPassword;
  await runMigrations({ connectionString: url.href, logger: quiet });
}

const quiet = new Logger(() => () => undefined);

async function makeRoles(client: pg.Client, options: Options): Promise<void> {
  for (const role of ['app_school', 'app_door', 'app_all']) await makeRole(client, role, 'nologin');
  await makeRole(client, 'tirek_web', `login noinherit password ${pg.escapeLiteral(options.webPassword)}`);
  await makeRole(client, 'tirek_jobs', `login password ${pg.escapeLiteral(options.jobsPassword)}`);
  await client.query('grant app_school, app_door to tirek_web');
  await client.query('grant app_all to tirek_jobs');
  await client.query('grant usage on schema public to app_school, app_door, app_all, tirek_web');
  const name = await client.query<{ name: string }>('select current_database() as name');
  const database = pg.escapeIdentifier(name.rows[0]?.name ?? '');
  await client.query(`grant create, connect on database ${database} to tirek_jobs`);
}

async function makeRole(client: pg.Client, role: string, options: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  await client.query(`${found.rowCount === 0 ? 'create' : 'alter'} role ${role} ${options}`);
}
