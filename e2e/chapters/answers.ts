import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { button, dialog, field } from '../support/controls.ts';
import { idOf, phone, type Journey } from '../support/journey.ts';
import { look } from '../support/look.ts';
import { byApi, enter, type Who } from '../support/people.ts';
import { textOf } from '../support/text-of.ts';
import { containing, pack, packWord } from '../support/words.ts';

/** By the API: an appeal of the class teacher about the pupil. */
async function write(journey: Journey, name: string, grounds: readonly string[]): Promise<void> {
  const teacher = await byApi(journey, 'teacher');
  const { id } = await teacher.done('referral.write-appeal', {
    pupilId: idOf(journey, 'pupil'),
    grounds,
    facts: textOf(journey.lang, 'facts'),
    happenedOn: '2026-09-11',
    done: null,
    asked: null,
    danger: [],
    fileIds: [],
  });
  journey.ids.set(name, id);
}

export async function teacherWrites(journey: Journey): Promise<void> {
  for (const name of ['first', 'second', 'third']) await write(journey, name, ['absence']);
}

async function openAppeal(
  journey: Journey,
  who: Who,
  name: string,
  size?: { readonly width: number; readonly height: number },
): Promise<Page> {
  const page = await enter(journey, who, size);
  await page.goto(`/appeals/${idOf(journey, name)}`);
  await page.getByText(textOf(journey.lang, 'facts').text).first().waitFor();
  return page;
}

/** Clause 4: the deputy returns an appeal, saying what is missing. */
export async function deputyReturns(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const page = await openAppeal(journey, 'deputy', 'first');
  await button(page, t('referral_web_return')).click();
  const asks = dialog(page, t('referral_web_return'));
  await field(asks, t('referral_web_return_label')).fill(textOf(lang, 'missing').text);
  await look(journey, page, 'appeal-being-returned');
  await button(asks, t('referral_web_return')).click();
  await page.getByRole('region', { name: t('referral_web_answer_returned') }).waitFor();
  await look(journey, page, 'appeal-returned');
}

/** The author reads what is missing, adds it and sends the appeal again. */
export async function authorSendsAgain(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const page = await enter(journey, 'teacher', phone);
  await page.goto(`/appeals/${idOf(journey, 'first')}`);
  await page.getByText(textOf(lang, 'missing').text).waitFor();
  await look(journey, page, 'returned-appeal-on-a-phone');
  const facts = field(page, t('referral_web_facts'));
  await facts.fill(`${textOf(lang, 'facts').text} ${textOf(lang, 'added').text}`);
  await button(page, t('referral_web_resend')).click();
  await page.getByRole('region', { name: t('referral_web_answer_sent') }).waitFor();
  await page
    .getByText(containing(textOf(lang, 'added').text))
    .first()
    .waitFor();
  await look(journey, page, 'appeal-sent-again-on-a-phone');
}

/** The deputy declines, saying why; from then on it is for its author and the deputy alone. */
export async function deputyDeclines(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const page = await openAppeal(journey, 'deputy', 'second');
  await button(page, t('referral_web_decline')).click();
  const asks = dialog(page, t('referral_web_decline'));
  await field(asks, t('referral_web_decline_label')).fill(textOf(lang, 'declined').text);
  await look(journey, page, 'appeal-being-declined');
  await button(asks, t('referral_web_decline')).click();
  await page.getByRole('region', { name: t('referral_web_answer_declined') }).waitFor();
  await look(journey, page, 'appeal-declined');
  const author = await openAppeal(journey, 'teacher', 'second');
  await author.getByText(textOf(lang, 'declined').text).waitFor();
  await look(journey, author, 'declined-appeal-of-its-author');
  const others = ['director', 'social'] as const;
  for (const who of others) {
    const answer = await (await byApi(journey, who)).ask('referral.appeal', { appealId: idOf(journey, 'second') });
    expect([who, answer.status]).toEqual([who, 404]);
  }
}

/** The author takes an appeal back before it is answered. */
export async function authorWithdraws(journey: Journey): Promise<void> {
  const { t } = journey;
  const page = await openAppeal(journey, 'teacher', 'third');
  await button(page, t('referral_web_withdraw')).click();
  const asks = dialog(page, t('referral_web_withdraw'));
  await look(journey, page, 'appeal-being-withdrawn');
  await button(asks, t('referral_web_withdraw')).click();
  await page.getByText(t('referral_web_state_withdrawn'), { exact: true }).first().waitFor();
  await look(journey, page, 'appeal-withdrawn');
}

/** Clauses 4, 18: the case is open (by the API); a new appeal joins it, and what it names anew becomes a ground. */
export async function deputyJoins(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const { caseId } = await (
    await byApi(journey, 'deputy')
  ).done('referral.submit-case', {
    pupilId: idOf(journey, 'pupil'),
    appealIds: [idOf(journey, 'first')],
    grounds: [{ code: 'absence', facts: textOf(lang, 'facts') }],
    reasons: textOf(lang, 'reasons'),
    priorMeasures: null,
    classTeacherOpinion: null,
    proposal: null,
    responsibleId: idOf(journey, 'social'),
  });
  journey.ids.set('case', caseId);
  await write(journey, 'fourth', ['absence', 'academic-failure']);
  const page = await openAppeal(journey, 'deputy', 'fourth');
  await button(page, t('referral_web_join')).click();
  const asks = dialog(page, t('referral_web_join'));
  const ground = packWord(pack.grounds, 'academic-failure', lang);
  await asks.getByRole('checkbox', { name: ground, exact: true }).waitFor();
  await asks.getByRole('textbox').first().fill(textOf(lang, 'failing').text);
  await look(journey, page, 'appeal-joins-a-case');
  await button(asks, t('referral_web_join')).click();
  await page.getByRole('region', { name: t('referral_web_answer_joined') }).waitFor();
  await look(journey, page, 'appeal-joined');
  await page.goto(`/cases/${caseId}?tab=dossier`);
  await page.getByText(textOf(lang, 'failing').text).first().waitFor();
  await look(journey, page, 'case-with-a-ground-from-an-appeal');
}
