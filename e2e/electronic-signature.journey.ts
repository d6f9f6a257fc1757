import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unzipped } from '../src/testing/open-paper.ts';
import { issue, testAuthority } from '../src/testing/signatures/test-authority.ts';
import { readCertificate } from '../src/features/documents/server/signatures/certificate.ts';
import { verifyCms } from '../src/features/documents/server/signatures/verify-cms.ts';
import { leadersHaveKeys, takingAnyCertificate } from './chapters/keys.ts';
import { schoolStands } from './chapters/school-by-api.ts';
import { button, choose, field } from './support/controls.ts';
import { endJourney, idOf, narrow, startJourney, wide, type Journey } from './support/journey.ts';
import { look } from './support/look.ts';
import { startNcalayerDouble, type NcalayerDouble } from './support/ncalayer-double.ts';
import { byApi } from './support/people.ts';
import { sentenceAround } from './support/words.ts';

const day = '2026-11-27';
const now = new Date(`${day}T16:00:00+05:00`);
const bin = '120140000007';
const authority = testAuthority();
const iins = { presiding: '700101400011', secretary: '750101400010' } as const;
const head = issue(authority, { name: 'АХМЕТОВА СӘУЛЕ', iin: iins.presiding, bin });
const secretary = issue(authority, { name: 'НҰРЛАНОВА ГҮЛНАР', iin: iins.secretary });
const stamper = issue(authority, { name: 'TSA', purpose: 'stamping' });

describe('clause 13: a protocol signed electronically in a real browser', () => {
  const at: { journey?: Journey; page?: Page; program?: NcalayerDouble } = {};
  const journey = (): Journey => at.journey!;
  const page = (): Page => at.page!;
  const program = (): NcalayerDouble => at.program!;
  const t: Journey['t'] = (key, params) => journey().t(key, params);
  const place = (part: 'presiding' | 'secretary') =>
    page().getByRole('region', { name: t(`council_web_sign_${part}`) });
  const press = (part: 'presiding' | 'secretary') => button(place(part), t('council_web_esign_do')).click();

  beforeAll(async () => {
    at.journey = await startJourney('kk', '2026-11-16T09:00:00+05:00', 'electronic-signature');
    await schoolStands(journey());
    await leadersHaveKeys(journey(), iins, authority.certificate);
    await protocolStands(journey());
    at.page = await takingAnyCertificate(journey(), 'social');
  }, 180_000);
  afterAll(async () => {
    await at.program?.stop();
    await endJourney(journey());
  });

  it('explains what the browser may ask, and says what to do while the program is absent', async () => {
    await page().goto(`/council/meetings/${idOf(journey(), 'meeting')}/protocol`);
    await choose(
      place('presiding').getByRole('radiogroup', { name: t('council_web_sign_way') }),
      t('council_web_sign_way_electronic'),
    );
    await place('presiding').getByText(t('council_web_esign_text')).waitFor();
    await field(place('presiding'), t('council_web_esign_which')).selectOption('pair');
    await press('presiding');
    await place('presiding').getByText(t('council_web_esign_absent')).waitFor();
    // The browser itself tells of the connection that was not there.
    const [refused] = journey().problems.splice(0);
    expect(refused).toContain('wss://127.0.0.1:13579');
    await look(journey(), page(), 'program-absent');
  });

  it('a cancelled request and a wrong password are said, and nothing is recorded', async () => {
    at.program = await startNcalayerDouble(stamper, () => now);
    await press('presiding');
    await place('presiding').getByText(t('council_web_esign_cancelled')).waitFor();
    program().hand = { does: 'mistype' };
    await press('presiding');
    await place('presiding').getByText(t('council_web_esign_wrong_password')).waitFor();
  });

  it("somebody else's key is refused in words", async () => {
    program().hand = { does: 'sign', as: secretary };
    await press('presiding');
    await place('presiding').getByText(t('refusal_signature_of_other_person')).waitFor();
    const told = journey().problems.splice(0);
    expect(told.every((one) => one.includes('409') && one.includes('signature-of-other-person'))).toBe(true);
  });

  it('the head and then the secretary sign one PDF; it is verified and takes effect', async () => {
    program().hand = { does: 'sign', as: head };
    await press('presiding');
    await place('presiding')
      .getByText(sentenceAround((day) => t('council_web_esign_verified', { day })))
      .waitFor();
    await look(journey(), page(), 'signed-by-the-head');
    await page().setViewportSize(narrow);
    await choose(
      place('secretary').getByRole('radiogroup', { name: t('council_web_sign_way') }),
      t('council_web_sign_way_electronic'),
    );
    expect(await field(place('secretary'), t('council_web_esign_which')).isDisabled()).toBe(true);
    await look(journey(), page(), 'signing-on-a-phone');
    program().hand = { does: 'sign', as: secretary };
    await press('secretary');
    await place('secretary')
      .getByText(sentenceAround((day) => t('council_web_esign_verified', { day })))
      .waitFor();
    await page().setViewportSize(wide);
    const [first, second] = program().asked.slice(-2);
    expect(first.args.data).toBe(second.args.data);
    expect(first.args.signingParams).toEqual({ decode: true, encapsulate: false, digested: false, tsaProfile: {} });
    const view = await (
      await byApi(journey(), 'social')
    ).value('council.meeting', { meetingId: idOf(journey(), 'meeting') });
    expect(view.protocol).toMatchObject({ state: 'signed', signedOn: day });
  });

  it('the ZIP holds the PDF, both signatures and the sheet; they verify outside the program', async () => {
    const link = page().getByRole('link', { name: t('council_web_signed_bundle'), exact: true });
    const answer = await page().request.get((await link.getAttribute('href'))!);
    const files = unzipped(await answer.body());
    expect([...files.keys()].toSorted()).toEqual([
      '10-protocol.pair.pdf',
      '10-protocol.pair.presiding.p7s',
      '10-protocol.pair.secretary.p7s',
      '10-signature-sheet.pair.pdf',
    ]);
    const trust = {
      anchors: [readCertificate(authority.certificate)!],
      revocation: { lists: [], answer: null, asksOnline: false },
    };
    for (const part of ['presiding', 'secretary'] as const) {
      const expected = { iin: iins[part], bin, isHead: part === 'presiding', at: now };
      const [pdf, cms] = [files.get('10-protocol.pair.pdf')!, files.get(`10-protocol.pair.${part}.p7s`)!];
      expect(verifyCms(pdf, cms, expected, trust).verdict).toMatchObject({
        kind: 'verified',
        card: { stampedAt: now.toISOString() },
      });
    }
  });

  it('nothing went wrong on the way', () => expect(journey().problems).toEqual([]));
});

