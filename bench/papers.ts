import pg from 'pg';
import { house } from '../src/app/server/features.ts';
import { hashOfToken } from '../src/features/access/server/public.ts';
import {
  makePaper,
  renderLetter,
  stopRenderers,
  type AnyPaper,
  type MadeLetter,
} from '../src/features/documents/server/public.ts';
import type { Letter } from '../src/features/documents/rules/letter.ts';
import { pairOf } from '../src/features/documents/rules/pair-of.ts';
import { actorOf } from '../src/kernel/server/actor-of.ts';
import { enterSchool, txOf } from '../src/kernel/server/tx.ts';
import { median, openBenchHouse, type BenchHouse } from './house.ts';
import type { Verdict } from './main.ts';
import { seedBigSchool, type BigSchool } from './seed-big-school.ts';

const limit = 3;
/** Each round prints this many plans of different children, so that no renderer can answer from what it has just drawn. */
const times = 15;
const rounds = 3;

type Kind = { readonly language: 'kk' | 'ru' | 'pair'; readonly format: 'pdf' | 'docx' };
type Bench = {
  readonly place: BenchHouse;
  readonly form: AnyPaper;
  readonly tokenHash: Buffer;
  readonly plans: readonly { readonly id: string; readonly made: MadeLetter }[];
  readonly faults: string[];
};

/**
 * Database to stored bytes, against the same letters already built through the same warm renderers: papers made for the
 * first time, which are stored, and the same papers once more, which are known.
 */
export async function papers(): Promise<Verdict> {
  const place = await openBenchHouse();
  const big = await seedBigSchool(place.superUrl);
  const bench = await openBench(place, big);
  const ratios: number[] = [];
  console.log('plan as                    ours ms   letters only ms   ratio');
  for (const language of ['kk', 'ru', 'pair'] as const)
    for (const format of ['pdf', 'docx'] as const) ratios.push(...(await measured(bench, { language, format })));
  await stopRenderers();
  await place.close();
  return { worst: Math.max(...ratios), limit, faults: bench.faults };
}

async function openBench(place: BenchHouse, big: BigSchool): Promise<Bench> {
  const form = house.papers.find((one) => one.paper === 'plan');
  if (form === undefined) throw new Error('There is no paper called plan');
  const tokenHash = hashOfToken(big.tokens.get('social') ?? '');
  const ids = await plansOf(place, big);
  const plans = [];
  for (const id of ids.slice(0, times * (rounds + 1)))
    plans.push({ id, made: await lettersOf(place, form, tokenHash, id) });
  return { place, form, tokenHash, plans, faults: [] };
}

async function plansOf(place: BenchHouse, big: BigSchool): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: place.superUrl });
  await client.connect();
  const found = await client.query(
    `select id from plan_plans where school_id = $1 and state = 'approved' and case_id <> $2 order by id`,
    [big.ids.school, big.longCase],
  );
  await client.end();
  return found.rows.map(({ id }) => String(id));
}

function lettersOf(place: BenchHouse, form: AnyPaper, tokenHash: Buffer, id: string): Promise<MadeLetter> {
  return place.kernel.db.transaction().execute(async (db): Promise<MadeLetter> => {
    const actor = await actorOf(place.kernel, db, tokenHash);
    if (actor === null) throw new Error('nobody is signed in');
    await enterSchool(db, actor.schoolId);
    const made = await form.make(txOf(place.kernel, db, actor.schoolId), id, actor);
    if (made === null) throw new Error('the plan was not found');
    return made;
  });
}

/** The first `times` plans warm both sides up; every round then takes plans that were not printed before. */
async function measured(bench: Bench, kind: Kind): Promise<readonly number[]> {
  const [first, again, bare]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round <= rounds; round += 1) {
    const plans = bench.plans.slice(round * times, (round + 1) * times);
    const took = {
      first: await timeOf(plans, (plan) => print(bench, kind, plan.id)),
      bare: await timeOf(plans, (plan) => renderLetter(letterOf(plan.made, kind), kind.format, plan.made.date)),
      again: await timeOf(plans, (plan) => print(bench, kind, plan.id)),
    };
    if (round === 0) continue;
    first.push(took.first);
    bare.push(took.bare);
    again.push(took.again);
  }
  return [told(kind, 'new', first, bare), told(kind, 'again', again, bare)];
}

function told({ language, format }: Kind, what: string, ours: readonly number[], bare: readonly number[]): number {
  const ratio = median(ours) / median(bare);
  const name = `${language} ${format}, ${what}`.padEnd(22);
  console.log(
    `${name}${median(ours).toFixed(1).padStart(12)}${median(bare).toFixed(1).padStart(18)}${ratio.toFixed(2).padStart(8)}`,
  );
  return ratio;
}

const letterOf = (made: MadeLetter, { language }: Kind): Letter =>
  language === 'pair' ? pairOf(made.letters.kk, made.letters.ru) : made.letters[language];

async function print({ place, form, tokenHash, faults }: Bench, kind: Kind, id: string): Promise<void> {
  const answer = await makePaper(place.kernel, form, tokenHash, { id, ...kind });
  if (answer.kind !== 'done') faults.push(`${kind.language} ${kind.format}: ${answer.kind}`);
}

async function timeOf<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (const item of items) await work(item);
  return (performance.now() - started) / items.length;
}
