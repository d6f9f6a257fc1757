import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Journey } from './journey.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const grave = ['serious', 'critical'];

const calmFrames = 8;

/** Nothing is being fetched or moved any more, and it stays so for a few frames. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => Reflect.set(globalThis, 'calm', 0));
  await page.waitForFunction((wanted) => {
    const waits = document.querySelector('.tk-waiting, [data-loading="true"]') !== null;
    const moves = document
      .getAnimations()
      .some((one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity);
    const isCalm = !waits && !moves && document.fonts.status === 'loaded' && document.querySelector('h1, h2') !== null;
    const calm = isCalm ? Number(Reflect.get(globalThis, 'calm') ?? 0) + 1 : 0;
    Reflect.set(globalThis, 'calm', calm);
    return calm >= wanted;
  }, calmFrames);
}

/** Pages that axe has read, by name and width: another language changes words, not what axe looks for. */
const readByAxe = new Set<string>();

/** What everybody is owed on every page: readable by all (axe), not wider than the screen; and a picture for the artefacts. */
export async function look(journey: Journey, page: Page, name: string): Promise<void> {
  await settled(page);
  journey.shots += 1;
  const file = `${String(journey.shots).padStart(2, '0')}-${name}.png`;
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(journey.folder, file), fullPage: true });
  const key = `${name} ${String(page.viewportSize()?.width)}`;
  if (!readByAxe.has(key)) journey.problems.push(...(await axeProblems(page, name)));
  readByAxe.add(key);
  journey.problems.push(...(await widthProblems(page, name)));
}

async function axeProblems(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode(true).analyze();
  return violations
    .filter((one) => grave.includes(one.impact ?? ''))
    .map(
      (one) =>
        `axe on ${name}: ${one.id} (${one.impact ?? ''}) ${one.nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 160))
          .join(' | ')}`,
    );
}

async function widthProblems(page: Page, name: string): Promise<string[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return over > 0 ? [`${name}: ${over} px wider than the screen`] : [];
}
