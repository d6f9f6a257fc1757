import { randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRunningPostgres } from '../src/kernel/server/embedded-postgres/find-running-postgres.ts';
import { foundSchool, pupilInput } from '../src/testing/found-school.ts';
import { httpClient, type HttpClient } from '../src/testing/http-client.ts';
import { freePort, newDataFolder, startRunningTirek, type RunningTirek } from '../src/testing/running-tirek.ts';

const kills = 20;
const writers = 4;

type Write = { readonly requestId: string; readonly number: number; readonly family: string };

/** What the server said "done" to, and what was on its way when it died. */
type Book = { readonly acknowledged: Map<number, string>; readonly unknown: Write[]; next: number };

const run = promisify(execFile);

async function superQuery(dataFolder: string, text: string): Promise<any[]> {
  const running = await findRunningPostgres(dataFolder);
  if (running === undefined) throw new Error('PostgreSQL is not running');
  const client = new pg.Client({
    host: '127.0.0.1',
    port: running.port,
    user: 'postgres',
    password: running.password,
    database: 'postgres',
  });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the kill drill', () => {
  const state: { tirek?: RunningTirek; client?: HttpClient; classId: string } = { classId: '' };
  const book: Book = { acknowledged: new Map(), unknown: [], next: 1 };
  let dataFolder = '';
  let port = 0;

  const tirek = (): RunningTirek => state.tirek!;
  const signIn = async (): Promise<HttpClient> => {
    const client = httpClient(tirek().base);
    await client.done('session.sign-in', { login: 'director', password: 'бір екі үш төрт бес' });
    return client;
  };

  beforeAll(async () => {
    dataFolder = await newDataFolder();
    port = await freePort();
    state.tirek = await startRunningTirek({ dataFolder, port });
    const client = httpClient(tirek().base);
    await foundSchool(client);
    const today = (await client.value('session.who-am-i')).calendarToday;
    const made = await client.done('school.add-class', {
      schoolYear: Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0),
      grade: 7,
      letter: 'Ә',
      language: 'kk',
      teacherId: null,
      startsOn: today,
    });
    state.classId = made.classId;
    state.client = client;
  }, 180_000);

  afterAll(() => state.tirek?.stop());

  /** Adds pupils one after another until the server is gone; remembers every answer. */
  const writeUntilDead = async (client: HttpClient): Promise<void> => {
    for (;;) {
      const number = book.next;
      book.next += 1;
      const write: Write = { requestId: randomUUID(), number, family: `Сынақов${number}` };
      const input = { ...pupilInput(number), classId: state.classId, enrolledOn: '2026-09-01', guardians: [] };
      try {
        const answer = await client.perform('pupils.add', input, { requestId: write.requestId });
        if (answer.status === 200) book.acknowledged.set(number, answer.body.value.pupilId);
        else if (answer.status >= 500) throw new Error(String(answer.status));
        else throw new Error(`A write was refused: ${JSON.stringify(answer.body)}`, { cause: 'refused' });
      } catch (error) {
        if (error instanceof Error && error.cause === 'refused') throw error;
        book.unknown.push(write);
        return;
      }
    }
  };

  it(`loses nothing acknowledged over ${kills} kills of server and database, and needs no hand`, async () => {
    for (let round = 0; round < kills; round += 1) {
      const client = await signIn();
      const before = book.acknowledged.size;
      const writing = Promise.all(Array.from({ length: writers }, () => writeUntilDead(client)));
      while (book.acknowledged.size < before + 12) await new Promise((resolve) => setTimeout(resolve, 3));
      await new Promise((resolve) => setTimeout(resolve, (round * 7) % 40));
      if (round % 3 !== 0) await tirek().killDatabase();
      if (round % 3 !== 1) await tirek().killServer();
      await writing;
      if (round % 3 === 1) await tirek().killServer();
      state.tirek = await startRunningTirek({ dataFolder, port });
      const rows = await superQuery(dataFolder, 'select id from pupils_pupils');
      const there = new Set(rows.map((row) => row.id));
      const lost = [...book.acknowledged.entries()].filter(([, id]) => !there.has(id));
      expect(lost, `lost after kill ${round + 1}`).toEqual([]);
    }
    expect(book.acknowledged.size).toBeGreaterThanOrEqual(kills * 12);
  });

  it('leaves no half-done deed: every pupil has an enrolment, a trail entry with its text and an answered request', async () => {
    const [counts] = await superQuery(
      dataFolder,
      `
      select (select count(*)::int from pupils_pupils) as pupils,
        (select count(*)::int from pupils_enrolments) as enrolments,
        (select count(*)::int from trail_entries e join trail_texts t using (school_id, seq) where e.verb = 'pupils.add') as entries,
        (select count(*)::int from requests where name = 'pupils.add' and answer is not null) as answered,
        (select count(*)::int from requests where answer is null) as open`,
    );
    expect(counts.pupils).toBeGreaterThanOrEqual(book.acknowledged.size);
    expect(counts).toEqual({
      pupils: counts.pupils,
      enrolments: counts.pupils,
      entries: counts.pupils,
      answered: counts.pupils,
      open: 0,
    });
  });

  it('does a write whose answer was lost once when it is sent again', async () => {
    const client = await signIn();
    expect(book.unknown.length).toBeGreaterThan(0);
    for (const write of book.unknown) {
      const input = { ...pupilInput(write.number), classId: state.classId, enrolledOn: '2026-09-01', guardians: [] };
      const answer = await client.perform('pupils.add', input, { requestId: write.requestId });
      expect(answer.status).toBe(200);
    }
    const twice = await superQuery(dataFolder, 'select family from pupils_pupils group by family having count(*) > 1');
    expect(twice).toEqual([]);
  });

  it('keeps a trail that verifies from its first link', async () => {
    const { stdout } = await run(process.execPath, ['src/app/cli/main.ts', 'audit', 'verify', '--data', dataFolder]);
    expect(stdout).toContain('1 trails verified, 0 broken');
  });
});
