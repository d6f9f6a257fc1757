import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { question } from '#kernel/pure/contract.ts';
import { done, testSchool, type TestSchool } from '../../testing/test-school.ts';
import { enterToReadAs } from './actor-of.ts';
import { reading } from './ask.ts';
import type { Db } from './db.ts';

type Where = { role: string; school: string | null };
const whereIs = async (db: Db): Promise<Where | undefined> =>
  (await sql<Where>`select current_user as role, current_setting('tirek.school_id', true) as school`.execute(db))
    .rows[0];

const whereAmI = reading({
  contract: question({
    name: 'testing.where-am-i',
    summary: 'The role and the school of the transaction.',
    clause: null,
    may: ['head'],
    input: z.object({}),
    output: z.object({ role: z.string(), school: z.string(), classes: z.number() }),
  }),
  read: async (tx) => {
    const [where, classes] = await Promise.all([
      whereIs(tx.db),
      sql<{ n: number }>`select count(*)::int as n from school_classes`.execute(tx.db),
    ]);
    return { role: where?.role ?? '', school: where?.school ?? '', classes: classes.rows[0]?.n ?? 0 };
  },
  openings: () => [{ kind: 'testing', id: null, rows: 1 }],
});
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

describe('a connection that writes as seldom as it can', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await testSchool();
  });
  afterAll(() => school.drop());
  const ask = async (): Promise<any> => done(await school.as('head').ask(whereAmI, {}));
  const logged = async (): Promise<number> =>
    (await school.sql(`select count(*)::int as n from read_log where question = 'testing.where-am-i'`))[0].n;

  it('enters the school for one question only: afterwards the same connection is in none', async () => {
    await school.kernel.db.connection().execute(async (db) => {
      const answer = await whereAmI.ask({ ...school.kernel, db }, hashOf(school.tokenOf('head')), {});
      expect(answer).toEqual({ kind: 'done', value: { role: 'app_school', school: school.ids.school, classes: 2 } });
      expect(await whereIs(db)).toEqual({ role: 'tirek_web', school: '' });
    });
    expect(await logged()).toBe(1);
  });

  it('enters nothing for a token that nobody holds', async () => {
    await school.kernel.db.transaction().execute(async (db) => {
      expect(await enterToReadAs(school.kernel, db, hashOf('guessed'))).toBe(null);
      expect(await whereIs(db)).toMatchObject({ role: 'tirek_web' });
      expect((await whereIs(db))?.school ?? '').toBe('');
    });
  });

  it('a question whose line of the read log cannot be written is not answered', async () => {
    await school.sql(
      `alter table read_log add constraint full_disk check (question <> 'testing.where-am-i') not valid`,
    );
    await expect(ask()).rejects.toThrow();
    await school.sql('alter table read_log drop constraint full_disk');
    expect(await ask()).toMatchObject({ classes: 2 });
    expect(await logged()).toBe(2);
  });

  it('of statements asked in one breath one that fails takes back all, and the next transaction is sound', async () => {
    const { db } = school.kernel;
    const key = hashOf('tried').toString('hex');
    const attempt = db
      .transaction()
      .execute((tx) =>
        Promise.all([
          sql`select set_config('role', 'app_door', true)`.execute(tx),
          sql`insert into access_attempts (key, at, id) values (${key}, now(), gen_random_uuid())`.execute(tx),
          sql`select 1 / 0`.execute(tx),
        ]),
      );
    await expect(attempt).rejects.toThrow('division by zero');
    expect(await school.sql('select 1 from access_attempts where key = $1', [key])).toEqual([]);
    await db.transaction().execute(async (tx) => {
      await sql`select set_config('role', 'app_door', true)`.execute(tx);
      await sql`insert into access_attempts (key, at, id) values (${key}, now(), gen_random_uuid())`.execute(tx);
    });
    expect(await school.sql('select 1 as kept from access_attempts where key = $1', [key])).toEqual([{ kept: 1 }]);
  });

  it('a transaction on a line that broke says so and keeps nothing', async () => {
    const broken = school.kernel.db.connection().execute(async (db) => {
      const { pid } = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0] ?? { pid: 0 };
      await school.sql('select pg_terminate_backend($1)', [pid]);
      await db.transaction().execute((tx) => sql`select 1`.execute(tx));
    });
    await expect(broken).rejects.toThrow();
    expect(await ask()).toMatchObject({ role: 'app_school' });
  });
});
