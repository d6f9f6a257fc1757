import { expect } from 'vitest';
import { button, explain, field, link, typeDay } from '../support/controls.ts';
import { idOf, type Journey } from '../support/journey.ts';
import { look } from '../support/look.ts';
import { enter } from '../support/people.ts';
import { textOf } from '../support/text-of.ts';
import { containing, sentenceAround } from '../support/words.ts';

/** Clause 5: the deputy calls a meeting; the screen says when the dossiers will be due (clause 11). */
export async function deputyCalls(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const page = await enter(journey, 'deputy');
  await page.goto('/council');
  await link(page, t('council_web_call')).click();
  await field(page, t('council_web_decision_number')).fill('15');
  await typeDay(page, t('council_web_held_on'), '2026-09-30');
  await field(page, t('council_web_place')).fill(textOf(lang, 'place').text);
  await page
    .getByRole('status')
    .filter({ hasText: sentenceAround((day) => t('council_web_due_hint', { day })) })
    .waitFor();
  await look(journey, page, 'meeting-being-called');
  await explain(journey, button(page, t('council_web_call_do')), button(page, t('council_web_open')));
  const id = /\/meetings\/([\da-f-]{36})/u.exec(page.url())?.[1] ?? '';
  expect(id).not.toBe('');
  journey.ids.set('meeting', id);
}

/** The secretary puts the case on the agenda, invites the mother (clause 9) and records that she has the paper. */
export async function secretaryPrepares(journey: Journey): Promise<void> {
  const { t } = journey;
  const page = await enter(journey, 'social');
  await page.goto(`/council/meetings/${idOf(journey, 'meeting')}`);
  await look(journey, page, 'meeting-with-what-waits');
  await button(page, t('council_web_put_on')).first().click();
  const invites = page.getByRole('button', {
    name: containing(t('council_web_invite_parents', { names: 'Талғатова' })),
  });
  await invites.click();
  await button(page, t('council_web_record_delivery')).click();
  const asks = page.getByRole('dialog');
  await asks.getByRole('radio', { name: t('council_web_outcome_received'), exact: true }).press('Space');
  await look(journey, page, 'delivery-being-recorded');
  await button(asks, t('council_web_delivery_save')).click();
  await button(page, t('council_web_change_delivery')).waitFor();
  await look(journey, page, 'meeting-prepared');
}

/** Clauses 7 and 13: the meeting opens with who came, and who did not and why. */
export async function meetingOpens(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const page = await enter(journey, 'social');
  await link(page, t('overview_act_hold_meeting')).first().click();
  await button(page, t('council_web_open')).click();
  const asks = page.getByRole('dialog', { name: t('council_web_open_title') });
  await asks.getByRole('checkbox', { name: containing('Қасымова') }).uncheck();
  await asks.getByPlaceholder(t('council_web_absence')).fill(lang === 'kk' ? 'Еңбекке жарамсыз' : 'На больничном');
  await look(journey, page, 'meeting-being-opened');
  await explain(
    journey,
    button(asks, t('council_web_open_do')),
    page.getByRole('textbox', { name: t('council_web_heard') }),
  );
  await page.waitForURL('**/hearing');
}
