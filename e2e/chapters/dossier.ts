import { button, choose, explain, field, link, type Place } from '../support/controls.ts';
import { idOf, phone, type Journey } from '../support/journey.ts';
import { look } from '../support/look.ts';
import { byApi, enter } from '../support/people.ts';
import { textOf } from '../support/text-of.ts';
import { containing, pack, packWord } from '../support/words.ts';

/** Clause 11: the class teacher fills the characteristic on a phone, from My day. */
export async function teacherWrites(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const page = await enter(journey, 'teacher', phone);
  await button(page, t('dossier_web_asked_fill'))
    .or(link(page, t('dossier_web_asked_fill')))
    .first()
    .click();
  await page.waitForURL('**/dossier/characteristic**');
  await field(page, t('dossier_web_field_family')).fill(textOf(lang, 'family').text);
  await field(page, t('dossier_web_field_missed_unexcused')).fill('14');
  await field(page, t('dossier_web_field_conclusion')).fill(textOf(lang, 'conclusion').text);
  await look(journey, page, 'characteristic-on-a-phone');
  const handed = page.getByRole('heading', { name: t('dossier_web_handed_title') });
  await explain(journey, button(page, t('dossier_web_hand_in')), handed);
  await look(journey, page, 'characteristic-handed-in');
}

/** By the API: the psychologist's conclusion and the brief information of the social pedagogue. */
export async function othersWrite(journey: Journey, caseId: string, version = 0): Promise<void> {
  const psychologist = await byApi(journey, 'psychologist');
  const social = await byApi(journey, 'social');
  const deputy = await byApi(journey, 'deputy');
  const { lang } = journey;
  const common = { caseId, purpose: 'placing', fileIds: [] };
  await deputy.done('dossier.ask-again', {
    caseId,
    purpose: 'placing',
    kind: 'psychological-conclusion',
    version,
    personId: idOf(journey, 'psychologist'),
  });
  await psychologist.done('dossier.write-paper', {
    ...common,
    version: version + 1,
    body: {
      kind: 'psychological-conclusion',
      request: null,
      dates: [],
      methods: null,
      observed: null,
      results: textOf(lang, 'conclusion'),
      forTeachers: null,
      forParents: null,
      forSpecialists: null,
    },
  });
  const on = (await social.value('session.who-am-i')).calendarToday;
  await social.done('dossier.write-paper', {
    ...common,
    version,
    body: {
      kind: 'brief-information',
      rows: [{ on, form: 'talk', who: 'Омарова', content: textOf(lang, 'done'), result: null }],
    },
  });
}

const rowOf = (place: Place, journey: Journey, kind: string) =>
  place
    .getByRole('listitem')
    .filter({ hasText: containing(packWord([...pack.papers.dossier, ...pack.papers.forRemoval], kind, journey.lang)) });

/** The act of living conditions is due only if needed: the social pedagogue says why it is not. */
export async function actIsNotNeeded(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const page = await enter(journey, 'social');
  await page.goto(`/cases/${idOf(journey, 'case')}?tab=dossier`);
  const row = rowOf(page, journey, 'living-conditions-act');
  await button(row, t('dossier_web_not_needed')).click();
  const asks = page.getByRole('dialog');
  await field(asks, t('dossier_web_not_needed_label')).fill(textOf(lang, 'notNeeded').text);
  await look(journey, page, 'act-not-needed');
  await button(asks, t('dossier_web_not_needed')).click();
  await row.getByText(textOf(lang, 'notNeeded').text).waitFor();
}

/** The deputy opens each paper that was handed in and receives it. */
export async function deputyReceives(journey: Journey): Promise<void> {
  const { t } = journey;
  const page = await enter(journey, 'deputy');
  await page.goto(`/cases/${idOf(journey, 'case')}?tab=dossier`);
  for (const kind of ['characteristic', 'psychological-conclusion', 'brief-information']) {
    const row = rowOf(page, journey, kind);
    await button(row, t('dossier_web_receive')).click();
    await row.getByText(t('dossier_web_state_received'), { exact: true }).waitFor();
  }
  await look(journey, page, 'dossier-received');
  await link(rowOf(page, journey, 'characteristic'), t('dossier_web_open')).click();
  await page.waitForURL(/\/dossier\/[\da-f-]{36}$/u);
  await look(journey, page, 'characteristic-to-read');
}

/** Clause 19, by the screen: the class teacher says openly that the characteristic is positive. */
export async function teacherWritesPositive(journey: Journey): Promise<void> {
  const { t, lang } = journey;
  const page = await enter(journey, 'teacher');
  await page.goto(`/cases/${idOf(journey, 'case')}/dossier/characteristic-positive?purpose=removal`);
  await choose(page, t('dossier_web_positive'));
  await field(page, t('dossier_web_field_text')).fill(textOf(lang, 'positive').text);
  await look(journey, page, 'positive-characteristic');
  await explain(
    journey,
    button(page, t('dossier_web_hand_in')),
    page.getByRole('heading', { name: t('dossier_web_handed_title') }),
  );
}

/** By the API: the psychological service's characteristic, and the deputy receives both. */
export async function removalPapersReceived(journey: Journey): Promise<void> {
  const caseId = idOf(journey, 'case');
  const deputy = await byApi(journey, 'deputy');
  const psychologist = await byApi(journey, 'psychologist');
  const kind = 'psychological-characteristic-positive';
  await deputy.done('dossier.ask-again', {
    caseId,
    purpose: 'removal',
    kind,
    version: 0,
    personId: idOf(journey, 'psychologist'),
  });
  await psychologist.done('dossier.write-paper', {
    caseId,
    purpose: 'removal',
    version: 1,
    fileIds: [],
    body: { kind, positive: true, text: textOf(journey.lang, 'positive') },
  });
  const { dossier } = await deputy.value('dossier.of-case', { caseId, purpose: 'removal' });
  for (const { paperId, version } of dossier.papers) await deputy.done('dossier.receive-paper', { paperId, version });
}
