import { stringify } from 'csv-stringify/sync';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { setupSteps } from '#features/overview/rules/setup-steps.ts';
import { rosterSheet } from '../../src/testing/roster-sheet.ts';
import { password } from '../../src/testing/staff-by-api.ts';
import { button, explain, field, link, pick, typeDay } from '../support/controls.ts';
import { newPage, type Journey, type phone, type wide } from '../support/journey.ts';
import { look } from '../support/look.ts';
import { byApi, enter } from '../support/people.ts';
import { containing } from '../support/words.ts';

type Screen = typeof phone | typeof wide;

const pupils = 600;
const classes = 24;

/** As through a proxy, from a machine of the network: the first page wants the code that the server printed. */
export async function strangerIsAsked(journey: Journey, screen: Screen): Promise<void> {
  const { t, lang } = journey;
  const page = await newPage(journey, screen);
  await page.context().setExtraHTTPHeaders({ 'x-forwarded-for': '192.168.1.20' });
  await page.goto('/first-run');
  await button(page.getByRole('banner'), lang === 'kk' ? 'Қазақша' : 'Русский').click();
  const code = field(page, t('access_code_label'));
  await code.fill('AAAA-BBBB-CCCC');
  await button(page, t('access_web_next')).click();
  await page.getByText(t('refusal_setup_code_wrong'), { exact: true }).waitFor();
  await look(journey, page, 'setup-code');
  const printed = /Setup code for a browser on another machine: (\S+)/u.exec(journey.tirek.output())?.[1] ?? '';
  expect(printed).toMatch(/^\w{4}-\w{4}-\w{4}$/u);
  await code.fill(printed.toLowerCase());
  await button(page, t('access_web_next')).click();
  await page.getByRole('heading', { name: t('access_demo_title') }).waitFor();
}

/** From My day to the list of steps, and the step that comes next. */
async function goOn(journey: Journey, screen: Screen, done: number): Promise<Page> {
  const { t } = journey;
  const page = await enter(journey, 'director', screen);
  await page.getByText(t('overview_setup_count', { n: done, of: setupSteps.length }), { exact: true }).waitFor();
  await link(page.getByRole('main'), t('overview_setup_go_on')).click();
  await page.waitForURL('**/setup');
  // The address changes before the page does: My day is shown until its rooms are there.
  await page.getByRole('heading', { level: 1, name: t('overview_setup_title') }).waitFor();
  return page;
}

/** The office's workbook, with a title above and numbers that lost their zeros. */
export async function rosterComesIn(journey: Journey, screen: Screen): Promise<void> {
  const { t, lang } = journey;
  const page = await goOn(journey, screen, 3);
  await page
    .getByRole('listitem')
    .filter({ hasText: t('overview_setup_step_roster') })
    .getByRole('link')
    .click();
  await page.waitForURL('**/setup/roster');
  await look(journey, page, 'roster-empty');
  const sheet = rosterSheet({ pupils, classes, seed: 7, language: lang });
  await page.locator('input[type="file"]').setInputFiles({
    name: 'pupils.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await sheet.xlsx()),
  });
  const apply = button(page.getByRole('main'), t('pupils_import_apply'));
  await apply.and(page.locator(':enabled')).waitFor();
  await look(journey, page, 'roster-checked');
  await apply.click();
  await page.getByRole('heading', { name: t('pupils_import_done'), exact: true }).waitFor({ timeout: 60_000 });
  await look(journey, page, 'roster-in');
  const head = await byApi(journey, 'director');
  const rows = (await head.value('school.classes', {})).rows.length;
  expect(rows).toBe(classes);
  await link(page, t('overview_setup_all')).click();
  await page.getByText(t('overview_setup_count', { n: 4, of: setupSteps.length }), { exact: true }).waitFor();
}

const people = [
  ['Серікқызы Айгүл Болатқызы', 'директордың тәрбие ісі жөніндегі орынбасары', 'заместитель директора по ВР'],
  ['Нұрланова Гүлнар Ерланқызы', 'әлеуметтік педагог', 'социальный педагог'],
  ['Қасымова Динара Маратқызы', 'педагог-психолог', 'педагог-психолог'],
  ['Омарова Жанна Асқарқызы', 'тарих мұғалімі, сынып жетекшісі', 'учитель истории, классный руководитель'],
  ['Ли Ирина', 'математика мұғалімі', 'учитель математики'],
] as const;

