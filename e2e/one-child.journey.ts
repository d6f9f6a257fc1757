import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fourteenMonths } from './fourteen-months.ts';
import { closePages, endJourney, startJourney, type Journey } from './support/journey.ts';

describe.each(['kk', 'ru'] as const)('one child, fourteen months, in %s', (lang) => {
  let journey: Journey;
  let stopped = false;
  beforeAll(async () => {
    journey = await startJourney(lang, '2026-08-25T09:00:00+05:00');
  });
  afterAll(async () => endJourney(journey));

  it.for(fourteenMonths)('$on: $what', async ({ at, tell }, { skip }) => {
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
});

/** How every open page looked when a chapter broke off. */
async function shootAll(journey: Journey): Promise<void> {
  const pages = [...journey.contexts].flatMap((context) => context.pages());
  await Promise.all(
    pages.map(async (page, place) =>
      page.screenshot({ path: join(journey.folder, `broken-${place}.png`), fullPage: true }).catch(() => null),
    ),
  );
}
