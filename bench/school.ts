import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import fastifyCookie from '@fastify/cookie';
import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { DB } from '../database/tables.ts';
import { house } from '../src/app/server/features.ts';
import { addRoutesOfDeeds } from '../src/app/server/routes-of-deeds.ts';
import fastifyRateLimit from '@fastify/rate-limit';
import type { Kernel } from '../src/kernel/server/kernel.ts';
import { hashOfToken } from '../src/features/access/server/public.ts';
import { median, openBenchHouse } from './house.ts';
import type { Order, Report } from './load.ts';
import type { Verdict } from './main.ts';
import { screensOf, type Screen } from './screens.ts';
import { seedBigSchool, type BigSchool } from './seed-big-school.ts';

const limit = 3;
const mostStatements = 8;
const leastOfBare = 0.4;
const rounds = 3;
/** The seconds of a round are dealt out in slices, so that what else the machine does falls on each alike. */
const slices = 10;
const milliseconds = Number(process.env['BENCH_MS'] ?? 5000);

/** Each screen against hand-written SQL of the same rows in the same process, on 1 and 8 connections, alternating. */
export async function school(): Promise<Verdict> {
  const place = await openBenchHouse();
  const big = await seedBigSchool(place.superUrl);
  const app = fastify({ logger: false });
  await app.register(fastifyCookie);
  await app.register(fastifyRateLimit, { global: false });
  addRoutesOfDeeds(app, place.kernel, house);
  for (const screen of screensOf(big)) await addBaseline(app, place.pool, big, screen);
  app.get('/bench/bare', async (_request: unknown, reply: FastifyReply) =>
    reply
      .type('application/json')
      .send(await inTransaction(place.pool, big.ids.school, 'select \'{"a":1}\' as body', [])),
  );
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const faults: string[] = [];
  await compareRows(big, port, faults);
  const worst = await measureAll(big, port, faults);
  await countStatements(place.kernel, place.pool, big, faults);
  await app.close();
  await place.close();
  return { worst, limit, faults };
}

async function addBaseline(app: FastifyInstance, pool: Pool, big: BigSchool, screen: Screen): Promise<void> {
  const text = await readFile(new URL(`baseline/${screen.baseline}.sql`, import.meta.url), 'utf8');
  app.get(`/bench/${screen.baseline}`, async (_request: unknown, reply: FastifyReply) =>
    reply
      .type('application/json')
      .send(
        await inTransaction(
          pool,
          big.ids.school,
          text,
          text.includes('$2') ? [big.ids.school, screen.second] : [big.ids.school],
        ),
      ),
  );
}

/** begin, set role, setting, one statement returning JSON, commit. */
async function inTransaction(pool: Pool, schoolId: string, text: string, values: readonly unknown[]): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local role app_school');
    await client.query("select set_config('tirek.school_id', $1, true)", [schoolId]);
    const found = await client.query<{ body: string }>({ name: `bench ${text.length}`, text, values: [...values] });
    await client.query('commit');
    return found.rows[0]?.body ?? 'null';
  } finally {
    client.release();
  }
}

const pathOf = (screen: Screen): string =>
  `/api/${screen.question.replace('.', '/')}?input=${encodeURIComponent(JSON.stringify(screen.input))}`;

const Answered = z.object({ value: z.unknown() });

/** A baseline that answers less than its screen shows proves nothing. */
async function compareRows(big: BigSchool, port: number, faults: string[]): Promise<void> {
  const headers = { cookie: `tirek=${big.tokens.get('deputy') ?? ''}` };
  const read = async (path: string): Promise<unknown> =>
    (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).json();
  for (const screen of screensOf(big)) {
    const ours = screen.ours(Answered.parse(await read(pathOf(screen))).value);
    const theirs = screen.theirs(await read(`/bench/${screen.baseline}`));
    if (ours.length === 0 || ours.join() !== theirs.join())
      faults.push(`${screen.name}: the baseline answers other rows than the screen (${theirs.length}, ${ours.length})`);
  }
}

