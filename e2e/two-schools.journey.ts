import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundSchool } from '../src/testing/found-school.ts';
import { httpClient } from '../src/testing/http-client.ts';
import { enrol } from '../src/testing/staff-by-api.ts';
import { button, field, pick } from './support/controls.ts';
import { closePages, endJourney, phone, startJourney, type Journey } from './support/journey.ts';
import { look } from './support/look.ts';
import { byApi, enter } from './support/people.ts';
import { containing } from './support/words.ts';

const kk = (text: string) => ({ lang: 'kk' as const, text });
const child = { family: 'Талғатов', given: 'Ерасыл', bornOn: '2013-02-11', mother: 'Талғатова' };
const newBin = '050140000001';

/** Clause 20 with nothing between two installations but files on a stick. */
describe('two schools, two servers, one file', () => {
  const at: { old?: Journey; next?: Journey; from?: Page; to?: Page; parcel?: Buffer; answer?: Buffer } = {};
  const t: Journey['t'] = (key, params) => at.old!.t(key, params);
  const from = (): Page => at.from!;
  const to = (): Page => at.to!;

  beforeAll(async () => {
    at.old = await startJourney('kk', '2026-11-16T09:00:00+05:00', 'school-that-sends');
    at.next = await startJourney('kk', '2026-11-16T09:00:00+05:00', 'school-that-receives');
    await foundSchool(httpClient(at.old.tirek.base));
    await foundSchool(httpClient(at.next.tirek.base), 5, newBin);
    for (const journey of [at.old, at.next]) await childStudies(journey);
    await caseOnRecord(at.old);
    at.from = await enter(at.old, 'director');
    at.to = await enter(at.next, 'director');
  }, 240_000);
  afterAll(async () => {
    for (const journey of [at.old!, at.next!]) {
      await closePages(journey);
      await endJourney(journey);
    }
  });

  it('the new school gives its card, the old one compares its digits', async () => {
    await to().goto('/transfers/schools');
    const saved = to().waitForEvent('download');
    await button(to(), t('transfer_own_card_save')).click();
    const card = await readFile((await (await saved).path()) ?? '', 'utf8');
    const digits = await to().locator('strong').first().innerText();
    await from().goto('/transfers/schools');
    await field(from(), t('transfer_take_card_text')).fill(card);
    await button(from(), t('transfer_take_card_do')).click();
    await from().getByText(t('transfer_take_card_new')).waitFor();
    await from().getByRole('list').getByText(digits).waitFor();
    await look(at.old!, from(), 'card-to-compare');
    await button(from(), t('transfer_card_confirm')).click();
    await from().getByText(t('transfer_digits_done')).waitFor();
  });

  it('the old school seals the work done into one file', async () => {
    await from().goto(`/cases/${at.old!.ids.get('case') ?? ''}/transfer`);
    await pick(from(), field(from(), t('transfer_offer_school')), { typed: newBin, option: containing('№ 5') });
    await look(at.old!, from(), 'transfer-being-sent');
    await button(from(), t('transfer_offer_send')).click();
    const file = from().getByRole('link', { name: t('transfer_file') });
    await file.waitFor();
    await look(at.old!, from(), 'transfer-sent');
    at.parcel = await (await from().request.get((await file.getAttribute('href')) ?? '')).body();
    for (const word of ['Талғатов', 'Ерасыл', 'сабақ']) expect(at.parcel.includes(word)).toBe(false);
  });

  it('nobody else opens it: the school itself, a changed byte, half a file', async () => {
    const parcel = at.parcel ?? Buffer.alloc(0);
    const changed = Buffer.from(parcel);
    changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1;
    for (const [page, bytes] of [
      [from(), parcel],
      [to(), changed],
      [to(), parcel.subarray(0, Math.floor(parcel.length / 2))],
    ] as const) {
      await page.goto('/transfers');
      await give(page, bytes);
      await page.getByRole('alert').first().waitFor();
    }
    const receiver = await byApi(at.next!, 'director');
    expect((await receiver.value('transfer.list')).rows).toEqual([]);
    for (const journey of [at.old!, at.next!]) journey.problems.splice(0);
  });

  it('the new school opens it, reads it, and accepts it for a child who studies there; the second time nothing happens', async () => {
    await to().goto('/transfers');
    await give(to(), at.parcel ?? Buffer.alloc(0));
    await to().waitForURL(/\/transfers\/[\da-f-]{36}$/u);
    await look(at.next!, to(), 'transfer-came');
    await to().setViewportSize(phone);
    await look(at.next!, to(), 'transfer-came-on-a-phone');
    await to().setViewportSize({ width: 1280, height: 900 });
    await to()
      .getByRole('button', { name: containing('Талғатов') })
      .click();
    await to().getByText(t('transfer_accepted_next')).waitFor();
    await look(at.next!, to(), 'transfer-accepted');
    const saved = to().waitForEvent('download');
    await to()
      .getByRole('listitem')
      .filter({ hasText: t('transfer_message_accepted') })
      .getByRole('button', { name: t('transfer_message_file') })
      .click();
    at.answer = await readFile((await (await saved).path()) ?? '');
    await to().goto('/transfers');
    await give(to(), at.parcel ?? Buffer.alloc(0));
    await to().getByText(t('transfer_known')).waitFor();
    const receiver = await byApi(at.next!, 'director');
    expect((await receiver.value('transfer.list')).rows).toHaveLength(1);
    expect((await receiver.value('cases.register', { show: 'on-record' })).rows).toEqual([]);
  });

  it('the answer goes back the same way, and the old school knows', async () => {
    await from().goto('/transfers');
    await give(from(), at.answer ?? Buffer.alloc(0));
    await from().getByText(t('transfer_state_accepted')).first().waitFor();
    await from().getByText(t('transfer_message_accepted')).first().waitFor();
    await look(at.old!, from(), 'transfer-answered');
  });

  it('saw nothing wrong on the way', () => {
    expect([...at.old!.problems, ...at.next!.problems]).toEqual([]);
  });
});

/** Gives a sealed file to the page of transfers, as from a stick. */
async function give(page: Page, bytes: Buffer): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'child.tirek', mimeType: 'application/octet-stream', buffer: bytes });
}

/** By the API: the child is in a class of that school. */
async function childStudies(journey: Journey): Promise<void> {
  const head = await byApi(journey, 'director');
  const { classId } = await head.done('school.add-class', {
    schoolYear: 2026,
    grade: 7,
    letter: 'Ә',
    language: 'kk',
    teacherId: null,
  });
  const { pupilId } = await enrol(head, classId, '2026-09-02', child);
  journey.ids.set('pupil', pupilId);
}

/** By the API: the child was placed on record by a protocol on paper. */
async function caseOnRecord(journey: Journey): Promise<void> {
  const head = await byApi(journey, 'director');
  const { rows } = await head.value('school.people', { show: 'here', limit: 20 });
  await head.done('records.record-case', {
    pupilId: journey.ids.get('pupil'),
    grounds: [{ code: 'absence', facts: kk('14 сабақ') }],
    responsibleId: rows[0].id,
    placing: { number: 4, heldOn: '2026-10-02', fileId: null },
    endsOn: '2027-01-15',
  });
  const cases = await head.value('cases.register', { show: 'on-record' });
  journey.ids.set('case', cases.rows[0].id);
}
