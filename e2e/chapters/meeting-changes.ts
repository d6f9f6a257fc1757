import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { button, explain, field, typeDay } from '../support/controls.ts';
import { idOf, type Journey } from '../support/journey.ts';
import { look } from '../support/look.ts';
import { byApi, enter } from '../support/people.ts';
import { textOf, type typed } from '../support/text-of.ts';
import { sentenceAround } from '../support/words.ts';

type Typed = keyof typeof typed;

/** By the API: a meeting with the case and two questions of the school, and another with one question. */
export async function meetingsAreCalled(journey: Journey): Promise<void> {
  const deputy = await byApi(journey, 'deputy');
  const call = async (name: string, number: string, heldOn: string): Promise<string> => {
    const { id } = await deputy.done('council.call-meeting', {
      decisionNumber: number,
      decisionOn: '2026-09-22',
      heldOn,
      startsAt: '15:00',
      place: textOf(journey.lang, 'place'),
      format: 'in-person',
    });
    journey.ids.set(name, id);
    return id;
  };
  const ask = async (meetingId: string, what: Typed): Promise<void> =>
    deputy.done('council.add-item', { meetingId, kind: 'other', caseId: null, question: textOf(journey.lang, what) });
  const first = await call('meeting', '15', '2026-09-30');
  await deputy.done('council.add-item', { meetingId: first, kind: 'place', caseId: idOf(journey, 'case') });
  await ask(first, 'question');
  await ask(first, 'second');
  await ask(await call('other meeting', '16', '2026-10-14'), 'question');
}

async function openMeeting(journey: Journey, name: string): Promise<Page> {
  const page = await enter(journey, 'deputy');
  await page.goto(`/council/meetings/${idOf(journey, name)}`);
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  return page;
}

/** The agenda is put in order: the last question is drawn to the top by the mouse, then goes down by the keys. */
export async function agendaIsOrdered(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const page = await openMeeting(journey, 'meeting');
  const agenda = page.locator('.cn-agenda > li');
  const [question, second] = [textOf(lang, 'question').text, textOf(lang, 'second').text];
  const order = async (): Promise<string[]> => agenda.getByRole('heading', { level: 3 }).allInnerTexts();
  const [child = ''] = await order();
  expect(await order()).toEqual([child, question, second]);
  // The mouse carries a question over what is seen at once.
  const shown = page.viewportSize();
  await page.setViewportSize({ width: 1280, height: 2600 });
  await agenda.nth(2).dragTo(agenda.nth(0), { sourcePosition: { x: 120, y: 12 }, targetPosition: { x: 120, y: 12 } });
  await expect.poll(order).toEqual([second, child, question]);
  if (shown !== null) await page.setViewportSize(shown);
  await look(journey, page, 'agenda-after-the-mouse');
  const down = button(page, t('council_web_down', { title: second }));
  await down.focus();
  await page.keyboard.press('Enter');
  await expect.poll(order).toEqual([child, second, question]);
  expect(await down.evaluate((one) => one === document.activeElement)).toBe(true);
  await page
    .getByRole('status')
    .filter({ hasText: t('council_web_moved_to', { title: second, n: 2 }) })
    .waitFor();
  await page.reload();
  await expect.poll(order).toEqual([child, second, question]);
  await look(journey, page, 'agenda-after-the-keys');
}

const dueOn = async (journey: Journey): Promise<string> => {
  const social = await byApi(journey, 'social');
  return (await social.value('dossier.of-case', { caseId: idOf(journey, 'case'), purpose: 'placing' })).dossier.dueOn;
};

/** Clause 11: the meeting goes to another day, and the due day of the dossier with it. */
export async function meetingMoves(journey: Journey): Promise<void> {
  const { t } = journey;
  expect(await dueOn(journey)).toBe('2026-09-25');
  const page = await openMeeting(journey, 'meeting');
  await button(page, t('council_web_move')).click();
  const asks = page.getByRole('dialog', { name: t('council_web_move_title') });
  await typeDay(asks, t('council_web_held_on'), '2026-10-02');
  await asks
    .getByRole('status')
    .filter({ hasText: sentenceAround((day) => t('council_web_due_hint', { day })) })
    .waitFor();
  await look(journey, page, 'meeting-being-moved');
  await button(asks, t('council_web_move_do')).click();
  await asks.waitFor({ state: 'detached' });
  expect(await dueOn(journey)).toBe('2026-09-29');
  await look(journey, page, 'meeting-moved');
}

/** Clause 5: a meeting that was not opened is cancelled, saying why; its question waits for another. */
export async function meetingIsCancelled(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const page = await openMeeting(journey, 'other meeting');
  await button(page, t('council_web_cancel')).click();
  const asks = page.getByRole('dialog', { name: t('council_web_cancel_title') });
  await field(asks, t('council_web_cancel_reason')).fill(textOf(lang, 'cancelled').text);
  await look(journey, page, 'meeting-being-cancelled');
  await explain(journey, button(asks, t('council_web_cancel_do')), page.getByText(textOf(lang, 'cancelled').text));
  await look(journey, page, 'meeting-cancelled');
  await page.goto('/council');
  await page.getByText(textOf(lang, 'question').text).first().waitFor();
  await look(journey, page, 'council-with-the-question-that-waits');
}
