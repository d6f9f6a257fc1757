import { expect } from 'vitest';
import { enrol, password, staff, type Employee } from '../../src/testing/staff-by-api.ts';
import { httpClient, type HttpClient } from '../../src/testing/http-client.ts';
import { button, dialog, explain, field, link, pick, typeDay } from '../support/controls.ts';
import { idOf, newPage, type Journey } from '../support/journey.ts';
import { look } from '../support/look.ts';
import { byApi, enter } from '../support/people.ts';
import { containing } from '../support/words.ts';

/** The head adds the deputy and shows the code; the deputy comes in by it from another machine. */
export async function deputyJoins(journey: Journey): Promise<void> {
  const { t } = journey;
  const page = await enter(journey, 'director');
  await page.goto('/settings/people/new');
  await field(page, t('school_web_name_family')).fill(staff.deputy.family);
  await field(page, t('school_web_name_given')).fill(staff.deputy.given);
  await pick(page, field(page, t('school_web_post_kind')), { option: t('school_web_post_deputy') });
  await look(journey, page, 'new-person');
  await button(page, t('school_web_people_add')).click();
  await page.waitForURL(/\/settings\/people\/[\da-f-]{36}$/u);
  await look(journey, page, 'person');
  await button(page, t('access_web_invite')).click();
  const slip = dialog(page, t('access_web_slip_title'));
  await slip.getByText(t('access_web_slip_code'), { exact: true }).waitFor();
  await look(journey, page, 'invitation-slip');
  const code = /\b\w{4}-\w{4}-\w{4}\b/u.exec(await slip.innerText())?.[0] ?? '';
  expect(code).not.toBe('');

  const own = await newPage(journey);
  await own.goto('/sign-in');
  await link(own, t('access_web_have_code')).click();
  await field(own, t('access_web_slip_code')).fill(code.toLowerCase());
  await look(journey, own, 'code-of-the-slip');
  await button(own, t('access_web_code_next')).click();
  await field(own, t('access_web_login')).fill('deputy');
  await own.getByLabel(t('access_web_password_new')).first().fill(password);
  await look(journey, own, 'join');
  await button(own, t('access_web_join')).click();
  await own.waitForURL((url) => url.pathname === '/');
  await look(journey, own, 'my-day-of-the-deputy');
}

/** By the API, with the same calls the screens make: the other colleagues, two classes, two pupils with their mothers. */
export async function schoolFills(journey: Journey): Promise<void> {
  const head = await byApi(journey, 'director');
  for (const who of ['social', 'psychologist', 'teacher', 'maths'] as const)
    journey.ids.set(who, await hire(journey, head, who));
  const { rows } = await head.value('school.people', { show: 'here', limit: 200 });
  journey.ids.set('deputy', rows.find((row: { name: string }) => row.name.startsWith(staff.deputy.family)).id);
  const { classId } = await head.done('school.add-class', {
    schoolYear: 2026,
    grade: 7,
    letter: 'Ә',
    language: journey.lang,
    teacherId: idOf(journey, 'teacher'),
  });
  const other = await head.done('school.add-class', {
    schoolYear: 2026,
    grade: 8,
    letter: 'А',
    language: journey.lang,
    teacherId: null,
  });
  const child = await enrol(head, classId, '2026-09-02', {
    family: 'Талғатов',
    given: 'Ерасыл',
    bornOn: '2013-02-11',
    mother: 'Талғатова',
  });
  journey.ids.set('pupil', child.pupilId).set('mother', child.guardianId);
  await enrol(head, other.classId, '2026-09-02', {
    family: 'Айдаров',
    given: 'Данияр',
    bornOn: '2012-05-20',
    mother: 'Айдарова',
  });
}

/** By the API: a colleague with a post and an account. */
export async function hire(journey: Journey, head: HttpClient, who: Employee): Promise<string> {
  const one = staff[who];
  const { personId } = await head.done('school.add-person', {
    name: { family: one.family, given: one.given },
    nameRu: null,
    iin: null,
    phone: null,
    email: null,
    external: false,
    posts: [{ kind: one.kind, title: { kk: one.kk, ru: one.ru }, dates: { startsOn: '2026-09-02', endsOn: null } }],
  });
  const { invitationId } = await head.done('access.invite', { personId });
  const { code } = await head.value('access.invitation-code', { invitationId });
  await httpClient(journey.tirek.base).done('session.accept-invitation', {
    code,
    login: who,
    password,
    language: journey.lang,
  });
  return personId;
}

const members = ['Ахметова', 'Нұрланова', 'Серікқызы', 'Қасымова', 'Омарова'] as const;

/** Clauses 6 and 7: the head's order names the Council. */
export async function councilIsAppointed(journey: Journey): Promise<void> {
  const { t } = journey;
  const page = await enter(journey, 'director');
  await page.getByRole('link', { name: t('overview_act_no_composition') }).click();
  await page.waitForURL('**/council/composition');
  await field(page, t('council_web_order_number')).fill('112');
  await typeDay(page, t('council_web_order_on'), '2026-09-02');
  for (const family of members)
    await pick(page, field(page, t('council_web_member_add')), { typed: family, option: family });
  await look(journey, page, 'composition-being-appointed');
  const appointed = page.getByRole('heading', { name: containing('№ 112') });
  await explain(journey, button(page, t('council_web_appoint_save')), appointed);
  await look(journey, page, 'composition');
  await link(page.getByRole('main'), t('council_web_back')).click();
  await page.getByRole('heading', { level: 1, name: t('council_web_title') }).waitFor();
  await look(journey, page, 'council');
}
