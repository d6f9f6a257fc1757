import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { expect } from 'vitest';
import { templateHeadings } from '#features/records/rules/case-fields.ts';
import { rosterSheet } from '../../src/testing/roster-sheet.ts';
import { freePort, newDataFolder, startRunningTirek } from '../../src/testing/running-tirek.ts';
import { button, dialog, explain, field, link } from '../support/controls.ts';
import { closePages, idOf, newPage, type Journey, type phone, type wide } from '../support/journey.ts';
import { look } from '../support/look.ts';
import { byApi, enter } from '../support/people.ts';

type Screen = typeof phone | typeof wide;

/** The same list as the office brought: names are found in it again. */
const roster = { pupils: 600, classes: 24, seed: 7 } as const;
const cases = 12;

/** The running cases of the paper years, as the social pedagogue keeps them in a table. */
export async function casesComeIn(journey: Journey, screen: Screen): Promise<void> {
  const { t, lang } = journey;
  const page = await enter(journey, 'director', screen);
  await page.goto('/register/import');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'cases.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(stringify([templateHeadings(lang), ...caseRows(lang)], { delimiter: ';', bom: true })),
  });
  await page.getByText(t('records_web_list_sums', { ready: cases, wrong: 0, known: 0 }), { exact: true }).waitFor();
  await look(journey, page, 'cases-checked');
  await explain(
    journey,
    button(page, t('records_web_enter_list', { n: cases })),
    page.getByText(t('records_web_list_entered', { n: cases })),
  );
  await look(journey, page, 'cases-in');
  const head = await byApi(journey, 'director');
  expect((await head.value('cases.register', { show: 'on-record' })).rows).toHaveLength(cases);
}

/** One child of each of the first classes: no two of them bear one name in one class. */
function caseRows(lang: 'kk' | 'ru'): readonly (readonly string[])[] {
  const facts = lang === 'kk' ? 'Қыркүйекте 14 сабақ босатқан' : 'В сентябре пропустил 14 уроков';
  return rosterSheet({ ...roster, language: lang })
    .rows.slice(0, cases)
    .map(([, family, given, patronymic, iin = '', , , className = '']) => [
      iin,
      `${family} ${given} ${patronymic}`,
      className,
      'absence',
      facts,
      '4',
      '28.10.2026',
      '27.01.2027',
      'Нұрланова Гүлнар',
    ]);
}

/** The plan of the new school year is looked at, done, and taken back. */
export async function yearTurnsAndBack(journey: Journey, screen: Screen): Promise<void> {
  const { t } = journey;
  const page = await enter(journey, 'director', screen);
  const head = await byApi(journey, 'director');
  const classesOf = async (schoolYear: number): Promise<number> =>
    (await head.value('school.classes', { schoolYear })).rows.length;
  await page.goto('/settings/year');
  const apply = button(page.getByRole('main'), t('year_web_apply'));
  await apply.waitFor();
  await page.getByText(t('year_web_sum_moving'), { exact: true }).waitFor();
  await look(journey, page, 'year-planned');
  await apply.click();
  await button(dialog(page, t('year_web_apply')), t('year_web_apply')).click();
  await page.getByRole('heading', { name: t('year_web_turned'), exact: true }).waitFor({ timeout: 60_000 });
  await look(journey, page, 'year-turned');
  expect(await classesOf(2027)).toBeGreaterThan(0);
  await button(page.getByRole('main'), t('year_web_undo')).click();
  await button(dialog(page, t('year_web_undo')), t('year_web_undo')).click();
  await apply.waitFor({ timeout: 60_000 });
  expect([await classesOf(2026), await classesOf(2027)]).toEqual([roster.classes, 0]);
}

