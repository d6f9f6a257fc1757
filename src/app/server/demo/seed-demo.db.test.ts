import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { dayOfMoment, testClock } from '#kernel/server/clock.ts';
import { openDb, openPool } from '#kernel/server/db.ts';
import type { Kernel } from '#kernel/server/kernel.ts';
import { verifyTrail } from '#kernel/server/verify-trail.ts';
import { freshDatabase } from '../../../testing/postgres/fresh-database.ts';
import { seedDemo } from './seed-demo.ts';

/** The order is tried on two days: one with a first of September behind it, one within a single school year. */
describe.each(['2026-11-22', '2027-07-15'])('a demonstration made on %s', (day) => {
  const today = plainDate(day);
  const shared: {
    drop?: () => Promise<void>;
    client?: pg.Client;
    seconds?: number;
    schoolId?: string;
    logins?: number;
  } = {};
  beforeAll(async () => {
    const database = await freshDatabase();
    const client = new pg.Client({ connectionString: database.superUrl });
    await client.connect();
    const pool = openPool(database.urlOf('tirek_web'), 4);
    const filesFolder = await mkdtemp(join(tmpdir(), 'tirek-demo-'));
    const clock = testClock(new Date(`${day}T08:00:00+05:00`));
    const log = pino({ level: 'silent' });
    const kernel: Kernel = { db: openDb(pool), clock, log, masterKey: randomBytes(32), filesFolder };
    const started = performance.now();
    const seeded = await seedDemo(kernel, clock, today);
    const superPool = openPool(database.superUrl, 1);
    Object.assign(shared, {
      client,
      seconds: (performance.now() - started) / 1000,
      schoolId: seeded.schoolId,
      logins: seeded.demo.people.length,
      verdict: await verifyTrail(openDb(superPool), seeded.schoolId),
      drop: async () => {
        await client.end();
        await pool.end();
        await superPool.end();
        await rm(filesFolder, { recursive: true, force: true });
        await database.drop();
      },
    });
    expect(dayOfMoment(clock.now())).toBe(today);
  }, 180_000);
  afterAll(() => shared.drop?.());

  const count = async (text: string): Promise<number> =>
    Number((await shared.client!.query(`select count(*) as n from ${text}`)).rows[0].n);
  const kinds = async (text: string): Promise<string[]> =>
    (await shared.client!.query(`select distinct ${text}`)).rows
      .map((row) => Object.values(row)[0] as string)
      .toSorted();

  it('is a school of 600 pupils, 24 classes and 45 people with accounts', async () => {
    process.stdout.write(`demonstration of ${day} seeded in ${shared.seconds?.toFixed(1)} s\n`);
    const here = `(ends_on is null or ends_on >= '${day}') and starts_on <= '${day}'`;
    expect(await count(`pupils_enrolments where ${here}`)).toBe(600);
    expect(await count(`(select distinct class_id from pupils_enrolments where ${here}) c`)).toBe(24);
    expect(await count(`school_class_teachers where ${here}`)).toBe(24);
    expect(await count('school_people')).toBe(45);
    expect(await count('access_accounts')).toBe(45);
    expect(await count('access_sessions')).toBe(0);
  });

  it('shows cases, appeals and meetings in every state', async () => {
    expect(await kinds('state from cases_cases')).toEqual(['not-placed', 'on-record', 'removed', 'submitted']);
    expect(await kinds('removal_reason from cases_cases where removal_reason is not null')).toEqual([
      'change-of-school',
      'graduation',
      'improvement',
      'move',
      'other',
    ]);
    expect(await kinds('state from referral_appeals')).toEqual(['declined', 'joined', 'returned', 'sent', 'withdrawn']);
    expect(await kinds('verb from cases_moves')).toEqual(['extend', 'not-place', 'place', 'remove', 'submit']);
    expect(await kinds('state from council_meetings')).toEqual(['called', 'closed']);
    expect(await kinds('state from council_protocols')).toEqual(['signed', 'signed-by-one']);
    expect(await count('cases_cases where repeats_id is not null')).toBe(1);
    expect(await count(`cases_cases where state = 'on-record' and ends_on < '${day}'`)).toBe(1);
  });

  it('keeps a whole trail, all of it in the past', async () => {
    expect(shared).toMatchObject({ verdict: { broken: null } });
    expect(await count('trail_entries')).toBeGreaterThan(500);
    expect(await count(`trail_entries where at > timestamptz '${day} 08:00+05'`)).toBe(0);
  });
});