/** One line is typed, the machine is left; then the rest comes from a sheet. */
export async function staffComesIn(journey: Journey, screen: Screen): Promise<void> {
  const { t, lang } = journey;
  const page = await goOn(journey, screen, 4);
  await page
    .getByRole('listitem')
    .filter({ hasText: t('overview_setup_step_staff') })
    .getByRole('link')
    .click();
  await page.waitForURL('**/setup/staff');
  const line = page.getByRole('listitem', { name: t('access_staff_line', { n: 1 }) });
  await field(line, t('school_web_name_family')).fill('Есенов');
  await field(line, t('school_web_name_given')).fill('Тимур');
  await button(page, t('access_staff_save')).click();
  await page.getByText(t('access_staff_post_missing'), { exact: true }).waitFor();
  await page.goto('/');
  await page.goto('/setup/staff');
  await expect.poll(() => field(line, t('school_web_name_family')).inputValue()).toBe('Есенов');
  await pick(page, field(line, t('access_staff_posts')), { option: t('school_web_post_subject_teacher') });
  await page.keyboard.press('Escape');
  const heads = lang === 'kk' ? ['Аты-жөні', 'Лауазымы'] : ['ФИО', 'Должность'];
  const rows = people.map(([name, kk, ru]) => [name, lang === 'kk' ? kk : ru]);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'staff.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(stringify([heads, ...rows], { delimiter: ';', bom: true })),
  });
  await page.getByText(t('access_staff_count', { n: 6 }), { exact: true }).waitFor();
  await look(journey, page, 'staff-table');
  await button(page, t('access_staff_save')).click();
  await page.waitForURL('**/setup/slips');
  await page.getByText(t('access_web_slip_for', { name: 'Есенов Тимур' })).waitFor();
  expect(await page.locator('.tk-slip').count()).toBe(6);
  await look(journey, page, 'slips');
}

/** The code of the deputy's slip, typed on another machine. */
export async function colleagueJoins(journey: Journey, screen: Screen): Promise<void> {
  const { t } = journey;
  const head = await enter(journey, 'director', screen);
  await head.goto('/settings/slips');
  const slip = head.locator('.tk-slip').filter({ hasText: 'Серікқызы Айгүл' });
  const code = (await slip.locator('.tk-slip-code').innerText()).trim();
  const own = await newPage(journey, screen);
  await own.goto(`/join/${code.toLowerCase()}`);
  await field(own, t('access_web_login')).fill('deputy');
  await own.getByLabel(t('access_web_password_new')).first().fill(password);
  await button(own, t('access_web_join')).click();
  await own.waitForURL((url) => url.pathname === '/');
  await own.locator('#content h1').waitFor();
  await look(journey, own, 'deputy-is-in');
}

const members = ['Ахметова', 'Нұрланова', 'Серікқызы', 'Қасымова', 'Омарова'] as const;

/** The last step; then the list of steps is gone from My day by itself. */
export async function councilEndsIt(journey: Journey, screen: Screen): Promise<void> {
  const { t } = journey;
  const page = await goOn(journey, screen, 5);
  await page
    .getByRole('listitem')
    .filter({ hasText: t('overview_setup_step_composition') })
    .getByRole('link')
    .click();
  await page.waitForURL('**/setup/composition');
  await field(page, t('council_web_order_number')).fill('112');
  await typeDay(page, t('council_web_order_on'), '2026-08-25');
  for (const family of members)
    await pick(page, field(page, t('council_web_member_add')), { typed: family, option: family });
  await look(journey, page, 'composition-step');
  await explain(
    journey,
    button(page, t('council_web_appoint_save')),
    page.getByRole('heading', { name: containing('№ 112') }),
  );
  await page.goto('/setup');
  await page
    .getByText(t('overview_setup_count', { n: setupSteps.length, of: setupSteps.length }), { exact: true })
    .waitFor();
  await look(journey, page, 'all-steps-done');
  await link(page.getByRole('main'), t('overview_setup_finish')).click();
  await page.locator('#content h1').waitFor();
  await look(journey, page, 'my-day-after-the-first-hour');
  expect(await page.getByText(t('overview_setup_title'), { exact: true }).count()).toBe(0);
}
