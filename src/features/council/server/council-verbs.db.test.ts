import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import {
  called,
  councilSchool,
  invited,
  meetingDay,
  onAgenda,
  opened,
  reasonsFor,
  scan,
  seedCase,
  text,
} from '../../../testing/council-school.ts';
import { addItem } from './add-item.ts';
import { appointComposition } from './appoint-composition.ts';
import { callMeeting } from './call-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { closeMeeting } from './close-meeting.ts';
import { compositions } from './compositions.ts';
import { decideItem } from './decide-item.ts';
import { hearings } from './hearings.ts';
import { invite } from './invite.ts';
import { lockProtocol } from './lock-protocol.ts';
import { markAttendance } from './mark-attendance.ts';
import { meeting } from './meeting.ts';
import { moveMeeting } from './move-meeting.ts';
import { openMeeting } from './open-meeting.ts';
import { orderItems } from './order-items.ts';
import { removeItem } from './remove-item.ts';
import { signProtocol } from './sign-protocol.ts';
import { uninvite } from './uninvite.ts';
import { whatWaits } from './what-waits.ts';

let school: TestSchool;
let first: string;
let second: string;
beforeEach(async () => {
  const made = await councilSchool();
  school = made.school;
  first = made.first;
  second = made.second;
});
afterEach(() => school.drop());
const due = async (caseId: string) =>
  (await school.sql('select due_on::text as due from dossier_dues where case_id = $1', [caseId]))[0]?.due;
const readers = async (caseId: string) =>
  (await school.sql('select person_id from cases_readers where case_id = $1', [caseId])).map((row) => row.person_id);

describe('clause 6: compositions follow each other', () => {
  const order = (
    who: readonly ('head' | 'deputy' | 'social' | 'psychologist' | 'subjectTeacher' | 'classTeacher')[],
  ) => ({
    orderNumber: '140',
    orderOn: '2026-11-16',
    startsOn: '2026-11-20',
    members: who.map((one) => ({
      personId: school.ids.people[one],
      part: one === 'head' ? 'chair' : one === 'social' ? 'secretary' : 'member',
    })),
  });

  test('a new order ends the one before and takes over meetings already called, with their readers', async () => {
    const meetingId = await called(school);
    await onAgenda(school, meetingId, first);
    expect((await readers(first)).length).toBe(7);
    const made = done(
      await school
        .as('head')
        .perform(appointComposition, order(['head', 'social', 'deputy', 'psychologist', 'classTeacher'])),
    );
    const seen = done(await school.as('head').ask(compositions, {}));
    expect(seen.compositions.map((one: any) => [one.orderNumber, one.startsOn, one.endsOn])).toEqual([
      ['140', '2026-11-20', null],
      ['112', '2026-09-01', '2026-11-19'],
    ]);
    expect(seen.inForceId).toBe(school.ids.composition);
    expect((await school.sql('select composition_id from council_meetings'))[0].composition_id).toBe(made.id);
    expect((await readers(first)).length).toBe(5);
    expect(await readers(first)).not.toContain(school.ids.people.subjectTeacher);
  });

  test('four members are asked a reason, which is kept with the clause', async () => {
    const four = order(['head', 'social', 'deputy', 'psychologist']);
    const asked = await school.as('head').perform(appointComposition, four);
    expect(asked).toMatchObject({ kind: 'needs-reasons', departures: [{ what: 'composition-too-small', clause: 6 }] });
    done(await school.as('head').perform(appointComposition, four, reasonsFor('composition-too-small')));
    expect(await school.sql('select what, clause, reason from departures')).toEqual([
      { what: 'composition-too-small', clause: 6, reason: 'сынақ үшін себеп' },
    ]);
    expect(done(await school.as('head').ask(compositions, {})).compositions[0].departures).toMatchObject([
      { what: 'composition-too-small' },
    ]);
  });
});

