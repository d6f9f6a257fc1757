import { expect } from 'vitest';
import { button, explain, field, link, pick, typeDay } from '../support/controls.ts';
import { phone, type Journey } from '../support/journey.ts';
import { look } from '../support/look.ts';
import { enter } from '../support/people.ts';
import { textOf } from '../support/text-of.ts';
import { containing, pack, packWord } from '../support/words.ts';

const child = 'Талғатов';

/** Clause 4: the class teacher writes a concern on a phone; it is sent, and the screen says what happens next. */
export async function teacherAppeals(
  journey: Journey,
  about: 'facts' | 'again' = 'facts',
  happenedOn = '2026-09-11',
): Promise<void> {
  const { t, lang } = journey;
  const page = await enter(journey, 'teacher', phone);
  await look(journey, page, 'my-day-on-a-phone');
  await page.goto('/appeals');
  await look(journey, page, 'appeals-on-a-phone');
  await link(page, t('referral_web_write')).first().click();
  await pick(page, field(page, t('referral_web_pupil')), { typed: child.slice(0, 4), option: child });
  await page.getByRole('checkbox', { name: packWord(pack.grounds, 'absence', lang), exact: true }).check();
  await field(page, t('referral_web_facts')).fill(textOf(lang, about).text);
  await typeDay(page, t('referral_web_happened_on'), happenedOn);
  await field(page, t('referral_web_done')).fill(textOf(lang, 'done').text);
  await look(journey, page, 'appeal-being-written-on-a-phone');
  await button(page, t('referral_web_send')).click();
  await page.getByRole('heading', { name: containing(child) }).waitFor();
  await look(journey, page, 'appeal-sent-on-a-phone');
  await link(page, t('referral_web_open_appeal')).click();
  await page.getByText(textOf(lang, about).text).first().waitFor();
  await look(journey, page, 'own-appeal-on-a-phone');
}

/** The deputy reads it from My day and turns it into a submission to the Council: a case is open. */
export async function deputySubmits(journey: Journey): Promise<string> {
  const { t, lang } = journey;
  const page = await enter(journey, 'deputy');
  await look(journey, page, 'my-day-with-an-appeal');
  await link(page, t('overview_act_answer_appeal')).first().click();
  await page.waitForURL(/\/appeals\/[\da-f-]{36}$/u);
  await look(journey, page, 'appeal-of-the-deputy');
  await link(page, t('referral_web_submit')).click();
  await page.waitForURL('**/appeals/submit**');
  await field(page, t('referral_web_reasons')).fill(textOf(lang, 'reasons').text);
  await field(page, t('referral_web_proposal')).fill(textOf(lang, 'proposal').text);
  await pick(page, field(page, t('referral_web_responsible')), { typed: 'Нұрл', option: 'Нұрланова' });
  await look(journey, page, 'submission-being-written');
  const toCase = link(page, t('referral_web_to_case'));
  await explain(journey, button(page, t('referral_web_submit_do')), toCase);
  await look(journey, page, 'submission-sent');
  await toCase.click();
  await page.waitForURL(/\/cases\/[\da-f-]{36}/u);
  await look(journey, page, 'case-submitted');
  const id = /\/cases\/([\da-f-]{36})/u.exec(page.url())?.[1] ?? '';
  expect(id).not.toBe('');
  return id;
}
