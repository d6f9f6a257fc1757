import { enrol } from '../../src/testing/staff-by-api.ts';
import { idOf, type Journey } from '../support/journey.ts';
import { byApi } from '../support/people.ts';
import { textOf } from '../support/text-of.ts';

const kk = (text: string) => ({ lang: 'kk' as const, text });

/** Two of them are brothers: the same family name, a question each. */
export const eight = [
  { family: 'Талғатов', given: 'Ерасыл' },
  { family: 'Талғатов', given: 'Мирас' },
  { family: 'Қуанышев', given: 'Рүстем' },
  { family: 'Жолдыбаев', given: 'Нұртас' },
  { family: 'Бекенов', given: 'Шыңғыс' },
  { family: 'Оспанов', given: 'Дәурен' },
  { family: 'Сейілов', given: 'Әлішер' },
  { family: 'Тұрсынов', given: 'Бауыржан' },
] as const;

/** By the API: eight children of one class, each with an appeal, a submission and a question of one meeting; eight mothers invited. */
export async function eightAreOnTheAgenda(journey: Journey): Promise<void> {
  const deputy = await byApi(journey, 'deputy');
  const meeting = await deputy.done('council.call-meeting', {
    decisionNumber: '7-Ш',
    decisionOn: '2026-09-21',
    heldOn: '2026-10-02',
    startsAt: '15:00',
    place: textOf('kk', 'place'),
    format: 'in-person',
  });
  journey.ids.set('meeting', meeting.id);
  await eightAreEnrolled(journey);
  const social = await byApi(journey, 'social');
  for (const number of eight.keys()) {
    const caseId = await caseIsSubmitted(journey, number);
    const item = await social.done('council.add-item', { meetingId: meeting.id, kind: 'place', caseId });
    const { invitationIds } = await social.done('council.invite', {
      itemId: item.id,
      guardianIds: [idOf(journey, `mother:${number}`)],
    });
    journey.ids.set(`item:${number}`, item.id).set(`invitation:${number}`, invitationIds[0]);
  }
}

async function eightAreEnrolled(journey: Journey): Promise<void> {
  const head = await byApi(journey, 'director');
  const page = await head.value('pupils.page', { pupilId: idOf(journey, 'pupil') });
  const { classId } = page.enrolments.at(-1);
  journey.ids.set('pupil:0', idOf(journey, 'pupil')).set('mother:0', idOf(journey, 'mother'));
  for (const [number, child] of eight.entries()) {
    if (number === 0) continue;
    const mother = `${child.family}а`;
    const made = await enrol(head, classId, '2026-09-02', { ...child, bornOn: '2013-03-05', mother });
    journey.ids.set(`pupil:${number}`, made.pupilId).set(`mother:${number}`, made.guardianId);
  }
}

async function caseIsSubmitted(journey: Journey, number: number): Promise<string> {
  const [teacher, deputy] = [await byApi(journey, 'teacher'), await byApi(journey, 'deputy')];
  const pupilId = idOf(journey, `pupil:${number}`);
  const facts = kk(`${number + 3} сабақ`);
  const appeal = await teacher.done('referral.write-appeal', {
    pupilId,
    grounds: ['absence'],
    facts,
    happenedOn: null,
    done: null,
    asked: null,
    danger: [],
    fileIds: [],
  });
  const { caseId } = await deputy.done('referral.submit-case', {
    pupilId,
    appealIds: [appeal.id],
    grounds: [{ code: 'absence', facts }],
    reasons: kk('себептері'),
    priorMeasures: null,
    classTeacherOpinion: null,
    proposal: null,
    responsibleId: idOf(journey, 'social'),
  });
  journey.ids.set(`case:${number}`, caseId);
  return caseId;
}

/** By the API: somebody from outside is entered without an account, invited for the first child, and given a link. */
export async function guestIsInvited(journey: Journey): Promise<{ url: string; code: string }> {
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
    itemId: idOf(journey, 'item:0'),
    personIds: [personId],
  });
  const { linkId } = await social.done('links.make', { invitationId: invitationIds[0] });
  return social.value('links.address', { linkId });
}

/** By the API: the link of the first mother goes out by e-mail; its code is said apart. */
export async function linkIsMailed(journey: Journey): Promise<string> {
  const social = await byApi(journey, 'social');
  const made = await social.done('links.make', { invitationId: idOf(journey, 'invitation:0') });
  const { code } = await social.value('links.address', { linkId: made.linkId });
  await social.done('links.mail', { linkId: made.linkId, version: made.version, to: 'mother@example.kz' });
  return code;
}

/** By the API: the day has come and the members are there. */
export async function meetingIsOpened(journey: Journey): Promise<void> {
  await journey.tirek.setClock('2026-10-02T15:00:00+05:00');
  const social = await byApi(journey, 'social');
  const meetingId = idOf(journey, 'meeting');
  const view = await social.value('council.meeting', { meetingId });
  await social.done('council.open-meeting', {
    meetingId,
    version: view.version,
    presidingId: idOf(journey, 'director'),
    secretaryId: idOf(journey, 'social'),
    people: view.people.map(({ id }: { id: string }) => ({ personId: id, present: true })),
  });
}

/** By the API: the last six are placed with plans to follow; the meeting is closed and its protocol locked. */
export async function restIsDecided(journey: Journey, closedAt: string): Promise<void> {
  const social = await byApi(journey, 'social');
  const meetingId = idOf(journey, 'meeting');
  const { items } = await social.value('council.meeting', { meetingId });
  for (const number of eight.keys()) {
    if (number < 2) continue;
    const itemId = idOf(journey, `item:${number}`);
    const { version } = items.find(({ id }: { id: string }) => id === itemId);
    const heard = await social.done('council.hear-item', { itemId, version, heard: kk('Ұсыныс тыңдалды') });
    const decision = {
      kind: 'place',
      term: { months: 3 },
      responsibleId: idOf(journey, 'social'),
      planFollowsOn: '2026-10-09',
    };
    await social.done('council.decide-item', { itemId, version: heard.version, decisions: [decision] });
  }
  const { version } = await social.value('council.meeting', { meetingId });
  await social.done('council.close-meeting', { meetingId, version, endsAt: '16:40' });
  await journey.tirek.setClock(closedAt);
  const later = await byApi(journey, 'social');
  const { protocol } = await later.value('council.meeting', { meetingId });
  await later.done('council.lock-protocol', { meetingId, version: protocol.version });
}
