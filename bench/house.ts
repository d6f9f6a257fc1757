import { mkdtemp, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { migrate } from '../database/migrate.ts';
import { systemClock } from '../src/kernel/server/clock.ts';
import { openDb, openPool } from '../src/kernel/server/db.ts';
import { startEmbeddedPostgres } from '../src/kernel/server/embedded-postgres/start-embedded-postgres.ts';
import type { Kernel } from '../src/kernel/server/kernel.ts';
import type { Pool } from 'pg';

export type BenchHouse = {
  readonly kernel: Kernel;
  readonly pool: Pool;
  readonly superUrl: string;
  readonly webUrl: string;
  readonly close: () => Promise<void>;
};

/** An embedded PostgreSQL with its own settings (fsync on), migrated, and the kernel on the web's login. */
export async function openBenchHouse(): Promise<BenchHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'tirek-bench-'));
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log: () => undefined });
  const at = `127.0.0.1:${postgres.port}/postgres`;
  const superUrl = `postgres://postgres:${postgres.password}@${at}`;
  await migrate(superUrl, { webPassword: 'bench', jobsPassword: 'bench', log: () => undefined });
  const webUrl = `postgres://tirek_web:bench@${at}`;
  const pool = openPool(webUrl, 12);
  const kernel: Kernel = {
    db: openDb(pool),
    clock: systemClock,
    log: pino({ level: 'silent' }),
    masterKey: randomBytes(32),
    filesFolder: join(folder, 'files'),
  };
  return {
    kernel,
    pool,
    superUrl,
    webUrl,
    close: async () => {
      await pool.end();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
