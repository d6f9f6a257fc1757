import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { button, choose, explain, field, pick, typeDay } from '../support/controls.ts';
import { type Journey } from '../support/journey.ts';
import { look } from '../support/look.ts';
import { enter } from '../support/people.ts';
import { scan } from '../support/scan.ts';
import { textOf } from '../support/text-of.ts';
import { pack, packWord, sentenceAround } from '../support/words.ts';

export type Wanted = {
  readonly meetingId: string;
  readonly name: string;
  readonly decision: 'place' | 'extend' | 'remove';
  readonly months?: number;
  /** The plan comes later, which needs a reason (clause 12). */
  readonly planFollowsOn?: string;
};

/** The secretary types what is heard, records the decision, and the meeting ends (clauses 12, 13, 16, 19). */
export async function caseIsHeard(
  journey: Journey,
  { meetingId, name, decision, months, planFollowsOn }: Wanted,
): Promise<void> {
  const { t, lang } = journey;
  const page = await enter(journey, 'social');
  await page.goto(`/council/meetings/${meetingId}/hearing`);
  await field(page, t('council_web_heard')).fill(textOf(lang, 'heard').text);
  await button(page, t('council_web_child_words_add')).click();
  await field(page, t('council_web_child_words')).fill(textOf(lang, 'childWords').text);
  const table = page.getByRole('region', { name: t('council_web_decision') });
  await button(table, packWord(pack.decisions, decision, lang)).click();
  if (months !== undefined)
    await choose(table.getByRole('radiogroup', { name: t('council_web_term') }), String(months));
  if (planFollowsOn !== undefined) await typeDay(table, t('council_web_plan_follows_on'), planFollowsOn);
  if (decision === 'remove')
    await pick(page, field(table, t('council_web_reason')), {
      option: packWord(pack.removalReasons, 'improvement', lang),
    });
  await look(journey, page, `hearing-${name}`);
  await explain(journey, button(table, t('council_web_record')), table.getByText(t('council_web_recorded')));
  await look(journey, page, `decided-${name}`);
  await meetingEnds(journey, page);
}

async function meetingEnds(journey: Journey, page: Page): Promise<void> {
  const { t } = journey;
  await button(page, t('council_web_close')).click();
  const asks = page.getByRole('dialog', { name: t('council_web_close_title') });
  await field(asks, t('council_web_ends_at')).fill('16:10');
  await explain(journey, button(asks, t('council_web_close_do')), button(page, t('council_web_lock')));
}

/** Clause 13: read through, lock, get the paper, and attach the scans of both signatures; then it is in force. */
export async function protocolIsSigned(journey: Journey, meetingId: string, name: string): Promise<void> {
  const { t } = journey;
  const page = await enter(journey, 'social');
  await page.goto(`/council/meetings/${meetingId}/protocol`);
  await button(page, t('council_web_lock')).waitFor();
  await look(journey, page, `protocol-to-read-${name}`);
  await explain(journey, button(page, t('council_web_lock')), button(page, t('council_web_sign_do')).first());
  const paper = await page.request.get(`/api/papers/protocol?id=${meetingId}&lang=${journey.lang}&format=pdf`);
  expect(paper.status()).toBe(200);
  expect((await paper.body()).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await look(journey, page, `protocol-locked-${name}`);
  for (const part of ['presiding', 'secretary'] as const) {
    const place = page.getByRole('region', { name: t(`council_web_sign_${part}`) });
    // The input of the scan is hidden behind its button.
    await place.locator('input[type=file]').setInputFiles(scan(`${part}.png`));
    await explain(
      journey,
      button(place, t('council_web_sign_do')),
      place.getByText(sentenceAround((day) => t('council_web_signed_on', { day }))),
    );
  }
  await page.getByText(t('council_web_in_effect')).first().waitFor();
  await look(journey, page, `protocol-signed-${name}`);
}
