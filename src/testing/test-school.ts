import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import pino from 'pino';
import type { Answer } from '#kernel/server/answer.ts';
import type { AnyReading } from '#kernel/server/ask.ts';
import { testClock, type TestClock } from '#kernel/server/clock.ts';
import { openDb, openPool } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import type { Reason } from '#kernel/pure/explain-departures.ts';
import type { AnyDeed } from '#kernel/server/perform.ts';
import { freshDatabase } from './postgres/fresh-database.ts';
import { seedSchool, type SchoolIds, type Who } from './seed-school.ts';

type Caller = {
  readonly perform: (
    deed: AnyDeed,
    input: unknown,
    reasons?: readonly Reason[],
    requestId?: string,
  ) => Promise<Answer<any>>;
  readonly ask: (reading: AnyReading, input: unknown) => Promise<Answer<any>>;
};

export type TestSchool = {
  readonly kernel: Kernel;
  readonly clock: TestClock;
  readonly superUrl: string;
  readonly ids: SchoolIds;
  /** A second school on the same database, for isolation. */
  readonly other: SchoolIds;
  readonly as: (who: Who) => Caller;
  /** The head of the other school. */
  readonly asForeignHead: () => Caller;
  readonly tokenOf: (who: Who) => string;
  /** Runs SQL as the superuser, past every policy. */
  readonly sql: (text: string, values?: readonly unknown[]) => Promise<any[]>;
  readonly drop: () => Promise<void>;
};

/** A school with people, classes, pupils and a composition on a database of its own; Monday 16 November 2026, 09:00. */
export async function testSchool(start = '2026-11-16T09:00:00+05:00'): Promise<TestSchool> {
  const database = await freshDatabase();
  const superClient = new pg.Client({ connectionString: database.superUrl });
  await superClient.connect();
  const clock = testClock(new Date(start));
  const tokens = new Map<string, string>();
  const issue = (who: string): Buffer => {
    const token = randomBytes(32).toString('base64url');
    tokens.set(who, token);
    return hashOf(token);
  };
  const ids = await seedSchool(superClient, clock, { bin: '120140000007', name: 'Тірек', token: (who) => issue(who) });
  const other = await seedSchool(superClient, clock, {
    bin: '990140000005',
    name: 'Басқа',
    token: (who) => issue(`other-${who}`),
  });
  const pool = openPool(database.urlOf('tirek_web'), 8);
  const filesFolder = await mkdtemp(join(tmpdir(), 'tirek-files-'));
  const kernel: Kernel = {
    db: openDb(pool),
    clock,
    log: pino({ level: 'silent' }),
    masterKey: randomBytes(32),
    filesFolder,
    publicUrl: 'https://tirek.test',
  };
  return {
    kernel,
    clock,
    ids,
    other,
    superUrl: database.superUrl,
    as: (who) => callerOf(kernel, tokens.get(who)),
    asForeignHead: () => callerOf(kernel, tokens.get('other-head')),
    tokenOf: (who) => tokens.get(who) ?? '',
    sql: async (text, values = []) => (await superClient.query(text, [...values])).rows,
    drop: async () => {
      await pool.end();
      await superClient.end();
      await rm(filesFolder, { recursive: true, force: true });
      await database.drop();
    },
  };
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

function callerOf(kernel: Kernel, token: string | undefined): Caller {
  if (token === undefined) throw new Error('Nobody of that name has a session');
  const tokenHash = hashOf(token);
  return {
    perform: (deed, input, reasons = [], requestId = randomUUID()) =>
      deed.perform(kernel, { tokenHash, input, requestId, reasons }),
    ask: (reading, input) => reading.ask(kernel, tokenHash, input),
  };
}

/** The value of a done answer; fails the test with the answer itself otherwise. */
export function done<T>(answer: Answer<T>): T {
  if (answer.kind !== 'done') throw new Error(`Expected done, got ${JSON.stringify(answer)}`);
  return answer.value;
}
