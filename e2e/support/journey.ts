import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { freePort, newDataFolder, startRunningTirek, type RunningTirek } from '../../src/testing/running-tirek.ts';
import { watchPage } from './watch-page.ts';
import { wordsOf, type JourneyLanguage, type Words } from './words.ts';

/** One school on its own data folder, one browser, and everything found wrong on the way. */
export type Journey = {
  readonly lang: JourneyLanguage;
  readonly t: Words;
  readonly tirek: RunningTirek;
  readonly browser: Browser;
  readonly folder: string;
  readonly problems: string[];
  readonly contexts: Set<BrowserContext>;
  /** Ids learnt on the way, by name: `pupil`, `case`, `meeting:1`. */
  readonly ids: Map<string, string>;
  shots: number;
};

const args = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const patience = 15_000;

export const wide = { width: 1280, height: 900 } as const;
export const phone = { width: 390, height: 844 } as const;
export const narrow = { width: 360, height: 780 } as const;

type Environment = (port: number) => Readonly<Record<string, string>>;

export async function startJourney(
  lang: JourneyLanguage,
  clock: string,
  name: string = lang,
  env: Environment = () => ({}),
): Promise<Journey> {
  const folder = join(import.meta.dirname, '..', '..', 'test-results', 'journeys', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const tirek = await startRunningTirek({ dataFolder: await newDataFolder(), port, clock, env: env(port) });
  const browser = await chromium.launch({ executablePath: process.env['TIREK_CHROMIUM'] ?? '/usr/bin/chromium', args });
  return {
    lang,
    t: wordsOf(lang),
    tirek,
    browser,
    folder,
    problems: [],
    contexts: new Set(),
    ids: new Map(),
    shots: 0,
  };
}

export async function endJourney(journey: Journey): Promise<void> {
  await journey.browser.close();
  await journey.tirek.stop();
}

/** A browser of its own (cookies, drafts) with one page, watched for errors. */
export async function newPage(
  journey: Journey,
  viewport: { readonly width: number; readonly height: number } = wide,
): Promise<Page> {
  const locale = journey.lang === 'ru' ? 'ru-RU' : 'kk-KZ';
  const context = await journey.browser.newContext({
    viewport,
    locale,
    baseURL: journey.tirek.base,
    hasTouch: viewport.width < 600,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(patience);
  journey.contexts.add(context);
  const page = await context.newPage();
  watchPage(page, journey.problems);
  return page;
}

/** Closes every browser of the chapter. */
export async function closePages(journey: Journey): Promise<void> {
  await Promise.all([...journey.contexts].map(async (context) => context.close()));
  journey.contexts.clear();
}

export const idOf = (journey: Journey, name: string): string => {
  const id = journey.ids.get(name);
  if (id === undefined) throw new Error(`${name} is not known yet`);
  return id;
};
