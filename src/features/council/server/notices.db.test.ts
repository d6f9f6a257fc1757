import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { called, councilSchool, onAgenda, text } from '../../../testing/council-school.ts';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { acknowledgeNotice } from './acknowledge-notice.ts';
import { appointComposition } from './appoint-composition.ts';
import { callMeeting } from './call-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { invite } from './invite.ts';
import { meeting } from './meeting.ts';
import { moveMeeting } from './move-meeting.ts';
import { noticesOfMe } from './notices-of-me.ts';
import { uninvite } from './uninvite.ts';

let school: TestSchool;
let first: string;
beforeEach(async () => {
  const made = await councilSchool();
  school = made.school;
  first = made.first;
});
afterEach(() => school.drop());

const mine = async (who: 'psychologist' | 'medic' | 'deputy' | 'subjectTeacher') =>
  done(await school.as(who).ask(noticesOfMe, {})).rows;
const told = async (meetingId: string) => done(await school.as('social').ask(meeting, { meetingId })).notices;
const link = 'https://meet.example.kz/kenes';

describe('clause 5: everyone who is to come is told', () => {
  test('called: the seven members are told, whoever called it knows; each says that they know', async () => {
    const meetingId = await called(school);
    const notices = await told(meetingId);
    expect(notices.length).toBe(7);
    expect(notices.filter((one: any) => one.seenAt !== null).map((one: any) => one.personId)).toEqual([
      school.ids.people.deputy,
    ]);
    const [notice] = await mine('psychologist');
    expect(notice).toMatchObject({
      meetingId,
      what: 'called',
      heldOn: '2026-11-27',
      startsAt: '15:00',
      was: null,
      seen: false,
    });
    expect(await mine('medic')).toEqual([]);
    done(await school.as('psychologist').perform(acknowledgeNotice, { meetingId, version: notice.version }));
    expect(await mine('psychologist')).toMatchObject([{ seen: true }]);
    expect((await told(meetingId)).filter((one: any) => one.seenAt !== null).length).toBe(2);
  });

  test('moved: told anew with the day it was set for; who knew of the old day does not know of the new one', async () => {
    const meetingId = await called(school);
    const [before] = await mine('psychologist');
    done(await school.as('psychologist').perform(acknowledgeNotice, { meetingId, version: before.version }));
    const place = { startsAt: '10:00', place: text('залы'), format: 'mixed', link, endsBy: '11:30' };
    done(await school.as('head').perform(moveMeeting, { meetingId, version: 1, heldOn: '2026-11-30', ...place }));
    const [moved] = await mine('psychologist');
    expect(moved).toMatchObject({
      what: 'moved',
      heldOn: '2026-11-30',
      startsAt: '10:00',
      link,
      was: { on: '2026-11-27', at: '15:00' },
      seen: false,
    });
    const stale = await school.as('psychologist').perform(acknowledgeNotice, { meetingId, version: before.version });
    expect(stale.kind).toBe('stale');
    expect((await told(meetingId)).filter((one: any) => one.seenAt !== null).map((one: any) => one.personId)).toEqual([
      school.ids.people.head,
    ]);
  });

  test('cancelled: told so, without the link; the secretary notes who was told by word of mouth', async () => {
    const input = {
      decisionNumber: '15',
      decisionOn: '2026-11-16',
      heldOn: '2026-11-27',
      startsAt: '15:00',
      format: 'remote',
      link,
    };
    const { id: meetingId } = done(await school.as('head').perform(callMeeting, input));
    expect(await mine('psychologist')).toMatchObject([{ link, place: { text: 'қашықтан' } }]);
    done(await school.as('head').perform(cancelMeeting, { meetingId, version: 1, reason: 'карантин' }));
    const [notice] = await mine('psychologist');
    expect(notice).toMatchObject({ what: 'cancelled', link: null, seen: false });
    const forOther = { meetingId, personId: school.ids.people.psychologist, version: notice.version };
    expect((await school.as('subjectTeacher').perform(acknowledgeNotice, forOther)).kind).toBe('not-found');
    done(await school.as('social').perform(acknowledgeNotice, forOther));
    expect(await mine('psychologist')).toEqual([]);
    const line = (await told(meetingId)).find((one: any) => one.personId === school.ids.people.psychologist);
    expect(line).toMatchObject({ byOther: true, what: 'cancelled' });
  });

  test('an invited specialist is told and, uninvited, told no more; nothing says whom it is about', async () => {
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, first);
    const { medic } = school.ids.people;
    const made = done(await school.as('social').perform(invite, { itemId, personIds: [medic] }));
    const [notice] = await mine('medic');
    expect(notice).toMatchObject({ what: 'called', meetingId });
    expect(JSON.stringify(notice)).not.toMatch(/Айдаров|Данияр|place"?:"place|placing/u);
    done(await school.as('medic').perform(acknowledgeNotice, { meetingId, version: notice.version }));
    const [invitationId] = made.invitationIds;
    done(await school.as('social').perform(uninvite, { invitationId, version: 1 }));
    expect(await mine('medic')).toMatchObject([{ what: 'released', link: null, seen: false }]);
    expect((await told(meetingId)).some((one: any) => one.personId === medic)).toBe(false);
    done(await school.as('social').perform(invite, { itemId, personIds: [medic] }));
    expect(await mine('medic')).toMatchObject([{ what: 'called', seen: false }]);
  });

  test('a new order tells its new members and releases those who left', async () => {
    const meetingId = await called(school);
    const { people } = school.ids;
    const members = [
      { personId: people.head, part: 'chair' },
      { personId: people.social, part: 'secretary' },
      ...[people.deputy, people.psychologist, people.medic].map((personId) => ({ personId, part: 'member' })),
    ];
    const order = { orderNumber: '140', orderOn: '2026-11-16', startsOn: '2026-11-20', members };
    done(await school.as('head').perform(appointComposition, order));
    expect((await told(meetingId)).map((one: any) => one.personId).toSorted()).toEqual(
      members.map((one) => one.personId).toSorted(),
    );
    expect(await mine('medic')).toMatchObject([{ what: 'called' }]);
    expect(await mine('subjectTeacher')).toEqual([]);
  });

  test('a meeting entered from paper tells nobody', async () => {
    const input = {
      decisionNumber: '9',
      decisionOn: '2026-10-01',
      heldOn: '2026-10-02',
      startsAt: '14:30',
      place: text('зал'),
      format: 'in-person',
      afterTheFact: true,
    };
    done(await school.as('deputy').perform(callMeeting, input));
    expect(await school.sql('select 1 from council_notices')).toEqual([]);
  });
});

describe('where a meeting is held', () => {
  const input = { decisionNumber: '15', decisionOn: '2026-11-16', heldOn: '2026-11-27', startsAt: '15:00' };
  test('remote needs a link or a place, in person a place; a link is a secure address', async () => {
    const deputy = school.as('deputy');
    expect(await deputy.perform(callMeeting, { ...input, format: 'remote' })).toMatchObject({
      refusal: { reason: 'link-needed' },
    });
    expect(await deputy.perform(callMeeting, { ...input, format: 'in-person', link })).toMatchObject({
      refusal: { reason: 'place-needed' },
    });
    expect((await deputy.perform(callMeeting, { ...input, format: 'remote', link: 'javascript:alert(1)' })).kind).toBe(
      'invalid',
    );
    const place = text('зал');
    const { id } = done(await deputy.perform(callMeeting, { ...input, format: 'mixed', place, link, endsBy: '16:30' }));
    expect(done(await school.as('social').ask(meeting, { meetingId: id }))).toMatchObject({ link, endsBy: '16:30' });
    expect((await school.as('medic').ask(meeting, { meetingId: id })).kind).not.toBe('done');
  });
});
