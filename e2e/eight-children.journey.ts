import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyWords } from '#features/links/server/pages/family-page-words.ts';
import { pageWords } from '#features/links/server/pages/page-words.ts';
import { squeezed, unzipped } from '../src/testing/open-paper.ts';
import { issue, testAuthority } from '../src/testing/signatures/test-authority.ts';
import { wordsInPaper } from '../src/testing/words-in-paper.ts';
import {
  eight,
  eightAreOnTheAgenda,
  guestIsInvited,
  linkIsMailed,
  meetingIsOpened,
  restIsDecided,
} from './chapters/eight-children.ts';
import { leadersHaveKeys, takingAnyCertificate } from './chapters/keys.ts';
import { schoolStands } from './chapters/school-by-api.ts';
import { oneByteChanged } from './chapters/tampering.ts';
import { button, choose, explain, field, typeDay } from './support/controls.ts';
import { closePages, endJourney, idOf, narrow, newPage, startJourney, type Journey } from './support/journey.ts';
import { look } from './support/look.ts';
import { openMailBox, type MailBox } from './support/mail-box.ts';
import { startNcalayerDouble, type NcalayerDouble } from './support/ncalayer-double.ts';
import { byApi, enter } from './support/people.ts';
import { containing, pack, packWord, sentenceAround } from './support/words.ts';

const tries = 3;
const second = 1000;
const day = '2026-10-02';
const signingAt = new Date(`${day}T17:00:00+05:00`);
const bin = '120140000007';
const authority = testAuthority();
const iins = { presiding: '700101400011', secretary: '750101400010' } as const;
const keys = {
  presiding: issue(authority, { name: 'АХМЕТОВА СӘУЛЕ', iin: iins.presiding, bin }),
  secretary: issue(authority, { name: 'НҰРЛАНОВА ГҮЛНАР', iin: iins.secretary }),
} as const;
const stamper = issue(authority, { name: 'TSA', purpose: 'stamping' });

