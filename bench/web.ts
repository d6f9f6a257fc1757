import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../scripts/find-chromium.ts';
import { findRunningPostgres } from '../src/kernel/server/embedded-postgres/find-running-postgres.ts';
import { freePort, newDataFolder, startRunningTirek } from '../src/testing/running-tirek.ts';
import type { Verdict } from './main.ts';
import { seedBigSchool } from './seed-big-school.ts';

const kilobyte = 1000;
const firstLimit = 400 * kilobyte;
const nextLimit = 50 * kilobyte;
/** A name that is not localhost: over plain HTTP browsers take no brotli from it, as from a school's own server. */
const plainName = 'tirek.school';
const quiet = 1500;
/** A row of a duty: the seeded school always has some. */
const myDay = 'main .tk-row';

type Visit = { readonly name: string; readonly kinds: ReadonlyMap<string, number>; readonly limit: number };

/** Bytes as served to Chromium: an empty cache to a loaded My day, and the next visit of the same person in a new tab. */
export async function web(): Promise<Verdict> {
  const dataFolder = await newDataFolder();
  const tirek = await startRunningTirek({ dataFolder, port: await freePort() });
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--headless', '--disable-gpu', `--host-resolver-rules=MAP ${plainName} 127.0.0.1`],
  });
  try {
    const postgres = await findRunningPostgres(dataFolder);
    if (postgres === undefined) throw new Error('PostgreSQL is not running');
    const big = await seedBigSchool(`postgres://postgres:${postgres.password}@127.0.0.1:${postgres.port}/postgres`);
    const token = big.tokens.get('deputy') ?? '';
    const visits: Visit[] = [];
    for (const language of ['kk', 'ru'])
      for (const origin of [tirek.base, `http://${plainName}:${tirek.port}`])
        visits.push(...(await visitTwice(browser, { origin, token, language })));
    return verdictOf(visits);
  } finally {
    await browser.close();
    await tirek.stop();
  }
}

type Visitor = { readonly origin: string; readonly token: string; readonly language: string };

async function visitTwice(browser: Browser, visitor: Visitor): Promise<Visit[]> {
  const context = await browser.newContext({ locale: visitor.language === 'kk' ? 'kk-KZ' : 'ru-RU' });
  const label = `${visitor.language}, ${visitor.origin.includes(plainName) ? 'plain http' : 'localhost'}`;
  const signIn = await bytesOf(context, `${visitor.origin}/sign-in`, 'input[type=password]');
  await context.addCookies([{ name: 'tirek', value: visitor.token, url: visitor.origin }]);
  const inside = await bytesOf(context, `${visitor.origin}/`, myDay);
  const next = await bytesOf(context, `${visitor.origin}/`, myDay);
  await context.close();
  return [
    { name: `${label}: empty cache, sign-in, My day`, kinds: sumOf(signIn, inside), limit: firstLimit },
    { name: `${label}: next visit of My day`, kinds: next, limit: nextLimit },
  ];
}

/** Opens a tab, waits until the page is quiet, and adds up what came over the wire, per kind of resource. */
async function bytesOf(context: BrowserContext, address: string, shows: string): Promise<ReadonlyMap<string, number>> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, number>();
  const kindOf = new Map<string, string>();
  let last = Date.now();
  session.on('Network.responseReceived', (event) => kindOf.set(event.requestId, event.type));
  session.on('Network.loadingFinished', (event) => {
    const kind = kindOf.get(event.requestId) ?? 'other';
    kinds.set(kind, (kinds.get(kind) ?? 0) + event.encodedDataLength);
    last = Date.now();
  });
  await page.goto(address);
  await page.locator(shows).first().waitFor();
  await untilQuiet(page, () => Date.now() - last);
  await page.close();
  return kinds;
}

async function untilQuiet(page: Page, since: () => number): Promise<void> {
  while (since() < quiet) await page.waitForTimeout(100);
}

function sumOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sum = new Map(one);
  for (const [kind, bytes] of other) sum.set(kind, (sum.get(kind) ?? 0) + bytes);
  return sum;
}

function verdictOf(visits: readonly Visit[]): Verdict {
  const faults: string[] = [];
  let worst = 0;
  for (const { name, kinds, limit } of visits) {
    const total = [...kinds.values()].reduce((sum, bytes) => sum + bytes, 0);
    const ratio = total / limit;
    worst = Math.max(worst, ratio);
    console.log(`${name}: ${inKilobytes(total)} kB, at most ${inKilobytes(limit)} kB, ratio ${ratio.toFixed(2)}`);
    for (const [kind, bytes] of [...kinds].toSorted((a, b) => b[1] - a[1]))
      console.log(`    ${kind.padEnd(14)}${inKilobytes(bytes).padStart(8)} kB`);
    if ((kinds.get('Fetch') ?? 0) === 0) faults.push(`${name}: the page asked the server nothing`);
  }
  return { worst, limit: 1, faults };
}

const inKilobytes = (bytes: number): string => (bytes / kilobyte).toFixed(1);
