import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { called, councilSchool, onAgenda, text } from '../../../testing/council-school.ts';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { calendarOfFeed } from './calendar-of-feed.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { dropFeed } from './drop-feed.ts';
import { invite } from './invite.ts';
import { makeFeed } from './make-feed.ts';
import { meetingCalendar } from './meeting-calendar.ts';
import { moveMeeting } from './move-meeting.ts';
import { myFeed } from './my-feed.ts';

let school: TestSchool;
let first: string;
beforeEach(async () => {
  const made = await councilSchool();
  school = made.school;
  first = made.first;
});
afterEach(() => school.drop());

const link = 'https://meet.example.kz/kenes';
const addressOf = async (who: 'psychologist' | 'medic'): Promise<string> => {
  const { feed } = done(await school.as(who).ask(myFeed, {}));
  return feed.path.replace('/api/calendar/', '').replace('.ics', '');
};

describe('a meeting as an iCalendar file', () => {
  test('when and where in the zone of the country; no child, no question, no link', async () => {
    const meetingId = await called(school);
    await onAgenda(school, meetingId, first);
    const place = { startsAt: '15:00', place: text('2-қабат; залы'), format: 'mixed', link, endsBy: '16:30' };
    done(await school.as('deputy').perform(moveMeeting, { meetingId, version: 1, heldOn: '2026-11-27', ...place }));
    const file = done(await school.as('psychologist').ask(meetingCalendar, { meetingId }));
    expect(file.fileName).toBe('council-1-2026-11-27.ics');
    expect(file.text).toContain('DTSTART:20261127T100000Z');
    expect(file.text).toContain('DTEND:20261127T113000Z');
    expect(file.text).toContain('SEQUENCE:2');
    expect(file.text).toContain('LOCATION:2-қабат\\; залы');
    expect(file.text).toContain('SUMMARY:Заседание Совета № 1');
    expect(file.text).not.toMatch(/Айдаров|Данияр|meet\.example|учет/u);
  });

  test('only for whoever is to come, or sees every meeting', async () => {
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, first);
    expect((await school.as('medic').ask(meetingCalendar, { meetingId })).kind).toBe('not-found');
    expect((await school.asForeignHead().ask(meetingCalendar, { meetingId })).kind).toBe('not-found');
    expect((await school.as('head').ask(meetingCalendar, { meetingId })).kind).toBe('done');
    done(await school.as('social').perform(invite, { itemId, personIds: [school.ids.people.medic] }));
    expect((await school.as('medic').ask(meetingCalendar, { meetingId })).kind).toBe('done');
  });
});

describe('the calendar address of a person', () => {
  test('tells the meetings one is to come to, moved and cancelled ones too', async () => {
    const meetingId = await called(school);
    done(await school.as('psychologist').perform(makeFeed, {}));
    const token = await addressOf('psychologist');
    expect(token).toMatch(/^[A-Za-z0-9_-]{32}$/u);
    const before = await calendarOfFeed(school.kernel, token);
    expect(before).toContain('DTSTART:20261127T100000Z');
    expect(before).toContain('STATUS:CONFIRMED');
    const place = { startsAt: '10:00', place: text('залы'), format: 'in-person' };
    done(await school.as('deputy').perform(moveMeeting, { meetingId, version: 1, heldOn: '2026-11-30', ...place }));
    expect(await calendarOfFeed(school.kernel, token)).toContain('DTSTART:20261130T050000Z');
    done(await school.as('deputy').perform(cancelMeeting, { meetingId, version: 2, reason: 'карантин' }));
    expect(await calendarOfFeed(school.kernel, token)).toContain('STATUS:CANCELLED');
    done(await school.as('medic').perform(makeFeed, {}));
    expect(await calendarOfFeed(school.kernel, await addressOf('medic'))).not.toContain('VEVENT');
  });

  test('taken back it never works again, made anew it is another; a closed account has none', async () => {
    done(await school.as('psychologist').perform(makeFeed, {}));
    const token = await addressOf('psychologist');
    expect(await school.sql('select 1 from council_feeds where token_hash = $1', [Buffer.from(token)])).toEqual([]);
    done(await school.as('psychologist').perform(dropFeed, {}));
    expect(await calendarOfFeed(school.kernel, token)).toBeNull();
    expect(done(await school.as('psychologist').ask(myFeed, {})).feed).toBeNull();
    done(await school.as('psychologist').perform(makeFeed, {}));
    const next = await addressOf('psychologist');
    expect(next).not.toBe(token);
    expect(await calendarOfFeed(school.kernel, token)).toBeNull();
    expect(await calendarOfFeed(school.kernel, next)).toContain('VCALENDAR');
    expect(await calendarOfFeed(school.kernel, 'a'.repeat(32))).toBeNull();
    await school.sql('update access_accounts set closed_at = now() where id = $1', [school.ids.accounts.psychologist]);
    expect(await calendarOfFeed(school.kernel, next)).toBeNull();
  });
});