/** One afternoon of a Council: a mail, a guest, two people at one table, one question put off, one departure, two keys. */
describe('eight children, one meeting', () => {
  const at: { journey?: Journey; box?: MailBox; program?: NcalayerDouble; secretary?: Page; deputy?: Page } = {};
  const journey = (): Journey => at.journey!;
  const secretary = (): Page => at.secretary!;
  const deputy = (): Page => at.deputy!;
  const t: Journey['t'] = (key, params) => journey().t(key, params);
  const heardOf = (page: Page) => field(page, t('council_web_heard'));
  const saved = (page: Page) => page.getByText(t('council_web_all_saved'), { exact: true });
  const protocolPath = (): string => `/council/meetings/${idOf(journey(), 'meeting')}/protocol`;

  beforeAll(async () => {
    const box = await openMailBox();
    at.box = box;
    at.journey = await startJourney('kk', '2026-09-21T09:00:00+05:00', 'eight-children', (port) => ({
      TIREK_PUBLIC_URL: `http://127.0.0.1:${port}`,
      TIREK_SMTP_URL: `smtp://127.0.0.1:${box.port}`,
      TIREK_MAIL_FROM: 'school@tirek.test',
    }));
    await schoolStands(journey());
    await leadersHaveKeys(journey(), iins, authority.certificate);
    await eightAreOnTheAgenda(journey());
  }, 240_000);
  afterAll(async () => {
    await at.program?.stop();
    await closePages(journey());
    await endJourney(journey());
    await at.box?.stop();
  });

  it('a mother opens her invitation from a real mail that names no child, without scripts, and answers', async () => {
    const code = await linkIsMailed(journey());
    await expect.poll(() => at.box?.mails.length, { timeout: 40_000 }).toBe(1);
    const [mail = ''] = at.box?.mails ?? [];
    for (const { family, given } of eight) for (const word of [family, given, code]) expect(mail).not.toContain(word);
    const context = await journey().browser.newContext({ viewport: narrow, javaScriptEnabled: false });
    journey().contexts.add(context);
    const page = await context.newPage();
    await page.goto(`${/http:\/\/127\.0\.0\.1:\d+\/l\/[\w-]+/u.exec(mail)?.[0] ?? ''}?lang=kk`);
    await page.getByLabel(pageWords.codeLabel.kk).fill(code);
    await page.getByRole('button', { name: pageWords.open.kk }).click();
    await page.getByRole('link', { name: containing(familyWords.answerInvitation.kk) }).click();
    await page.getByRole('radio', { name: pageWords.coming.kk }).check();
    await page.getByRole('button', { name: pageWords.send.kk }).click();
    await page.getByText(`${pageWords.answered.kk}: ${pageWords.coming.kk}`).waitFor();
    const shown = await page.locator('body').innerText();
    expect(shown).toContain('Талғатов Ерасыл');
    for (const { given } of eight.slice(1)) expect(shown).not.toContain(given);
  });

  it('a specialist from outside reads one question and says an opinion', async () => {
    const guest = await guestIsInvited(journey());
    const page = await newPage(journey(), narrow);
    await page.goto(`${guest.url}?lang=kk`);
    await page.getByLabel(pageWords.codeLabel.kk).fill(guest.code);
    await page.getByRole('button', { name: pageWords.open.kk }).click();
    await page.getByLabel(pageWords.opinion.kk, { exact: true }).fill('Ұйқысы қанбайды, дәрігерге көріну керек.');
    await page.getByRole('button', { name: pageWords.send.kk }).click();
    await page.getByText(containing(pageWords.opinionSent.kk)).waitFor();
    const shown = await page.locator('body').innerText();
    for (const { given } of eight.slice(1)) expect(shown).not.toContain(given);
  });

  it('the meeting is opened; secretary and deputy sit at the same table in two browsers', async () => {
    await meetingIsOpened(journey());
    at.secretary = await hearing('social');
    at.deputy = await hearing('deputy');
    await secretary().getByText(containing('Ұйқысы қанбайды')).waitFor();
    await look(journey(), secretary(), 'eight-questions');
  });

  async function hearing(who: 'social' | 'deputy'): Promise<Page> {
    const page = await enter(journey(), who);
    await page.goto(`/council/meetings/${idOf(journey(), 'meeting')}/hearing`);
    await heardOf(page).waitFor();
    return page;
  }

  async function shows(page: Page, words: string): Promise<void> {
    await page.waitForFunction(
      (wanted) => [...document.querySelectorAll('textarea')].some((area) => area.value === wanted),
      words,
    );
  }

  it('what one types the other sees within a second of its being kept', async () => {
    const took: number[] = [];
    for (let round = 1; round <= tries; round += 1) {
      const words = `Анасы келді, ${round}-рет сөйледі.`;
      const kept = secretary().waitForResponse((one) => one.url().endsWith('/api/council/hear-item') && one.ok());
      await heardOf(secretary()).fill(words);
      await kept;
      const from = Date.now();
      await shows(deputy(), words);
      took.push(Date.now() - from);
    }
    expect(Math.min(...took)).toBeLessThan(second);
    await look(journey(), deputy(), 'seen-by-the-other');
  });

  it('both wrote the same field: the second sees both texts and chooses; nothing typed without a line is lost', async () => {
    await deputy().context().setOffline(true);
    await heardOf(deputy()).fill('Орынбасардың жазғаны.');
    await heardOf(secretary()).fill('Хатшының жазғаны.');
    await saved(secretary()).waitFor();
    await deputy().context().setOffline(false);
    const asks = deputy().getByRole('alert').filter({ hasText: 'Хатшының жазғаны.' });
    await asks.waitFor({ timeout: 30_000 });
    expect(await heardOf(deputy()).inputValue()).toBe('Орынбасардың жазғаны.');
    await look(journey(), deputy(), 'both-texts');
    await button(asks, t('council_web_keep_mine')).click();
    await asks.waitFor({ state: 'detached' });
    await shows(secretary(), 'Орынбасардың жазғаны.');
    expect(await secretary().getByRole('alert').count()).toBe(0);
  });

  it('the plan is written beside the question, and the notes are as they were', async () => {
    const words = await heardOf(secretary()).inputValue();
    await secretary()
      .getByRole('button', { name: new RegExp(`^${t('council_web_plan_write')}`, 'u') })
      .click();
    const plan = secretary().getByRole('dialog');
    await button(plan, t('plan_start')).click();
    await field(plan, t('plan_goal')).fill('Сабаққа тұрақты қатысу');
    await look(journey(), secretary(), 'plan-beside');
    await button(plan, t('plan_save')).click();
    await plan.getByRole('button', { name: t('ui_close') }).click();
    await plan.waitFor({ state: 'detached' });
    expect(await heardOf(secretary()).inputValue()).toBe(words);
  });

  it('one puts the question off with a day and a reason; the other sees it in the agenda', async () => {
    const table = secretary().getByRole('region', { name: t('council_web_decision') });
    await button(table, packWord(pack.decisions, 'adjourn', 'kk')).click();
    await table.getByText(t('council_web_missing_adjourning_unexplained')).waitFor();
    await typeDay(table, t('council_web_until_label'), '2026-10-16');
    await field(table, t('council_web_until_why_label')).fill('Анасы емделіп жатыр');
    await button(table, t('council_web_record')).click();
    await table.getByText(t('council_web_recorded')).waitFor();
    await deputy()
      .getByRole('navigation', { name: t('council_web_agenda_word') })
      .getByText(containing(packWord(pack.decisions, 'adjourn', 'kk')))
      .waitFor();
    await look(journey(), secretary(), 'put-off');
  });

  it('the second child is placed although the plan comes later: the departure is explained at the table', async () => {
    const agenda = secretary().getByRole('navigation', { name: t('council_web_agenda_word') });
    await agenda.getByRole('button', { name: containing('Мирас') }).click();
    await heardOf(secretary()).fill('Ағасымен бірге қаралмайды.');
    await saved(secretary()).waitFor();
    const table = secretary().getByRole('region', { name: t('council_web_decision') });
    await button(table, packWord(pack.decisions, 'place', 'kk')).click();
    await typeDay(table, t('council_web_plan_follows_on'), '2026-10-09');
    await explain(journey(), button(table, t('council_web_record')), table.getByText(t('council_web_recorded')));
    await look(journey(), secretary(), 'placed-with-a-departure');
  });

  it('the protocol of all eight is locked with the departure in it', async () => {
    await restIsDecided(journey(), signingAt.toISOString());
    await secretary().context().close();
    await deputy().context().close();
    const social = await byApi(journey(), 'social');
    const view = await social.value('council.meeting', { meetingId: idOf(journey(), 'meeting') });
    expect(view.protocol.state).toBe('locked');
    const paper = await social.raw(`/api/papers/protocol?id=${view.id}&lang=kk&format=pdf`);
    const text = await wordsInPaper(Buffer.from(await paper.arrayBuffer()), 'pdf');
    expect(text).toContain(squeezed('Мектептің жағдайы осылай болды'));
    expect(text).toContain(squeezed('Анасы емделіп жатыр'));
  });

  it('the head and the secretary sign it by their keys; it takes effect for all at once', async () => {
    at.program = await startNcalayerDouble(stamper, () => signingAt);
    const page = await takingAnyCertificate(journey(), 'social');
    at.secretary = page;
    await page.goto(protocolPath());
    for (const part of ['presiding', 'secretary'] as const) {
      const place = page.getByRole('region', { name: t(`council_web_sign_${part}`) });
      await choose(
        place.getByRole('radiogroup', { name: t('council_web_sign_way') }),
        t('council_web_sign_way_electronic'),
      );
      at.program.hand = { does: 'sign', as: keys[part] };
      await button(place, t('council_web_esign_do')).click();
      await place.getByText(sentenceAround((on) => t('council_web_esign_verified', { day: on }))).waitFor();
    }
    await look(journey(), page, 'signed-by-both-keys');
    const social = await byApi(journey(), 'social');
    const states = [];
    for (const number of eight.keys())
      states.push((await social.value('cases.card', { caseId: idOf(journey(), `case:${number}`) })).card.state);
    expect(states).toEqual(['submitted', ...Array.from({ length: 7 }, () => 'on-record')]);
  });

  it("each family's extract and notice speak of their child alone, brothers too", async () => {
    await secretary().goto(protocolPath());
    await secretary()
      .getByRole('heading', { name: containing(t('council_web_hand_out')) })
      .waitFor();
    await look(journey(), secretary(), 'papers-to-hand-out');
    for (const number of [1, 2, 7]) {
      for (const paper of ['extract', 'notice'] as const) {
        const got = await secretary().request.get(
          `/api/papers/${paper}?id=${idOf(journey(), `item:${number}`)}&lang=kk&format=pdf`,
        );
        const text = await wordsInPaper(await got.body(), 'pdf');
        expect(text).toContain(eight[number]?.given);
        for (const [other, { given }] of eight.entries()) if (other !== number) expect(text).not.toContain(given);
      }
    }
  });

  it('everything of the meeting is put together while nobody looks: the tab is closed and the file waits', async () => {
    const first = await secretary().context().newPage();
    await first.goto(protocolPath());
    await button(first, t('documents_bundle_zip')).click();
    await first
      .getByText(containing(t('documents_bundle_lang_kk')))
      .nth(1)
      .waitFor();
    await first.close();
    const next = await secretary().context().newPage();
    await next.goto(protocolPath());
    const ready = next.getByRole('link', { name: containing(t('documents_bundle_zip')) });
    await ready.waitFor({ timeout: 90_000 });
    await look(journey(), next, 'bundle-ready');
    const file = await next.request.get((await ready.getAttribute('href')) ?? '');
    const names = [...unzipped(await file.body()).keys()];
    expect(names).toContain('001-protocol.kk.pdf');
    expect(names.filter((name) => name.includes('extract'))).toHaveLength(8);
    await next.close();
  });

  it('one changed byte of a stored paper is found, and the rest of the school goes on', async () => {
    const signed = secretary().getByRole('link', { name: t('council_web_signed_bundle'), exact: true });
    await secretary().goto(protocolPath());
    const address = (await signed.getAttribute('href')) ?? '';
    const found = await oneByteChanged(journey(), () => secretary().request.get(address));
    expect(found.changed).toBeGreaterThanOrEqual(500);
    expect(found.restored).toBe(200);
    journey().problems.splice(0);
  });

  it('clause 10: the head sees on one page what the school still owes', async () => {
    const head = await enter(journey(), 'director');
    await head
      .getByRole('link', { name: t('overview_control_title') })
      .last()
      .click();
    await head.getByRole('region', { name: containing(t('overview_control_section_undelivered')) }).waitFor();
    await look(journey(), head, 'control');
  });

  it('saw nothing wrong on the way, but for the line that was cut', () => {
    expect(journey().problems.filter((one) => !/ERR_INTERNET_DISCONNECTED/u.test(one))).toEqual([]);
  });
});
