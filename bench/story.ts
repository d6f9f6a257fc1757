import { readFile } from 'node:fs/promises';
import pg from 'pg';
import type { Pool } from 'pg';
import { z } from 'zod';
import { house } from '../src/app/server/features.ts';
import { hashOfToken } from '../src/features/access/server/public.ts';
import type { Kernel } from '../src/kernel/server/kernel.ts';
import { median, openBenchHouse } from './house.ts';
import type { Verdict } from './main.ts';
import { seedBigSchool, type BigSchool } from './seed-big-school.ts';

/** Against the bare read; growth may be half of it, so twice the growth stands beside it under one limit. */
const limit = 3;
const perGrowth = 2;
const rounds = 9;
const calls = 60;

const Story = z.object({ rows: z.array(z.object({ id: z.string() })) });

/** The first page of a story of 1,000 entries of each long kind against one of 20, and against its bare read. */
export async function story(): Promise<Verdict> {
  const place = await openBenchHouse();
  const big = await seedBigSchool(place.superUrl);
  await lengthen(place.superUrl, big);
  const bareSql = await readFile(new URL('baseline/story.sql', import.meta.url), 'utf8');
  const open = (caseId: string) => (): Promise<unknown> => openStory(place.kernel, big, caseId);
  const bare = (): Promise<unknown> => readBare(place.pool, bareSql, [big.ids.school, big.longCase]);
  const faults = await sameRows(open(big.longCase), bare);
  const times: Record<'long' | 'short' | 'bare', number[]> = { long: [], short: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.long.push(await timeOf(open(big.longCase)));
    times.short.push(await timeOf(open(big.shortCase)));
    times.bare.push(await timeOf(bare));
  }
  const [long, short, least] = [median(times.long), median(times.short), median(times.bare)];
  console.log(`1,000 of each kind  ${long.toFixed(2)} ms`);
  console.log(`20 of each kind     ${short.toFixed(2)} ms   growth ${(long / short).toFixed(2)} of 1.5`);
  console.log(`bare read           ${least.toFixed(2)} ms   ours/bare ${(long / least).toFixed(2)} of 3`);
  await place.close();
  return { worst: Math.max(long / least, (perGrowth * long) / short), limit, faults };
}

/** Observations and contacts beside the measures that stand there: 1,000 of each in one case, 20 in the other. */
async function lengthen(superUrl: string, { ids, longCase, shortCase }: BigSchool): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  for (const [caseId, count] of [
    [longCase, 1000],
    [shortCase, 20],
  ] as const) {
    const values = [ids.school, caseId, ids.people.social, count];
    await client.query(
      `insert into monitoring_observations (school_id, id, case_id, on_day, phrase, author_id, recorded_at)
       select $1, gen_random_uuid(), $2, date '2026-09-01' + n % 400, '{"kk":"Көмек сұрады","ru":"Просьба о помощи"}', $3, now()
       from generate_series(1, $4::int) n`,
      values,
    );
    await client.query(
      `insert into monitoring_contacts (school_id, id, case_id, kind, on_day, with_whom, words, offers_help, restricted,
         photo_consent, file_ids, author_id, recorded_at, version)
       select $1, gen_random_uuid(), $2, 'talk', date '2026-09-01' + n % 400, 'pupil', '{"lang":"ru","text":"Говорили о сне"}',
         false, n % 10 = 0, false, '{}', $3, now(), 1 from generate_series(1, $4::int) n`,
      values,
    );
  }
  await client.query('vacuum analyze monitoring_observations, monitoring_contacts');
  await client.end();
}

async function openStory(kernel: Kernel, big: BigSchool, caseId: string): Promise<unknown> {
  const reading = house.readings.find((one) => one.contract.name === 'overview.story');
  const answer = await reading?.ask(kernel, hashOfToken(big.tokens.get('social') ?? ''), { caseId });
  if (answer?.kind !== 'done') throw new Error(`the story answered ${JSON.stringify(answer)}`);
  return answer.value;
}

/** begin, set role, setting, one statement returning JSON, commit. */
async function readBare(pool: Pool, text: string, values: readonly unknown[]): Promise<unknown> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local role app_school');
    await client.query("select set_config('tirek.school_id', $1, true)", [values[0]]);
    const found = await client.query<{ body: string }>({ name: 'bench story', text, values: [...values] });
    await client.query('commit');
    return JSON.parse(found.rows[0]?.body ?? 'null');
  } finally {
    client.release();
  }
}

/** A bare read that answers less than the page shows proves nothing. */
async function sameRows(ours: () => Promise<unknown>, theirs: () => Promise<unknown>): Promise<string[]> {
  const page = Story.parse(await ours()).rows.map(({ id }) => id);
  const bare = Story.parse(await theirs()).rows.map(({ id }) => id);
  const same = page.length === 40 && page.join() === bare.slice(0, page.length).join();
  return same ? [] : [`the bare read answers other rows than the page (${bare.length}, ${page.length})`];
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  for (let call = 0; call < calls; call += 1) await work();
  return (performance.now() - from) / calls;
}
