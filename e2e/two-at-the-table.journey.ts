import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schoolStands } from './chapters/school-by-api.ts';
import { button, field, typeDay } from './support/controls.ts';
import { closePages, endJourney, idOf, startJourney, type Journey } from './support/journey.ts';
import { look } from './support/look.ts';
import { byApi, enter } from './support/people.ts';
import { textOf } from './support/text-of.ts';
import { containing, pack, packWord } from './support/words.ts';

const kk = (text: string) => ({ lang: 'kk' as const, text });
const tries = 3;
const second = 1000;

describe('two people, two browsers, one meeting', () => {
  const at: { journey?: Journey; secretary?: Page; deputy?: Page } = {};
  const journey = (): Journey => at.journey!;
  const secretary = (): Page => at.secretary!;
  const deputy = (): Page => at.deputy!;
  const t: Journey['t'] = (key, params) => journey().t(key, params);
  const heardOf = (page: Page) => field(page, t('council_web_heard'));
  const saved = (page: Page) => page.getByText(t('council_web_all_saved'), { exact: true });

  beforeAll(async () => {
    at.journey = await startJourney('kk', '2026-09-21T09:00:00+05:00', 'two-at-the-table');
    await schoolStands(journey());
    await meetingOpens(journey());
    at.secretary = await hearing('social');
    at.deputy = await hearing('deputy');
  }, 240_000);
  afterAll(async () => {
    await closePages(journey());
    await endJourney(journey());
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

  it('everything of the meeting is put together while nobody looks: the tab is closed and the file waits', async () => {
    const social = await byApi(journey(), 'social');
    const meetingId = idOf(journey(), 'meeting');
    const view = await social.value('council.meeting', { meetingId });
    await social.done('council.close-meeting', { meetingId, version: view.version });
    const first = await secretary().context().newPage();
    await first.goto(`/council/meetings/${meetingId}/protocol`);
    await button(first, t('documents_bundle_zip')).click();
    await first
      .getByText(containing(t('documents_bundle_lang_kk')))
      .nth(1)
      .waitFor();
    await first.close();
    const next = await secretary().context().newPage();
    await next.goto(`/council/meetings/${meetingId}/protocol`);
    const ready = next.getByRole('link', { name: containing(t('documents_bundle_zip')) });
    await ready.waitFor({ timeout: 40_000 });
    await look(journey(), next, 'bundle-ready');
    const file = await next.request.get((await ready.getAttribute('href')) ?? '');
    expect([file.status(), (await file.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect((await file.body()).includes('001-protocol.kk.pdf')).toBe(true);
    await next.close();
  });

  it('clause 10: the head sees on one page what the school still owes', async () => {
    const head = await enter(journey(), 'director');
    await head
      .getByRole('link', { name: t('overview_control_title') })
      .last()
      .click();
    const unsigned = head.getByRole('region', { name: containing(t('overview_control_section_unsigned')) });
    await unsigned.getByText(t('overview_control_protocol_to_lock', { number: 1 })).waitFor();
    await look(journey(), head, 'control');
  });

  it('saw nothing wrong on the way, but for the line that was cut', () => {
    expect(journey().problems.filter((one) => !/ERR_INTERNET_DISCONNECTED/u.test(one))).toEqual([]);
  });
});

/** By the API: a child on the agenda of a meeting that goes on. */
async function meetingOpens(journey: Journey): Promise<void> {
  const [deputy, social] = [await byApi(journey, 'deputy'), await byApi(journey, 'social')];
  const teacher = await byApi(journey, 'teacher');
  const appeal = await teacher.done('referral.write-appeal', {
    pupilId: idOf(journey, 'pupil'),
    grounds: ['absence'],
    facts: kk('14 сабақ'),
    happenedOn: null,
    done: null,
    asked: null,
    danger: [],
    fileIds: [],
  });
  const { caseId } = await deputy.done('referral.submit-case', {
    pupilId: idOf(journey, 'pupil'),
    appealIds: [appeal.id],
    grounds: [{ code: 'absence', facts: kk('14 сабақ') }],
    reasons: kk('себептері'),
    priorMeasures: null,
    classTeacherOpinion: null,
    proposal: null,
    responsibleId: idOf(journey, 'social'),
  });
  const meeting = await deputy.done('council.call-meeting', {
    decisionNumber: '7-Ш',
    decisionOn: '2026-09-21',
    heldOn: '2026-10-02',
    startsAt: '15:00',
    place: textOf('kk', 'place'),
    format: 'in-person',
  });
  await social.done('council.add-item', { meetingId: meeting.id, kind: 'place', caseId });
  await journey.tirek.setClock('2026-10-02T15:00:00+05:00');
  const later = await byApi(journey, 'social');
  const view = await later.value('council.meeting', { meetingId: meeting.id });
  await later.done('council.open-meeting', {
    meetingId: meeting.id,
    version: view.version,
    presidingId: idOf(journey, 'director'),
    secretaryId: idOf(journey, 'social'),
    people: view.people.map(({ id }: { id: string }) => ({ personId: id, present: true })),
  });
  journey.ids.set('meeting', meeting.id);
}
