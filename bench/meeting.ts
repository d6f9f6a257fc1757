import { house } from '../src/app/server/features.ts';
import { hashOfToken } from '../src/features/access/server/public.ts';
import type { Letter } from '../src/features/documents/rules/letter.ts';
import { makePaper, renderLetter, stopRenderers, type MadeLetter } from '../src/features/documents/server/public.ts';
import { actorOf } from '../src/kernel/server/actor-of.ts';
import { testClock, type TestClock } from '../src/kernel/server/clock.ts';
import type { Kernel } from '../src/kernel/server/kernel.ts';
import { enterSchool, txOf } from '../src/kernel/server/tx.ts';
import { median, openBenchHouse } from './house.ts';
import type { Verdict } from './main.ts';
import { measureHearings } from './hearings.ts';
import { clockStart, holdToTheEnd, seedMeeting, sitDown, type BenchMeeting } from './seed-meeting.ts';

const limit = 5;
const mostMegabytes = 500;
const children = 20;
const rounds = 3;
const together = 20;
const mostMilliseconds = 1000;

type Kind = { readonly language: 'kk' | 'ru'; readonly format: 'pdf' | 'docx' };
const kinds: readonly Kind[] = (['kk', 'ru'] as const).flatMap((language) => [
  { language, format: 'pdf' as const },
  { language, format: 'docx' as const },
]);
type TestKernel = Kernel & { readonly clock: TestClock };
type Sheet = { readonly paper: string; readonly id: string; readonly made: MadeLetter };

/**
 * Every paper of a meeting on twenty children, from the database to stored bytes, against the same letters already built
 * through the same warm renderers; then twenty such meetings at once: how soon one screen shows what another typed.
 */
export async function meeting(): Promise<Verdict> {
  const place = await openBenchHouse();
  const kernel: TestKernel = { ...place.kernel, clock: testClock(clockStart) };
  const faults: string[] = [];
  const ratios: number[] = [];
  console.log(`papers of ${children} children    ours ms   letters only ms   ratio`);
  for (let round = 0; round <= rounds; round += 1) {
    kernel.clock.set(clockStart);
    const held = await seedMeeting(place.superUrl, kernel, { bin: binOf(round), children });
    await sitDown(held);
    const ratio = await printAll(kernel, held, faults);
    if (round > 0) ratios.push(ratio);
  }
  await stopRenderers();
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(`peak memory ${peak.toFixed(0)} MB, at most ${mostMegabytes} MB`);
  if (peak > mostMegabytes) faults.push(`peak memory ${peak.toFixed(0)} MB`);
  kernel.clock.set(clockStart);
  const sittings = [];
  for (let at = 0; at < together; at += 1)
    sittings.push(await seedMeeting(place.superUrl, kernel, { bin: binOf(100 + at), children }));
  for (const one of sittings) await sitDown(one);
  const { p95, seen, lost } = await measureHearings(kernel, place.webUrl, sittings);
  console.log(
    `${together} meetings at once: ${seen} changes seen on the other screen, p95 ${p95.toFixed(0)} ms, lost ${lost}`,
  );
  if (lost > 0 || p95 > mostMilliseconds)
    faults.push(`a change reaches the other screen in ${p95.toFixed(0)} ms, ${lost} lost`);
  await place.close();
  return { worst: median(ratios), limit, faults };
}

/** Twelve digits that no other school of the bench has; the check digit is not asked for here. */
const binOf = (number: number): string => `9901400${String(number).padStart(5, '0')}`;

async function printAll(kernel: TestKernel, held: BenchMeeting, faults: string[]): Promise<number> {
  const tokenHash = hashOfToken(held.tokens.get('social') ?? '');
  const sheets: Sheet[] = [];
  for (const [paper, id] of await holdToTheEnd(held))
    sheets.push({ paper, id, made: await lettersOf(kernel, tokenHash, paper, id) });
  let [ours, bare] = [0, 0];
  for (const kind of kinds) {
    bare += await timeOf(sheets, ({ made }) => renderLetter(letterOf(made, kind), kind.format, made.date));
    ours += await timeOf(sheets, async ({ paper, id }) => {
      const answer = await makePaper(kernel, formOf(paper), tokenHash, { id, ...kind });
      if (answer.kind !== 'done') faults.push(`${paper} ${kind.language} ${kind.format}: ${answer.kind}`);
    });
  }
  console.log(
    `${`${sheets.length * kinds.length} papers`.padEnd(22)}${ours.toFixed(0).padStart(12)}${bare.toFixed(0).padStart(18)}${(ours / bare).toFixed(2).padStart(8)}`,
  );
  return ours / bare;
}

const letterOf = (made: MadeLetter, { language }: Kind): Letter => made.letters[language];

function formOf(paper: string) {
  const form = house.papers.find((one) => one.paper === paper);
  if (form === undefined) throw new Error(`There is no paper called ${paper}`);
  return form;
}

function lettersOf(kernel: TestKernel, tokenHash: Buffer, paper: string, id: string): Promise<MadeLetter> {
  return kernel.db.transaction().execute(async (db): Promise<MadeLetter> => {
    const actor = await actorOf(kernel, db, tokenHash);
    if (actor === null) throw new Error('nobody is signed in');
    await enterSchool(db, actor.schoolId);
    const made = await formOf(paper).make(txOf(kernel, db, actor.schoolId), id, actor);
    if (made === null) throw new Error(`${paper} was not found`);
    return made;
  });
}

async function timeOf<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (const item of items) await work(item);
  return performance.now() - started;
}
