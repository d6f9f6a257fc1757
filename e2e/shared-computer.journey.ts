import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundSchool } from '../src/testing/found-school.ts';
import { httpClient } from '../src/testing/http-client.ts';
import { password } from '../src/testing/staff-by-api.ts';
import { button, dialog, field } from './support/controls.ts';
import { endJourney, newPage, startJourney, type Journey } from './support/journey.ts';
import { look } from './support/look.ts';

const written = 'Оқушы үш күннен бері сабаққа келмейді, анасының телефоны жауап бермейді.';

describe('a computer in the staff room', () => {
  const at: { journey?: Journey; page?: Page; other?: Page } = {};
  const journey = (): Journey => at.journey!;
  const page = (): Page => at.page!;
  const other = (): Page => at.other!;
  const t: Journey['t'] = (key, params) => journey().t(key, params);
  const lockOf = (one: Page) => dialog(one, t('app_lock_title'));
  const factsOf = (one: Page) => field(one, t('referral_web_facts'));

  beforeAll(async () => {
    at.journey = await startJourney('kk', '2026-11-16T09:00:00+05:00');
    await foundSchool(httpClient(journey().tirek.base));
    at.page = await newPage(journey());
    await page().clock.install();
  }, 180_000);
  afterAll(() => endJourney(journey()));

  async function enter(shared: boolean): Promise<void> {
    await page().goto('/sign-in');
    await field(page(), t('access_web_login')).fill('director');
    await page().getByLabel(t('access_web_password'), { exact: true }).fill(password);
    const box = page().getByRole('checkbox', { name: t('access_web_shared') });
    if (shared) await box.check();
    expect(await box.isChecked()).toBe(shared);
    await button(page(), t('access_web_sign_in')).click();
    await page().locator('#content h1').waitFor();
  }
  const unlockWith = async (one: Page, word: string): Promise<void> => {
    await lockOf(one).getByLabel(t('app_lock_password'), { exact: true }).fill(word);
    await button(lockOf(one), t('app_lock_open')).click();
  };

  it('the session of a shared computer goes when the browser is closed', async () => {
    await enter(true);
    const cookie = (await page().context().cookies()).find((one) => one.name === 'tirek');
    expect(cookie).toMatchObject({ expires: -1, httpOnly: true });
  });

  it('Esc twice hides everything, the title of the window too; a key brings it back as it was', async () => {
    await page().goto('/appeals/new');
    await factsOf(page()).fill(written);
    const title = await page().title();
    await page().locator('h1').first().click();
    await page().keyboard.press('Escape');
    await page().keyboard.press('Escape');
    await button(page(), `${t('app_blank')} ${t('app_blank_back')}`).waitFor();
    expect(await page().title()).toBe(t('app_name'));
    expect([await page().locator('#content').isVisible(), await factsOf(page()).count()]).toEqual([false, 0]);
    await look(journey(), page(), 'blank-screen');
    await page().keyboard.press('Enter');
    expect([await page().title(), await factsOf(page()).inputValue()]).toEqual([title, written]);
  });

  it('Esc that closes a dialog counts for the dialog only', async () => {
    await page().keyboard.press('Control+k');
    await page().getByRole('dialog').waitFor();
    await page().keyboard.press('Escape');
    await page().keyboard.press('Escape');
    await page().getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page().locator('.tk-cover').count()).toBe(0);
  });

  it('after ten idle minutes every window locks, and the server answers the session nothing', async () => {
    at.other = await page().context().newPage();
    await other().goto('/');
    await other().locator('#content h1').waitFor();
    await page().bringToFront();
    await page().clock.fastForward('09:30');
    expect(await lockOf(page()).count()).toBe(0);
    await page().clock.fastForward('01:00');
    await lockOf(page()).waitFor();
    await lockOf(other()).waitFor();
    expect(await factsOf(page()).count()).toBe(0);
    await expect.poll(async () => (await page().request.get('/api/session/who-am-i')).status()).toBe(401);
    await look(journey(), page(), 'locked-screen');
  });

  it('a wrong password opens nothing; the right one opens every window, and what was typed stands there', async () => {
    await unlockWith(other(), 'неверный пароль');
    await lockOf(other()).getByRole('alert').waitFor();
    await unlockWith(other(), password);
    await lockOf(other()).waitFor({ state: 'detached' });
    await lockOf(page()).waitFor({ state: 'detached' });
    expect(await factsOf(page()).inputValue()).toBe(written);
    expect((await page().request.get('/api/session/who-am-i')).status()).toBe(200);
  });

  it('a reload does not get past the lock, and the draft waits for its owner', async () => {
    await page().clock.fastForward('10:30');
    await lockOf(page()).waitFor();
    await expect.poll(async () => (await page().request.get('/api/session/who-am-i')).status()).toBe(401);
    await page().reload();
    await page().waitForURL(/\/sign-in\?next=/u);
    await enter(true);
    await page().goto('/appeals/new');
    await factsOf(page()).waitFor();
    await expect.poll(() => factsOf(page()).inputValue()).toBe(written);
  });

  it('whoever signs out leaves nothing: no draft, no page behind the back button, no other window', async () => {
    await page().goto('/');
    await button(page(), t('app_person_menu', { name: 'Сәуле А.' })).click();
    await page()
      .getByRole('menuitem', { name: t('app_sign_out'), exact: true })
      .click();
    await page().waitForURL(/\/sign-in/u);
    await other().waitForURL(/\/sign-in/u);
    const kept = await page().evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('tirek-draft:')));
    expect(kept).toEqual([]);
    await page().goBack();
    await page().waitForURL(/\/sign-in/u);
    expect(await page().locator('body').innerText()).not.toContain('Сәуле');
    const stored = await page().request.get('/api/session/door');
    expect(stored.headers()['cache-control']).toBe('no-store');
    await enter(true);
    await page().goto('/appeals/new');
    await factsOf(page()).waitFor();
    expect(await factsOf(page()).inputValue()).toBe('');
  });

  it('saw no error in the console on the way, but for the refusals of the locked session', () => {
    expect(journey().problems.filter((one) => !one.includes('status of 401'))).toEqual([]);
  });
});
