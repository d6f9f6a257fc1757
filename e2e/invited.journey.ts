import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyWords } from '#features/links/server/pages/family-page-words.ts';
import { pageWords } from '#features/links/server/pages/page-words.ts';
import { motherRefusesHelp, petitionIsAnswered } from './chapters/refusal.ts';
import { schoolStands } from './chapters/school-by-api.ts';
import { button, dialog, field } from './support/controls.ts';
import { closePages, endJourney, idOf, narrow, newPage, startJourney, type Journey } from './support/journey.ts';
import { look } from './support/look.ts';
import { openMailBox, type MailBox } from './support/mail-box.ts';
import { byApi, enter } from './support/people.ts';
import { textOf } from './support/text-of.ts';
import { containing } from './support/words.ts';

const kk = (text: string) => ({ lang: 'kk' as const, text });

describe.each(['kk', 'ru'] as const)('invited, in %s', (lang) => {
  const at: { journey?: Journey; box?: MailBox; secretary?: Page; link?: string; code?: string } = {};
  const journey = (): Journey => at.journey!;
  const secretary = (): Page => at.secretary!;
  const t: Journey['t'] = (key, params) => journey().t(key, params);
  const word = (key: keyof typeof pageWords): string => pageWords[key][lang];

  beforeAll(async () => {
    const box = await openMailBox();
    at.box = box;
    at.journey = await startJourney(lang, '2026-09-21T09:00:00+05:00', `invited-${lang}`, (port) => ({
      TIREK_PUBLIC_URL: `http://127.0.0.1:${port}`,
      TIREK_SMTP_URL: `smtp://127.0.0.1:${box.port}`,
      TIREK_MAIL_FROM: 'school@tirek.test',
    }));
    await schoolStands(journey());
    await meetingIsCalled(journey());
  }, 240_000);
  afterAll(async () => {
    await closePages(journey());
    await endJourney(journey());
    await at.box?.stop();
  });

  it('the secretary makes the link of the invitation and sends it by e-mail', async () => {
    const page = await enter(journey(), 'social');
    at.secretary = page;
    await page.goto(`/council/meetings/${idOf(journey(), 'meeting')}`);
    await button(page, t('links_web_make')).first().click();
    await button(page, t('links_web_show')).waitFor();
    await look(journey(), page, 'link-made');
    await button(page, t('links_web_show')).click();
    const shown = page.getByRole('dialog');
    await shown.getByText(t('links_web_apart')).waitFor();
    at.code = /\b\d{3} \d{3}\b/u.exec(await shown.innerText())?.[0] ?? '';
    expect(at.code).not.toBe('');
    await look(journey(), page, 'address-and-code');
    await page.keyboard.press('Escape');
    await shown.waitFor({ state: 'detached' });
    await button(page, t('links_web_mail')).click();
    const mail = page.getByRole('dialog');
    await field(mail, t('links_web_mail_to'))
      .or(mail.getByLabel(containing(t('links_web_mail_to'))))
      .first()
      .fill('mother@example.kz');
    await look(journey(), page, 'mail-being-written');
    await button(mail, t('links_web_mail_send')).click();
    await page.getByText(containing(`mother@example.kz: ${t('links_web_mail_sent')}`)).waitFor({ timeout: 40_000 });
    expect(await dialog(page, t('links_web_mail')).count()).toBe(0);
    await look(journey(), page, 'mail-sent');
  });

  it('the mother opens it from the mail, without scripts, on a narrow telephone, and answers', async () => {
    const [mail] = at.box?.mails ?? [];
    at.link = /http:\/\/127\.0\.0\.1:\d+\/l\/[\w-]+/u.exec(mail ?? '')?.[0] ?? '';
    expect(at.link).not.toBe('');
    for (const name of ['Талғатов', 'Ерасыл', 'Алма', at.code ?? '']) expect(mail).not.toContain(name);
    const context = await journey().browser.newContext({ viewport: narrow, javaScriptEnabled: false });
    journey().contexts.add(context);
    const page = await context.newPage();
    await page.goto(`${at.link}?lang=${lang}`);
    await page.getByRole('heading', { name: word('codeHeading') }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Талғатов');
    await page.getByLabel(word('codeLabel')).fill('12');
    await page.getByRole('button', { name: word('open') }).click();
    await page.getByRole('alert').getByText(word('wrong')).waitFor();
    await page.getByLabel(word('codeLabel')).fill(at.code ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: familyWords.startHeading[lang] }).waitFor();
    await page.getByRole('link', { name: containing(familyWords.answerInvitation[lang]) }).click();
    await page.getByRole('heading', { name: word('familyHeading') }).waitFor();
    expect(await page.locator('body').innerText()).toContain('Талғатов Ерасыл');
    await page.getByRole('radio', { name: word('other-time') }).check();
    await page.getByLabel(word('wordsLabel')).fill('17:00 / 5-6');
    await page.getByRole('button', { name: word('send') }).click();
    await page.getByText(`${word('answered')}: ${word('other-time')}. 17:00 / 5-6`).waitFor();
    await page.getByRole('link', { name: familyWords.openings[lang] }).click();
    await page.getByRole('heading', { name: word('openings') }).waitFor();
    expect(await page.locator('table').innerText()).toContain(
      lang === 'kk' ? 'әлеуметтік педагог' : 'социальный педагог',
    );
    await page.getByRole('link', { name: familyWords.start[lang] }).click();
    await page.getByText(familyWords.nothingWaits[lang]).waitFor();
  });

  it('the pages are readable by all, at 360 pixels, light and dark', async () => {
    const page = await newPage(journey(), narrow);
    await page.goto(`${at.link ?? ''}?lang=${lang}`);
    await look(journey(), page, 'family-code');
    await page.getByLabel(word('codeLabel')).fill(at.code ?? '');
    await page.getByRole('button', { name: word('open') }).click();
    await page.getByRole('heading', { name: familyWords.startHeading[lang] }).waitFor();
    await look(journey(), page, 'family-start');
    await page.getByRole('link', { name: familyWords.invitation[lang], exact: true }).click();
    await page.getByRole('heading', { name: word('familyHeading') }).waitFor();
    await look(journey(), page, 'family-invitation');
    await page.emulateMedia({ colorScheme: 'dark' });
    await look(journey(), page, 'family-invitation-dark');
    await page.getByRole('link', { name: familyWords.openings[lang] }).click();
    await page.getByRole('heading', { name: word('openings') }).waitFor();
    await look(journey(), page, 'family-openings');
    await page.getByRole('link', { name: familyWords.words[lang], exact: true }).click();
    await page.getByRole('heading', { name: familyWords.wordsHeading[lang] }).waitFor();
    await look(journey(), page, 'family-words');
    await page.getByRole('link', { name: familyWords.refuseLink[lang] }).click();
    await page.getByRole('button', { name: familyWords.refusalSend[lang] }).waitFor();
    await look(journey(), page, 'family-refusal');
  });

  it('the secretary sees the answer without asking again', async () => {
    await secretary().getByText(t('links_web_said_other_time')).waitFor();
    await secretary().getByText('17:00 / 5-6').waitFor();
    await look(journey(), secretary(), 'answer-seen');
  });

  it('a specialist without an account says an opinion; it stands beside the question in the hearing, and then the page is gone', async () => {
    const guest = await guestLink(journey());
    const page = await newPage(journey(), narrow);
    await page.goto(`${guest.url}?lang=${lang}`);
    await page.getByLabel(word('codeLabel')).fill(guest.code);
    await page.getByRole('button', { name: word('open') }).click();
    await page.getByRole('heading', { name: word('guestHeading') }).waitFor();
    await look(journey(), page, 'guest-question');
    await page.getByLabel(word('opinion'), { exact: true }).fill('Ұйқысы қанбайды, дәрігерге көріну керек.');
    await page.getByRole('button', { name: word('send') }).click();
    await page.getByText(`${word('opinionSent')}:`).waitFor();
    await secretary().context().close();
    await meetingOpens(journey());
    const page2 = await enter(journey(), 'social');
    await page2.goto(`/council/meetings/${idOf(journey(), 'meeting')}/hearing`);
    const region = page2.getByRole('region', { name: t('links_web_answers') });
    await region.getByText(containing('Ұйқысы қанбайды')).waitFor();
    await look(journey(), page2, 'opinion-in-the-hearing');
    await meetingCloses(journey());
    const gone = await page.goto(guest.url);
    expect(gone?.status()).toBe(410);
    await page.getByText(pageWords.over.kk).waitFor();
  });

  it('the mother refuses the help on her page', () => motherRefusesHelp(journey(), at.link ?? '', at.code ?? ''));

  it('clause 17: the refusal stands on the ladder; a petition of the first kind goes to the commission and is answered', () =>
    petitionIsAnswered(journey()));

  it('saw nothing wrong on the way, but for what it asked for', () => {
    expect(journey().problems.filter((one) => !/status of (403|410)/u.test(one))).toEqual([]);
  });
});