describe('clauses 5, 11: calling, moving, cancelling', () => {
  test('moving a meeting moves the due day; cancelling frees its questions', async () => {
    const meetingId = await called(school);
    await onAgenda(school, meetingId, first);
    expect(await due(first)).toBe('2026-11-24');
    const place = { startsAt: '10:00', place: text('залы'), format: 'mixed' };
    expect(
      done(await school.as('deputy').perform(moveMeeting, { meetingId, version: 1, heldOn: '2026-11-30', ...place })),
    ).toEqual({ version: 2 });
    expect(await due(first)).toBe('2026-11-27');
    expect(
      (await school.as('deputy').perform(moveMeeting, { meetingId, version: 1, heldOn: '2026-12-01', ...place })).kind,
    ).toBe('stale');
    done(await school.as('head').perform(cancelMeeting, { meetingId, version: 2, reason: 'жол жабылды' }));
    expect(await due(first)).toBeUndefined();
    expect(await readers(first)).toEqual([]);
    expect(done(await school.as('deputy').ask(whatWaits, {})).rows.length).toBe(2);
    const refused = await school.as('social').perform(addItem, { meetingId, kind: 'place', caseId: first });
    expect(refused).toMatchObject({ refusal: { reason: 'meeting-cancelled' } });
  });

  test('numbers follow each other within the school year, and a late call needs a reason', async () => {
    await called(school);
    const input = {
      decisionNumber: '15',
      decisionOn: '2026-11-16',
      heldOn: '2026-11-18',
      startsAt: '15:00',
      place: text('зал'),
      format: 'in-person',
    };
    const asked = await school.as('head').perform(callMeeting, input);
    expect(asked).toMatchObject({ kind: 'needs-reasons', departures: [{ what: 'meeting-called-late', clause: 11 }] });
    expect(done(await school.as('head').perform(callMeeting, input, reasonsFor('meeting-called-late'))).number).toBe(2);
    expect((await school.as('social').perform(callMeeting, input)).kind).toBe('forbidden');
  });

  test('a meeting held on paper is entered without departures, with its own day and hours', async () => {
    const input = {
      decisionNumber: '9',
      decisionOn: '2026-10-01',
      heldOn: '2026-10-02',
      startsAt: '14:30',
      place: text('зал'),
      format: 'in-person',
      afterTheFact: true,
    };
    const { id } = done(await school.as('deputy').perform(callMeeting, input));
    const itemId = await onAgenda(school, id, second);
    const { people } = school.ids;
    done(
      await school.as('social').perform(openMeeting, {
        meetingId: id,
        version: 1,
        presidingId: people.deputy,
        secretaryId: people.medic,
        people: [
          { personId: people.deputy, present: true },
          { personId: people.medic, present: true },
        ],
      }),
    );
    const decisions = [
      { kind: 'place', term: { months: 3 }, responsibleId: people.social, planFollowsOn: '2026-10-09' },
    ];
    expect(
      done(await school.as('social').perform(decideItem, { itemId, version: 1, decisions })).decisions[0].endsOn,
    ).toBe('2027-01-04');
    done(await school.as('social').perform(closeMeeting, { meetingId: id, version: 2, endsAt: '15:10' }));
    const [row] = await school.sql('select opened_at, closed_at from council_meetings where id = $1', [id]);
    expect([row.opened_at.toISOString(), row.closed_at.toISOString()]).toEqual([
      '2026-10-02T09:30:00.000Z',
      '2026-10-02T10:10:00.000Z',
    ]);
    expect(await school.sql('select what from departures')).toEqual([]);
  });
});

describe('clauses 8, 9: invitations', () => {
  test('a specialist reads the case of the question until uninvited; a stranger is no guardian', async () => {
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, first);
    const { people } = school.ids;
    const made = done(
      await school
        .as('social')
        .perform(invite, { itemId, guardianIds: [school.ids.guardian], personIds: [people.medic] }),
    );
    expect(made.invitationIds.length).toBe(2);
    expect(await readers(first)).toContain(people.medic);
    expect(
      done(await school.as('social').perform(invite, { itemId, personIds: [people.medic] })).invitationIds,
    ).toEqual([]);
    const stranger = await school.as('social').perform(invite, { itemId, guardianIds: [school.ids.otherGuardian] });
    expect(stranger).toMatchObject({ refusal: { reason: 'not-a-guardian' } });
    done(await school.as('social').perform(uninvite, { invitationId: made.invitationIds[1], version: 1 }));
    expect(await readers(first)).not.toContain(people.medic);
    expect((await readers(first)).length).toBe(7);
  });

  test('a delivered invitation is not taken back', async () => {
    const itemId = await onAgenda(school, await called(school), first);
    await invited(school, itemId, school.ids.guardian);
    const [row] = await school.sql('select id from council_invitations');
    const taken = await school.as('social').perform(uninvite, { invitationId: row.id, version: 2 });
    expect(taken).toMatchObject({ refusal: { reason: 'invitation-delivered' } });
  });
});

