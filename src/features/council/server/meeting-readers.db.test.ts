import { afterEach, describe, expect, test } from 'vitest';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { closeMeeting } from './close-meeting.ts';
import { decideItem } from './decide-item.ts';
import { meeting } from './meeting.ts';
import { openMeeting } from './open-meeting.ts';
import {
  called,
  councilSchool,
  onAgenda,
  opened,
  present,
  puttingOff,
  toMeetingDay,
} from '../../../testing/council-school.ts';

let school: TestSchool | undefined;
afterEach(async () => school?.drop());

describe('process, People: who reads a meeting', () => {
  test('a member while it is prepared and held, not afterwards; the medic not at all', async () => {
    const made = await councilSchool();
    school = made.school;
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, made.second);
    const readers = async () =>
      (await made.school.sql('select person_id from cases_readers where case_id = $1', [made.second])).length;
    expect(await readers()).toBe(7);
    const seen = done(await school.as('subjectTeacher').ask(meeting, { meetingId }));
    expect(seen.items[0].pupil.name).toBe('Талғатов Ерасыл');
    expect((await school.as('medic').ask(meeting, { meetingId })).kind).toBe('forbidden');
    expect((await school.asForeignHead().ask(meeting, { meetingId })).kind).toBe('not-found');
    await opened(school, meetingId);
    done(await school.as('social').perform(decideItem, { itemId, version: 1, decisions: [puttingOff] }));
    done(await school.as('social').perform(closeMeeting, { meetingId, version: 2 }));
    expect(await readers()).toBe(0);
    expect((await school.as('subjectTeacher').ask(meeting, { meetingId })).kind).toBe('not-found');
    expect((await school.as('social').ask(meeting, { meetingId })).kind).toBe('done');
  });

  test('a meeting cannot be opened without its presiding person, and another chair needs a reason', async () => {
    const made = await councilSchool();
    school = made.school;
    const meetingId = await called(school);
    await onAgenda(school, meetingId, made.first);
    toMeetingDay(school);
    const { people } = school.ids;
    const input = {
      meetingId,
      version: 1,
      presidingId: people.head,
      secretaryId: people.social,
      people: present(school, 'deputy', 'social'),
    };
    expect(await school.as('social').perform(openMeeting, input)).toMatchObject({
      refusal: { reason: 'presiding-absent' },
    });
    const other = await school.as('social').perform(openMeeting, { ...input, presidingId: people.deputy });
    expect(other).toMatchObject({ kind: 'needs-reasons', departures: [{ what: 'presiding-not-chair', clause: 7 }] });
  });
});
