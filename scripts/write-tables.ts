import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../database/migrate.ts';
import { startEmbeddedPostgres } from '../src/kernel/server/embedded-postgres/start-embedded-postgres.ts';
import { runSteps } from './run-steps.ts';

// Writes database/tables.ts from a fresh database with all migrations.
const folder = await mkdtemp(join(tmpdir(), 'tirek-tables-'));
const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: () => undefined });
try {
  const url = `postgres://${postgres.superuser}:${postgres.password}@${postgres.host}:${postgres.port}/postgres`;
  await migrate(url, { webPassword: 'unused', jobsPassword: 'unused', log: () => undefined });
  const args = [
    '--url',
    url,
    '--date-parser',
    'string',
    '--type-mapping',
    '{"int8":"number"}',
    '--exclude-pattern',
    '{tirek_migrations,tirek_installation,graphile_worker.*}',
    '--out-file',
    'database/tables.ts',
  ];
  await runSteps([{ name: 'types of the tables', command: 'kysely-codegen', args }]);
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
