import type { Verdict } from './main.ts';
import { median, openBenchHouse } from './house.ts';
import { seedBigSchool } from './seed-big-school.ts';
import { hashOfToken } from '../src/features/access/server/public.ts';
import { house } from '../src/app/server/features.ts';
import { makePaper, renderLetter, stopRenderers, type MadeLetter } from '../src/features/documents/server/public.ts';
import { pairOf } from '../src/features/documents/rules/pair-of.ts';
import { actorOf } from '../src/kernel/server/actor-of.ts';
import { enterSchool, txOf } from '../src/kernel/server/tx.ts';
import pg from 'pg';

const limit = 3;
const times = 15;
const rounds = 3;

/** Database to stored bytes, against the same letters already built through the same warm renderers. */
export async function papers(): Promise<Verdict> {
  const place = await openBenchHouse();
  const big = await seedBigSchool(place.superUrl);
  const client = new pg.Client({ connectionString: place.superUrl });
  await client.connect();
  const plan = (
    await client.query(`select id from plan_plans where school_id = $1 and case_id = $2 and state = 'approved'`, [
      big.ids.school,
      big.shortCase,
    ])
  ).rows[0].id;
  await client.end();
  const tokenHash = hashOfToken(big.tokens.get('social') ?? '');
  const form = house.papers.find((one) => one.paper === 'plan');
  if (form === undefined) throw new Error('There is no paper called plan');
  const made = await place.kernel.db.transaction().execute(async (db): Promise<MadeLetter> => {
    const actor = await actorOf(place.kernel, db, tokenHash);
    if (actor === null) throw new Error('nobody is signed in');
    await enterSchool(db, actor.schoolId);
    const letter = await form.make(txOf(place.kernel, db, actor.schoolId), plan, actor);
    if (letter === null) throw new Error('the plan was not found');
    return letter;
  });
  let worst = 0;
  const faults: string[] = [];
  console.log('plan as             ours ms   letters only ms   ratio');
  for (const language of ['kk', 'ru', 'pair'] as const) {
    for (const format of ['pdf', 'docx'] as const) {
      const letter = language === 'pair' ? pairOf(made.letters.kk, made.letters.ru) : made.letters[language];
      const ours = async (): Promise<void> => {
        const answer = await makePaper(place.kernel, form, tokenHash, { id: plan, language, format });
        if (answer.kind !== 'done') faults.push(`${language} ${format}: ${answer.kind}`);
      };
      const bare = async (): Promise<void> => void (await renderLetter(letter, format, made.date));
      await ours();
      await bare();
      const [a, b]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        a.push(await timeOf(ours));
        b.push(await timeOf(bare));
      }
      const ratio = median(a) / median(b);
      worst = Math.max(worst, ratio);
      console.log(
        `${`${language} ${format}`.padEnd(20)}${median(a).toFixed(1).padStart(7)}${median(b).toFixed(1).padStart(18)}${ratio.toFixed(2).padStart(8)}`,
      );
    }
  }
  await stopRenderers();
  await place.close();
  return { worst, limit, faults };
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  for (let time = 0; time < times; time += 1) await work();
  return (performance.now() - started) / times;
}
