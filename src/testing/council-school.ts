import { newId } from '#kernel/server/new-id.ts';
import { done, testSchool, type TestSchool } from './test-school.ts';
import { addItem } from '#features/council/server/add-item.ts';
import { callMeeting } from '#features/council/server/call-meeting.ts';
import { closeMeeting } from '#features/council/server/close-meeting.ts';
import { decideItem } from '#features/council/server/decide-item.ts';
import { invite } from '#features/council/server/invite.ts';
import { lockProtocol } from '#features/council/server/lock-protocol.ts';
import { openMeeting } from '#features/council/server/open-meeting.ts';
import { recordDelivery } from '#features/council/server/record-delivery.ts';

export const meetingDay = '2026-11-27';
export const text = (words: string) => ({ lang: 'kk' as const, text: words });
export const reasonsFor = (...what: readonly string[]) =>
  what.map((one) => ({ what: one, reason: 'сынақ үшін себеп' }));
/** The departures a placing has in these tests, where no paper of the dossier was handed in. */
export const placingReasons = reasonsFor('dossier-paper-missing');

/** A school where two children wait for the Council, one of them with a draft plan. */
export async function councilSchool() {
  const school = await testSchool();
  const first = await seedCase(school, school.ids.pupil, 1, 'submitted');
  const second = await seedCase(school, school.ids.otherPupil, 2, 'submitted');
  const plan = await seedPlan(school, first);
  return { school, first, second, plan };
}

export async function seedCase(
  school: TestSchool,
  pupilId: string,
  number: number,
  state: 'submitted' | 'on-record',
  endsOn: string | null = null,
): Promise<string> {
  const id = newId();
  await school.sql(
    `insert into cases_cases (school_id, id, pupil_id, number, school_year, pack_id, state, opened_on, responsible_id, placed_on, ends_on, version)
     values ($1, $2, $3, $4, 2026, 'order-61-2023', $5, '2026-06-01', $6, $7, $8, 1)`,
    [
      school.ids.school,
      id,
      pupilId,
      number,
      state,
      school.ids.people.social,
      state === 'on-record' ? '2026-06-01' : null,
      endsOn,
    ],
  );
  await school.sql(
    `insert into cases_grounds (school_id, case_id, code, facts) select $1, $2, 'absence', '{"lang":"kk","text":"23 сабақ"}'`,
    [school.ids.school, id],
  );
  return id;
}

async function seedPlan(school: TestSchool, caseId: string): Promise<string> {
  const [plan, cause, measure] = [newId(), newId(), newId()];
  await school.sql(
    `insert into plan_plans (school_id, id, case_id, revision, state, author_id, version) values ($1, $2, $3, 1, 'draft', $4, 1)`,
    [school.ids.school, plan, caseId, school.ids.people.social],
  );
  await school.sql(
    `insert into plan_causes (school_id, id, plan_id, position, words) values ($1, $2, $3, 1, '{"lang":"kk","text":"ұйқысы қанбайды"}')`,
    [school.ids.school, cause, plan],
  );
  await school.sql(
    `insert into plan_measures (school_id, id, plan_id, position, kind, section, cause_id, words, responsible_ids, due_on, version)
     values ($1, $2, $3, 1, 'attendance-control', 'child', $4, '{"lang":"kk","text":"күнделікті бақылау"}', $5, '2027-01-15', 1)`,
    [school.ids.school, measure, plan, cause, [school.ids.people.classTeacher]],
  );
  return plan;
}

export async function called(school: TestSchool, heldOn = meetingDay): Promise<string> {
  const answer = await school.as('deputy').perform(callMeeting, {
    decisionNumber: '14-Ш',
    decisionOn: '2026-11-16',
    heldOn,
    startsAt: '15:00',
    place: text('мәжіліс залы'),
    format: 'in-person',
  });
  return done<{ id: string }>(answer).id;
}

export async function onAgenda(
  school: TestSchool,
  meetingId: string,
  caseId: string,
  kind = 'place',
  rolledFrom: string | null = null,
): Promise<string> {
  return done<{ id: string }>(await school.as('social').perform(addItem, { meetingId, kind, caseId, rolledFrom })).id;
}

export async function invited(school: TestSchool, itemId: string, guardianId: string): Promise<void> {
  const made = done<{ invitationIds: string[] }>(
    await school.as('social').perform(invite, { itemId, guardianIds: [guardianId] }),
  );
  done(
    await school.as('social').perform(recordDelivery, {
      invitationId: made.invitationIds[0],
      version: 1,
      outcome: 'received',
      deliveredOn: '2026-11-16',
      way: 'in-person',
    }),
  );
}

export const present = (
  school: TestSchool,
  ...who: readonly ('head' | 'deputy' | 'social' | 'psychologist' | 'classTeacher')[]
) => who.map((one) => ({ personId: school.ids.people[one], present: true }));

export const toMeetingDay = (school: TestSchool): void => school.clock.set(new Date(`${meetingDay}T15:00:00+05:00`));

export async function opened(school: TestSchool, meetingId: string, version = 1): Promise<void> {
  toMeetingDay(school);
  done(
    await school.as('social').perform(openMeeting, {
      meetingId,
      version,
      presidingId: school.ids.people.head,
      secretaryId: school.ids.people.social,
      people: present(school, 'head', 'deputy', 'social', 'psychologist', 'classTeacher'),
    }),
  );
}

/** Put off, with the day and the reason clause 13 asks of it here. */
export const puttingOff = { kind: 'adjourn', until: '2026-12-18', note: text('анасы емделіп жатыр') };

export const placing = (school: TestSchool, planId: string) => ({
  kind: 'place',
  term: { months: 6 },
  responsibleId: school.ids.people.social,
  planId,
});

/** A meeting of one placing with its plan, closed and locked; gives the ids and the version to sign. */
export async function lockedMeeting() {
  const made = await councilSchool();
  const { school, first, plan } = made;
  const meetingId = await called(school);
  const itemId = await onAgenda(school, meetingId, first);
  await invited(school, itemId, school.ids.guardian);
  await opened(school, meetingId);
  done(
    await school
      .as('social')
      .perform(decideItem, { itemId, version: 1, decisions: [placing(school, plan)] }, placingReasons),
  );
  done(await school.as('social').perform(closeMeeting, { meetingId, version: 2 }));
  done(await school.as('social').perform(lockProtocol, { meetingId, version: 1 }));
  return { ...made, meetingId, itemId };
}

/** A scan as the uploader leaves it: stored, bound to nothing. */
export async function scan(school: TestSchool, who: 'head' | 'social' | 'deputy'): Promise<string> {
  const id = newId();
  await school.sql(
    `insert into documents_files (school_id, id, address, sha256, size, media_type, name, uploaded_by, at)
     values ($1, $2, 'address', decode(repeat('ab', 32), 'hex'), 10, 'application/pdf', 'scan.pdf', $3, now())`,
    [school.ids.school, id, school.ids.people[who]],
  );
  return id;
}
