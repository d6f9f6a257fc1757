import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { password } from '../../src/testing/staff-by-api.ts';
import { button, field } from '../support/controls.ts';
import { idOf, wide, type Journey } from '../support/journey.ts';
import { byApi } from '../support/people.ts';
import { watchPage } from '../support/watch-page.ts';

type Iins = { readonly presiding: string; readonly secretary: string };

/** By the API: head and secretary have their IIN in the record; the school trusts the authority of the journey. */
export async function leadersHaveKeys(journey: Journey, iins: Iins, authority: Uint8Array): Promise<void> {
  const folder = join(journey.tirek.dataFolder, 'trust');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'test-authority.cer'), authority);
  const director = await byApi(journey, 'director');
  for (const [who, iin] of [
    ['director', iins.presiding],
    ['social', iins.secretary],
  ] as const) {
    const personId = idOf(journey, who);
    const { name, nameRu, phone, email, external, version } = await director.value('school.person', { personId });
    await director.done('school.save-person', { personId, version, name, nameRu, phone, email, external, iin });
  }
}

/** Somebody in a browser that takes the program's own certificate, as NCALayer's installer has it taken. */
export async function takingAnyCertificate(journey: Journey, who: 'social'): Promise<Page> {
  const { t } = journey;
  const context = await journey.browser.newContext({
    viewport: wide,
    locale: 'kk-KZ',
    baseURL: journey.tirek.base,
    reducedMotion: 'reduce',
    ignoreHTTPSErrors: true,
  });
  journey.contexts.add(context);
  const page = await context.newPage();
  watchPage(page, journey.problems);
  await page.goto('/sign-in');
  await field(page, t('access_web_login')).fill(who);
  await page.getByLabel(t('access_web_password'), { exact: true }).fill(password);
  await button(page, t('access_web_sign_in')).click();
  await page.waitForURL((url) => url.pathname === '/');
  return page;
}
