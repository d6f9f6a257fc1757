import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closePages, endJourney, startJourney, type Journey } from './journey.ts';
import type { JourneyLanguage } from './words.ts';

export type Chapter = {
  readonly on: string;
  readonly what: string;
  /** Where the clock of the school stands when the chapter begins; null: it goes on, or the chapter sets it itself. */
  readonly at: string | null;
  readonly tell: (journey: Journey) => Promise<void>;
};

export const chapter = (on: string, what: string, tell: Chapter['tell'], hour = '10:00'): Chapter => ({
  on,
  what,
  at: `${on}T${hour}:00+05:00`,
  tell,
});

type Told = { readonly lang: JourneyLanguage; readonly begins: string; readonly name?: string };

/** Tells the chapters one after another on one school; once one breaks off, those after it are not told. */
export function tellStory(chapters: readonly Chapter[], { lang, begins, name }: Told): void {
  let journey: Journey;
  let stopped = false;
  beforeAll(async () => {
    journey = await startJourney(lang, begins, name);
  });
  afterAll(async () => endJourney(journey));

  it.for(chapters)('$on: $what', async ({ at, tell }, { skip }) => {
    if (stopped) skip('an earlier chapter broke off');
    stopped = true;
    if (at !== null) await journey.tirek.setClock(at);
    try {
      await tell(journey);
      stopped = false;
    } finally {
      if (stopped) await shootAll(journey);
      await closePages(journey);
    }
    expect(journey.problems.splice(0)).toEqual([]);
  });
}

/** How every open page looked when a chapter broke off. */
async function shootAll(journey: Journey): Promise<void> {
  const pages = [...journey.contexts].flatMap((context) => context.pages());
  await Promise.all(
    pages.map(async (page, place) =>
      page.screenshot({ path: join(journey.folder, `broken-${place}.png`), fullPage: true }).catch(() => null),
    ),
  );
}
