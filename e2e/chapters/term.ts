import { expect } from 'vitest';
import { button, choose, explain, field, link } from '../support/controls.ts';
import { idOf, narrow, type Journey } from '../support/journey.ts';
import { look } from '../support/look.ts';
import { enter } from '../support/people.ts';
import { textOf } from '../support/text-of.ts';
import { containing } from '../support/words.ts';

/** Clause 16: fourteen days before the end My day offers it; the responsible person petitions the Council. */
export async function petitionIsFiled(journey: Journey, kind: 'extend' | 'remove'): Promise<void> {
  const { t, lang } = journey;
  const page = await enter(journey, 'social');
  await look(journey, page, `my-day-before-the-end-${kind}`);
  await link(page, t('overview_act_term_ends')).first().click();
  await page.waitForURL(/tab=term/u);
  await choose(page, t(`term_${kind}`));
  await field(page, t(`term_words_${kind}`)).fill(textOf(lang, kind).text);
  await look(journey, page, `petition-${kind}`);
  await explain(journey, button(page, t('term_file')), button(page, t('term_withdraw')));
}

/** The card of the case after a decision took effect. */
export async function caseShows(journey: Journey, name: string, words: readonly string[]): Promise<void> {
  const page = await enter(journey, 'deputy');
  await page.goto(`/cases/${idOf(journey, 'case')}`);
  for (const word of words) await page.getByText(containing(word)).first().waitFor();
  await look(journey, page, name);
  await page.setViewportSize(narrow);
  await look(journey, page, `${name}-at-360`);
}

/** Clause 21: a closed case stands in the register sealed, and opens only with a written reason. */
export async function caseIsSealed(journey: Journey): Promise<void> {
  const { t } = journey;
  const page = await enter(journey, 'deputy');
  await page.goto('/register?show=closed');
  await page
    .getByText(containing(t('cases_web_sealed_row')))
    .first()
    .waitFor();
  await look(journey, page, 'register-with-the-sealed-case');
  await page.goto('/register');
  await look(journey, page, 'register-of-open-cases');
}

/** The deputy opens the sealed case with a reason, for the placing that repeats it. */
export async function sealedCaseOpens(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const page = await enter(journey, 'deputy');
  await page.goto(`/cases/${idOf(journey, 'first case')}`);
  await page.getByText(t('cases_web_unseal_title')).waitFor();
  await look(journey, page, 'sealed-case');
  await field(page, t('cases_web_unseal_reason')).fill(textOf(lang, 'unseal').text);
  await button(page, t('cases_web_unseal')).click();
  await page.getByRole('tab', { name: t('overview_tab_trail') }).click();
  await look(journey, page, 'sealed-case-opened');
}

/** The second case says that it repeats, and the register shows it. */
export async function secondCaseRepeats(journey: Journey): Promise<void> {
  const { t } = journey;
  const page = await enter(journey, 'deputy');
  await page.goto(`/cases/${idOf(journey, 'case')}`);
  await page.getByText(t('cases_web_repeat'), { exact: true }).first().waitFor();
  const card = await page.request.get(
    `/api/cases/card?input=${encodeURIComponent(JSON.stringify({ caseId: idOf(journey, 'case') }))}`,
    { headers: { 'x-tirek': '1' } },
  );
  expect((await card.json()).value.card.repeatsId).toBe(idOf(journey, 'first case'));
  await look(journey, page, 'second-case');
  await page.goto('/register');
  await look(journey, page, 'register-after-the-second-placing');
}