/** The phrase is made and printed, a copy is made and taken away: what `comesBack` begins with. */
export async function copyIsTaken(journey: Journey, screen: Screen): Promise<void> {
  const { t } = journey;
  const page = await enter(journey, 'director', screen);
  await page.goto('/settings/backup');
  await button(page, t('upkeep_phrase_make')).click();
  const sheet = dialog(page, t('upkeep_phrase_title'));
  await sheet.locator('.tk-sheet-groups li').first().waitFor();
  const groups = await sheet.locator('.tk-sheet-groups li').allInnerTexts();
  expect(groups).toHaveLength(10);
  await button(sheet, t('upkeep_sheet_next')).click();
  const typed = sheet.getByRole('textbox');
  await typed.first().waitFor();
  for (const [at, group] of groups.entries()) {
    const one = field(sheet, t('upkeep_confirm_group', { number: at + 1 }));
    if ((await one.count()) > 0) await one.fill(group.trim());
  }
  await button(sheet, t('upkeep_confirm')).click();
  await sheet.waitFor({ state: 'detached' });
  await button(page, t('upkeep_make')).click();
  const download = link(page, t('upkeep_download'));
  await download.waitFor({ timeout: 60_000 });
  await look(journey, page, 'copy-made');
  const coming = page.waitForEvent('download');
  await download.click();
  const copy = join(journey.folder, 'copy.tirek');
  await (await coming).saveAs(copy);
  journey.ids.set('copy', copy);
  journey.ids.set('phrase', groups.join(' '));
}

/** On another data folder: the copy and the phrase bring everything back, through the browser alone. */
export async function comesBack(journey: Journey, screen: Screen): Promise<void> {
  const { t } = journey;
  await onEmptyFolder(journey, async (other) => {
    const page = await newPage(other, screen);
    await page.goto('/first-run');
    await link(page, t('access_restore_open')).click();
    await page.locator('input[type="file"]').setInputFiles(idOf(journey, 'copy'));
    const phrase = field(page, t('upkeep_fill_phrase'));
    await phrase.waitFor();
    await look(other, page, 'restore-asks-the-phrase');
    const right = idOf(journey, 'phrase');
    await phrase.fill(`${right.slice(0, -1)}${(Number(right.at(-1)) + 1) % 10}`);
    await button(page, t('upkeep_fill_restore')).click();
    await page.getByText(t('refusal_phrase_mistyped', { numbers: '10' }), { exact: true }).waitFor();
    await phrase.fill(right);
    await button(page, t('upkeep_fill_restore')).click();
    await page.getByRole('heading', { name: t('upkeep_fill_restored_title') }).waitFor({ timeout: 120_000 });
    await look(other, page, 'restored');
    await button(page, t('upkeep_fill_sign_in')).click();
    await page.waitForURL('**/sign-in');
    const own = await enter(other, 'director', screen);
    await own.goto('/register');
    await look(other, own, 'restored-register');
    const head = await byApi(other, 'director');
    expect((await head.value('cases.register', { show: 'on-record' })).rows).toHaveLength(cases);
  });
}

/** Instead of founding: one press leads to a school with data. */
export async function schoolIsShown(journey: Journey, screen: Screen): Promise<void> {
  const { t } = journey;
  await onEmptyFolder(journey, async (other) => {
    const page = await newPage(other, screen);
    await page.goto('/first-run');
    await link(page, t('access_demo_open')).click();
    await look(other, page, 'show-school');
    await button(page, t('upkeep_fill_demo_start')).click();
    await page.getByRole('heading', { name: t('upkeep_fill_demo_done_title') }).waitFor({ timeout: 240_000 });
    await button(page, t('upkeep_fill_sign_in')).click();
    await page.getByRole('heading', { name: t('access_web_demo_title') }).waitFor();
    await page.getByRole('listitem').getByRole('button').first().click();
    await page.locator('#content h1').waitFor();
    await look(other, page, 'my-day-of-the-demonstration');
  });
}

/** The phrase mistyped on purpose; and while the server changes its folder it answers nobody, which the browser reports. */
const isMeant = (problem: string): boolean =>
  problem.includes('phrase-mistyped') || (problem.includes('/api/') && problem.includes('ERR_CONNECTION'));

/** A second installation beside the journey's own; what goes wrong there counts as well. */
async function onEmptyFolder(journey: Journey, work: (other: Journey) => Promise<void>): Promise<void> {
  const dataFolder = await newDataFolder();
  const clock = '2027-08-20T12:00:00+05:00';
  const tirek = await startRunningTirek({ dataFolder, port: await freePort(), clock });
  const other: Journey = { ...journey, tirek, problems: [] };
  try {
    await work(other);
  } finally {
    journey.shots = other.shots;
    journey.problems.push(...other.problems.filter((one) => !isMeant(one)));
    await closePages(journey);
    await tirek.stop();
    await rm(dirname(dataFolder), { recursive: true, force: true });
  }
}
