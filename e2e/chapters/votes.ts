import { expect } from 'vitest';
import { button, choose, explain, field, typeDay } from '../support/controls.ts';
import { idOf, type Journey } from '../support/journey.ts';
import { look } from '../support/look.ts';
import { byApi, enter } from '../support/people.ts';
import { textOf } from '../support/text-of.ts';
import { containing, pack, packWord } from '../support/words.ts';

/** By the API the meeting opens without the psychologist; she comes while it is held, and the secretary marks it. */
export async function memberComesLate(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const social = await byApi(journey, 'social');
  const meetingId = idOf(journey, 'meeting');
  const view = await social.value('council.meeting', { meetingId });
  const late = idOf(journey, 'psychologist');
  await social.done('council.open-meeting', {
    meetingId,
    version: view.version,
    presidingId: idOf(journey, 'director'),
    secretaryId: idOf(journey, 'social'),
    people: view.people.map(({ id }: { id: string }) => ({
      personId: id,
      present: id !== late,
      ...(id === late ? { absenceReason: lang === 'kk' ? 'Жолда' : 'В пути' } : {}),
    })),
  });
  const page = await enter(journey, 'social');
  await page.goto(`/council/meetings/${meetingId}/hearing`);
  const all = view.people.length;
  const here = page.getByRole('complementary', { name: t('council_web_people') });
  await here.getByRole('heading', { name: t('council_web_attendance', { present: all - 1, all }) }).waitFor();
  await look(journey, page, 'hearing-before-she-came');
  await here.getByRole('checkbox', { name: containing('Қасымова') }).click();
  await here.getByRole('heading', { name: t('council_web_attendance', { present: all, all }) }).waitFor();
  await look(journey, page, 'hearing-after-she-came');
  const after = await social.value('council.meeting', { meetingId });
  expect(after.people.find((one: { id: string }) => one.id === late)).toMatchObject({
    present: true,
    absenceReason: null,
  });
}

/** Where the school counts votes they are typed beside the decision and stand in the protocol (clause 13). */
export async function votesAreCounted(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const meetingId = idOf(journey, 'meeting');
  const page = await enter(journey, 'social');
  await page.goto(`/council/meetings/${meetingId}/hearing`);
  await field(page, t('council_web_heard')).fill(textOf(lang, 'heard').text);
  const table = page.getByRole('region', { name: t('council_web_decision') });
  await button(table, packWord(pack.decisions, 'place', lang)).click();
  await choose(table.getByRole('radiogroup', { name: t('council_web_term') }), '3');
  await typeDay(table, t('council_web_plan_follows_on'), '2026-10-09');
  await field(table, t('council_web_votes_for')).fill('4');
  await field(table, t('council_web_votes_abstained')).fill('1');
  await look(journey, page, 'hearing-with-votes');
  await explain(journey, button(table, t('council_web_record')), table.getByText(t('council_web_recorded')));
  const social = await byApi(journey, 'social');
  const { items } = await social.value('council.meeting', { meetingId });
  expect(items[0].votes).toEqual({ for: 4, against: 0, abstained: 1 });
  await button(page, t('council_web_protocol_draft')).click();
  await page
    .getByRole('dialog')
    .getByText(containing(t('council_web_votes_abstained')))
    .first()
    .waitFor();
  await look(journey, page, 'protocol-with-votes');
}
