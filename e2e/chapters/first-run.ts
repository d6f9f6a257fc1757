import { expect } from 'vitest';
import { button, choose, field, link, pick } from '../support/controls.ts';
import { newPage, type Journey, type phone, type wide } from '../support/journey.ts';
import { look } from '../support/look.ts';
import { password } from '../../src/testing/staff-by-api.ts';
import { regions } from '#features/school/rules/regions.ts';

const ownName = { kk: 'Қазақша', ru: 'Русский' } as const;

/** An empty data folder: language, school, first account; then My day. */
export async function firstRun(journey: Journey, viewport?: typeof wide | typeof phone): Promise<void> {
  const { t, lang } = journey;
  const page = await newPage(journey, viewport);
  await page.goto('/');
  await page.waitForURL('**/first-run');
  await page.getByRole('button', { name: new RegExp(`^${ownName[lang]} .+`, 'u') }).click();
  await look(journey, page, 'first-run-language');
  await button(page, t('access_web_next')).click();

  const twice = async (label: string, kk: string, ru: string): Promise<void> => {
    await field(page, t('school_web_in_kazakh', { label })).fill(kk);
    await field(page, t('school_web_in_russian', { label })).fill(ru);
  };
  await twice(t('school_web_names'), '№ 12 жалпы білім беретін мектеп', 'Общеобразовательная школа № 12');
  await twice(t('school_web_short_names'), '№ 12 мектеп', 'Школа № 12');
  await field(page, t('school_web_bin')).fill('120140000007');
  await pick(page, field(page, t('school_web_region')), { option: regions['71']?.[lang] ?? '' });
  await look(journey, page, 'first-run-school');
  await button(page, t('access_web_next')).click();

  await field(page, t('school_web_name_family')).fill('Ахметова');
  await field(page, t('school_web_name_given')).fill('Сәуле');
  await choose(page, t('school_web_post_head'));
  await field(page, t('access_web_login')).fill('director');
  await page.getByLabel(t('access_web_password_new')).first().fill(password);
  await look(journey, page, 'first-run-account');
  await button(page, t('access_web_first_run_found')).click();
  await page.waitForURL('**/setup');
  await look(journey, page, 'first-steps');
  await link(page.getByRole('main'), t('overview_setup_finish')).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.locator('#content h1').waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('25');
  await look(journey, page, 'my-day-of-the-first-hour');
}