/** By the API: an appeal, a submission, a meeting with the child on its agenda and the mother invited. */
async function meetingIsCalled(journey: Journey): Promise<void> {
  const [teacher, deputy, social] = [
    await byApi(journey, 'teacher'),
    await byApi(journey, 'deputy'),
    await byApi(journey, 'social'),
  ];
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
    place: textOf(journey.lang, 'place'),
    format: 'in-person',
  });
  const item = await social.done('council.add-item', { meetingId: meeting.id, kind: 'place', caseId });
  await social.done('council.invite', { itemId: item.id, guardianIds: [idOf(journey, 'mother')] });
  journey.ids.set('meeting', meeting.id).set('item', item.id).set('case', caseId);
}

/** By the API: somebody from outside is entered without an account, invited, and given a link. */
async function guestLink(journey: Journey): Promise<{ url: string; code: string }> {
  const head = await byApi(journey, 'director');
  const { personId } = await head.done('school.add-person', {
    name: { family: 'Жұмабек', given: 'Раушан' },
    nameRu: null,
    iin: null,
    phone: null,
    email: null,
    external: true,
    posts: [],
  });
  const social = await byApi(journey, 'social');
  const { invitationIds } = await social.done('council.invite', {
    itemId: idOf(journey, 'item'),
    personIds: [personId],
  });
  const { linkId } = await social.done('links.make', { invitationId: invitationIds[0] });
  return social.value('links.address', { linkId });
}

async function meetingOpens(journey: Journey): Promise<void> {
  await journey.tirek.setClock('2026-10-02T15:00:00+05:00');
  const social = await byApi(journey, 'social');
  const view = await social.value('council.meeting', { meetingId: idOf(journey, 'meeting') });
  await social.done('council.open-meeting', {
    meetingId: view.id,
    version: view.version,
    presidingId: idOf(journey, 'director'),
    secretaryId: idOf(journey, 'social'),
    people: view.people.map(({ id }: { id: string }) => ({ personId: id, present: true })),
  });
}

async function meetingCloses(journey: Journey): Promise<void> {
  const social = await byApi(journey, 'social');
  const view = await social.value('council.meeting', { meetingId: idOf(journey, 'meeting') });
  await social.done('council.close-meeting', { meetingId: view.id, version: view.version });
}