describe('clause 13: agenda and attendance', () => {
  test('questions are put in order and taken off; a question taken off waits again', async () => {
    const meetingId = await called(school);
    const one = await onAgenda(school, meetingId, first);
    const two = await onAgenda(school, meetingId, second);
    done(await school.as('social').perform(orderItems, { meetingId, version: 1, itemIds: [two, one] }));
    const seen = done(await school.as('social').ask(meeting, { meetingId }));
    expect(seen.items.map((item: any) => item.id)).toEqual([two, one]);
    const part = await school.as('social').perform(orderItems, { meetingId, version: 2, itemIds: [two] });
    expect(part).toMatchObject({ refusal: { reason: 'agenda-changed' } });
    done(await school.as('social').perform(removeItem, { itemId: two, version: 1 }));
    expect(await due(second)).toBeUndefined();
    expect(done(await school.as('deputy').ask(whatWaits, {})).rows.map((row: any) => row.caseId)).toEqual([second]);
  });

  test('the same question does not stand on two agendas', async () => {
    await onAgenda(school, await called(school), first);
    const again = await school
      .as('social')
      .perform(addItem, { meetingId: await called(school, '2026-12-04'), kind: 'place', caseId: first });
    expect(again).toMatchObject({ refusal: { reason: 'already-on-agenda' } });
  });

  test('a member who leaves is marked; the presiding person may not be absent', async () => {
    const meetingId = await called(school);
    await onAgenda(school, meetingId, first);
    await opened(school, meetingId);
    const { people } = school.ids;
    done(
      await school.as('social').perform(markAttendance, {
        meetingId,
        people: [{ personId: people.psychologist, present: false, absenceReason: 'сабақ' }],
      }),
    );
    const seen = done(await school.as('social').ask(meeting, { meetingId }));
    expect(seen.people.find((one: any) => one.id === people.psychologist)).toMatchObject({
      present: false,
      absenceReason: 'сабақ',
    });
    const absent = await school
      .as('social')
      .perform(markAttendance, { meetingId, people: [{ personId: people.head, present: false }] });
    expect(absent).toMatchObject({ refusal: { reason: 'presiding-absent' } });
    const stranger = await school
      .as('social')
      .perform(markAttendance, { meetingId, people: [{ personId: people.medic, present: true }] });
    expect(stranger).toMatchObject({ refusal: { reason: 'not-a-participant' } });
  });
});

describe('clauses 16, 19: the end of a term', () => {
  let onRecord: string;
  beforeEach(async () => {
    onRecord = await seedCase(school, school.ids.classmate, 3, 'on-record', '2026-11-30');
  });

  test('it offers itself fourteen days before, not fifteen', async () => {
    const kinds = async () =>
      done(await school.as('deputy').ask(whatWaits, {}))
        .rows.filter((row: any) => row.caseId === onRecord)
        .map((row: any) => row.why);
    expect(await kinds()).toEqual(['term-ends']);
    school.clock.set(new Date('2026-11-15T10:00:00+05:00'));
    expect(await kinds()).toEqual([]);
  });

  test('removal is a decision like any other: sealed from the meeting day at the second signature', async () => {
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, onRecord, 'end-of-term');
    await opened(school, meetingId);
    const remove = { itemId, version: 1, decisions: [{ kind: 'remove', reason: 'improvement' }] };
    const asked = await school.as('social').perform(decideItem, remove);
    expect(asked.kind === 'needs-reasons' ? asked.departures.map((one) => [one.what, one.clause]) : asked).toEqual([
      ['removal-without-petition', 19],
      ['removal-papers-missing', 19],
    ]);
    done(
      await school
        .as('social')
        .perform(decideItem, remove, reasonsFor('removal-without-petition', 'removal-papers-missing')),
    );
    done(await school.as('social').perform(closeMeeting, { meetingId, version: 2 }));
    done(await school.as('social').perform(lockProtocol, { meetingId, version: 1 }));
    const sign = async (part: string, version: number) =>
      school
        .as('head')
        .perform(signProtocol, { meetingId, version, part, signedOn: meetingDay, fileId: await scan(school, 'head') });
    done(await sign('presiding', 2));
    expect(done(await school.as('deputy').ask(whatWaits, {})).rows.some((row: any) => row.caseId === onRecord)).toBe(
      false,
    );
    done(await sign('secretary', 3));
    const [row] = await school.sql(
      'select state, closed_on::text as closed, sealed_at is not null as sealed, removal_reason from cases_cases where id = $1',
      [onRecord],
    );
    expect(row).toEqual({ state: 'removed', closed: meetingDay, sealed: true, removal_reason: 'improvement' });
    const heard = done(await school.as('social').ask(hearings, { caseId: onRecord })).rows;
    expect(heard).toMatchObject([{ itemId, protocolNumber: 1, protocolState: 'signed' }]);
  });
});
