import { readdir, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';

type Options = {
  readonly webPassword: string;
  readonly jobsPassword: string;
  readonly log: (line: string) => void;
  /** Only these: the schema that an older backup was made with. Left out: all of them. */
  readonly only?: readonly string[];
};

const oldestServer = 150_000;
const folder = new URL('./migrations/', import.meta.url);

/**
 * Brings a database to the newest schema, one transaction a file, forward only.
 * Needs a login that owns the database and may create roles. Refuses when a landed file was edited.
 */
export async function migrate(superUrl: string, options: Options): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(61)');
    await refuseUnableLogin(client);
    await makeRoles(client, options);
    await client.query('create table if not exists tirek_installation (key_check text not null)');
    await client.query(
      'create table if not exists tirek_migrations (name text primary key, sha256 text not null, applied_at timestamptz not null)',
    );
    for (const name of options.only ?? (await migrationNames())) await applyOnce(client, name, options.log);
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
  // A pool of our own, since the worker's ends unwaited: a server that stops right after would find it still open.
  const pool = new pg.Pool({ connectionString: url.href, max: 2 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  await runMigrations({ pgPool: pool, logger: quiet }).finally(() => pool.end());
}

const quiet = new Logger(() => () => undefined);

async function makeRoles(client: pg.Client, options: Options): Promise<void> {
  for (const role of ['app_school', 'app_door', 'app_link', 'app_all']) await makeRole(client, role, 'nologin');
  await makeRole(client, 'tirek_web', `login noinherit password ${pg.escapeLiteral(options.webPassword)}`);
  await makeRole(client, 'tirek_jobs', `login password ${pg.escapeLiteral(options.jobsPassword)}`);
  await client.query('grant app_school, app_door, app_link to tirek_web');
  await client.query('grant app_all to tirek_jobs');
  // The owner of the door functions sees past row-level security as the jobs do: a superuser anyway, another login by this.
  const strong = await client.query('select 1 from pg_roles where rolname = current_user and rolsuper');
  if (strong.rowCount === 0) await client.query('grant app_all, tirek_jobs to current_user');
  await client.query('grant usage on schema public to app_school, app_door, app_link, app_all, tirek_web');
  const name = await client.query<{ name: string }>('select current_database() as name');
  const database = pg.escapeIdentifier(name.rows[0]?.name ?? '');
  await client.query(`grant create, connect on database ${database} to tirek_jobs`);
}

type Login = { name: string; database: string; version: number; strong: boolean; roles: boolean; owner: boolean };

/** Says what the login lacks, before anything is made. */
async function refuseUnableLogin(client: pg.Client): Promise<void> {
  const found = await client.query<Login>(`
    select r.rolname as name, d.datname as database, current_setting('server_version_num')::int as version,
      r.rolsuper as strong, r.rolcreaterole as roles, pg_has_role(d.datdba, 'usage') as owner
    from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`);
  const login = found.rows[0];
  if (login === undefined) throw new Error('PostgreSQL does not say who this login is');
  if (login.version < oldestServer) throw new Error('Tirek needs PostgreSQL 15 or newer');
  if (login.strong || (login.roles && login.owner)) return;
  throw new Error(
    `The login ${login.name} must own its database and be allowed to create roles. As a superuser: ` +
      `alter role ${login.name} createrole; alter database ${login.database} owner to ${login.name};`,
  );
}

async function makeRole(client: pg.Client, role: string, options: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  await client.query(`${found.rowCount === 0 ? 'create' : 'alter'} role ${role} ${options}`);
}
