import { Kysely, PostgresDialect, sql, type RawBuilder } from 'kysely';
import pg from 'pg';
import { quicken } from './quick-client.ts';
import type { DB } from '../../../database/tables.ts';

export type Db = Kysely<DB>;

const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => {
    if (id === pg.types.builtins.DATE) return (text: string) => text;
    if (id === pg.types.builtins.INT8) return Number;
    return pg.types.getTypeParser(id, format);
  },
};

/** A pool of one login. Dates come as 'YYYY-MM-DD', big integers as numbers. */
export function openPool(url: string, size: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    pipeline: true,
  });
  // An idle connection that PostgreSQL drops is replaced at the next query; nothing is lost with it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    quicken(client);
  });
  return pool;
}

export const openDb = (pool: pg.Pool): Db => new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });

/** A value for a jsonb column; arrays too. */
export const json = (value: unknown): RawBuilder<never> => sql<never>`${JSON.stringify(value ?? null)}::jsonb`;

/** A value for a nullable jsonb column. */
export const jsonOrNull = (value: unknown): RawBuilder<never> | null =>
  value === undefined || value === null ? null : json(value);