async function measureAll(big: BigSchool, port: number, faults: string[]): Promise<number> {
  const worker = new Worker(new URL('load.ts', import.meta.url));
  const cookie = `tirek=${big.tokens.get('deputy') ?? ''}`;
  const run = (path: string, connections: number, ms: number): Promise<number> =>
    new Promise((resolve) => {
      worker.once('message', (report: Report) => {
        if (report.failed > 0) faults.push(`${path}: ${report.failed} requests failed`);
        resolve(report.perSecond);
      });
      worker.postMessage({ port, path, cookie, connections, milliseconds: ms } satisfies Order, []);
    });
  let worst = 0;
  console.log('screen              conns   ours/s   baseline/s   bare/s   baseline/ours');
  for (const screen of screensOf(big)) {
    const ours = pathOf(screen);
    for (const connections of [1, 8]) {
      const figures = { ours: [] as number[], base: [] as number[], bare: [] as number[] };
      await run(ours, connections, 500);
      for (let round = 0; round < rounds; round += 1) {
        const sums = { ours: 0, base: 0, bare: 0 };
        for (let slice = 0; slice < slices; slice += 1) {
          sums.ours += await run(ours, connections, milliseconds / slices);
          sums.base += await run(`/bench/${screen.baseline}`, connections, milliseconds / slices);
          sums.bare += await run('/bench/bare', connections, milliseconds / slices);
        }
        figures.ours.push(sums.ours / slices);
        figures.base.push(sums.base / slices);
        figures.bare.push(sums.bare / slices);
      }
      const [a, b, bare] = [median(figures.ours), median(figures.base), median(figures.bare)];
      const ratio = b / a;
      worst = Math.max(worst, ratio);
      const share = b / bare;
      if (share < leastOfBare)
        faults.push(
          `${screen.name} on ${connections}: the baseline reaches ${(share * 100).toFixed(0)} % of a bare transaction (needs 40 %)`,
        );
      console.log(
        `${screen.name.padEnd(20)}${String(connections).padStart(5)}${a.toFixed(0).padStart(9)}${b.toFixed(0).padStart(13)}${bare.toFixed(0).padStart(9)}${ratio.toFixed(2).padStart(16)}`,
      );
    }
  }
  await worker.terminate();
  return worst;
}

const uncounted = /^(begin|commit|rollback)|access_actor_of|set_config|read_log/u;

/** Statements of each screen besides transaction control, session and read log; the same for a short and a long trail. */
async function countStatements(kernel: Kernel, pool: Pool, big: BigSchool, faults: string[]): Promise<void> {
  const seen: string[] = [];
  const counting = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: (event) => {
      if (!uncounted.test(event.query.sql.trim())) seen.push(event.query.sql);
    },
  });
  const tokenHash = hashOfToken(big.tokens.get('deputy') ?? '');
  const count = async (question: string, input: unknown): Promise<number> => {
    seen.length = 0;
    const reading = house.readings.find((one) => one.contract.name === question);
    const answer = await reading?.ask({ ...kernel, db: counting }, tokenHash, input);
    if (answer?.kind !== 'done') faults.push(`${question} answered ${JSON.stringify(answer)}`);
    return seen.length;
  };
  for (const screen of screensOf(big)) {
    const statements = await count(screen.question, screen.input);
    const isCase = JSON.stringify(screen.input).includes(big.longCase);
    const short = isCase ? await count(screen.question, { caseId: big.shortCase }) : statements;
    console.log(`${screen.name.padEnd(20)} statements: ${statements}${isCase ? ` (20 entries: ${short})` : ''}`);
    if (statements > mostStatements) faults.push(`${screen.name}: ${statements} statements, at most ${mostStatements}`);
    if (statements !== short)
      faults.push(`${screen.name}: ${short} statements for 20 entries, ${statements} for 1,000`);
  }
}