/** By the API: a meeting on a question about no child, held, closed and locked. */
async function protocolStands(journey: Journey): Promise<void> {
  const before = await byApi(journey, 'social');
  const deputy = await byApi(journey, 'deputy');
  const { id: meetingId } = await deputy.done('council.call-meeting', {
    decisionNumber: '14-Ш',
    decisionOn: '2026-11-16',
    heldOn: day,
    startsAt: '15:00',
    place: { lang: 'kk', text: 'мәжіліс залы' },
    format: 'in-person',
  });
  const question = { lang: 'kk', text: 'Кеңестің жұмыс жоспары', other: 'План работы Совета' };
  const { id: itemId } = await before.done('council.add-item', { meetingId, kind: 'other', caseId: null, question });
  await journey.tirek.setClock(`${day}T15:00:00+05:00`);
  const social = await byApi(journey, 'social');
  const members = ['director', 'social', 'deputy', 'psychologist', 'teacher'];
  await social.done('council.open-meeting', {
    meetingId,
    version: (await social.value('council.meeting', { meetingId })).version,
    presidingId: idOf(journey, 'director'),
    secretaryId: idOf(journey, 'social'),
    people: members.map((who) => ({ personId: idOf(journey, who), present: true })),
  });
  const wording = { lang: 'kk', text: 'Жоспар бекітілсін', other: 'Утвердить план' };
  const heard = await social.done('council.hear-item', { itemId, version: 1, heard: question, wording });
  await social.done('council.decide-item', { itemId, version: heard.version, decisions: [{ kind: 'free' }] });
  const { version } = await social.value('council.meeting', { meetingId });
  await social.done('council.close-meeting', { meetingId, version, endsAt: '15:40' });
  await journey.tirek.setClock(now.toISOString());
  await social.done('council.lock-protocol', { meetingId, version: 1 });
  journey.ids.set('meeting', meetingId);
}
