import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { called, councilSchool, onAgenda, text } from '../../../testing/council-school.ts';
import { addItem } from './add-item.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { closeMeeting } from './close-meeting.ts';
import { decideItem } from './decide-item.ts';
import { councilDeeds } from './deeds.ts';
import { hearings } from './hearings.ts';
import { invite } from './invite.ts';
import { lockProtocol } from './lock-protocol.ts';
import { meeting } from './meeting.ts';
import { meetings } from './meetings.ts';
import { moveMeeting } from './move-meeting.ts';
import { orderItems } from './order-items.ts';
import { removeItem } from './remove-item.ts';
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

/** Of oneself: being told of a meeting, one's calendar, one's own tie to a question. */
const ofOneself = [
  'council.acknowledge-notice',
  'council.make-feed',
  'council.drop-feed',
  'council.say-tie',
  'council.drop-tie',
];

describe('process, People: who may do what', () => {
  test('every deed of the Council but those of oneself is closed to class teachers, the psychologist and staff', async () => {
    const deeds = councilDeeds.filter((one) => 'perform' in one);
    expect(deeds.filter((one) => ofOneself.includes(one.contract.name)).length).toBe(ofOneself.length);
    for (const one of deeds) {
      expect((await school.as('nobody').perform(one, {})).kind).toBe('forbidden');
      if (ofOneself.includes(one.contract.name)) continue;
      for (const who of ['classTeacher', 'psychologist', 'medic'] as const) {
        expect([one.contract.name, (await school.as(who).perform(one, {})).kind]).toEqual([
          one.contract.name,
          'forbidden',
        ]);
      }
    }
  });

  test('every deed and question of the Council finds nothing of another school', async () => {
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, first);
    const foreign = school.asForeignHead();
    const place = { startsAt: '10:00', place: text('зал'), format: 'mixed' };
    const deeds = [
      [moveMeeting, { meetingId, version: 1, heldOn: '2026-11-30', ...place }],
      [cancelMeeting, { meetingId, version: 1, reason: 'себепсіз' }],
      [addItem, { meetingId, kind: 'other', question: text('бірдеңе') }],
      [removeItem, { itemId, version: 1 }],
      [orderItems, { meetingId, version: 1, itemIds: [itemId] }],
      [invite, { itemId, guardianIds: [school.ids.guardian] }],
      [decideItem, { itemId, version: 1, decisions: [] }],
      [closeMeeting, { meetingId, version: 1 }],
      [lockProtocol, { meetingId, version: 1 }],
    ] as const;
    for (const [deed, input] of deeds) expect((await foreign.perform(deed, input)).kind).toBe('not-found');
    expect(done(await foreign.ask(meetings, {})).meetings).toEqual([]);
    expect(done(await foreign.ask(whatWaits, {})).rows).toEqual([]);
    expect(done(await foreign.ask(hearings, { caseId: first })).rows).toEqual([]);
  });
});

describe('screens: the meeting page is one answer', () => {
  test('with readiness of dossier, plan and invitations, what lies ahead, in at most eight statements', async () => {
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, first);
    await onAgenda(school, meetingId, second);
    await school.as('social').perform(invite, { itemId, guardianIds: [school.ids.guardian] });
    const sent = vi.spyOn(pg.Client.prototype, 'query');
    const seen = done(await school.as('deputy').ask(meeting, { meetingId }));
    const texts = sent.mock.calls.map(([query]) =>
      typeof query === 'string' ? query : String((query as { text?: unknown }).text),
    );
    sent.mockRestore();
    const own = texts.filter(
      (query) =>
        !/^(begin|commit|start transaction)|set_config|access_actor_of|insert into "read_log"/iu.test(query.trim()),
    );
    expect(own.length).toBeGreaterThan(3);
    expect(own.length).toBeLessThanOrEqual(8);
    const [placed, other] = seen.items;
    expect(placed).toMatchObject({
      grounds: ['absence'],
      plan: { measures: 1, incomplete: 0 },
      dossier: { dueOn: '2026-11-24', ready: 0, expected: 4 },
    });
    expect(placed.invitations).toMatchObject([{ name: 'Айдарова Алма', outcome: null }]);
    expect(placed.ahead.map((one: any) => one.what)).toEqual(['invitation-not-recorded', 'dossier-paper-missing']);
    expect(other.ahead.map((one: any) => one.what)).toEqual([
      'parents-not-invited',
      'dossier-paper-missing',
      'placed-without-plan',
    ]);
    expect((await school.sql(`select subject_id from read_log where question = 'council.meeting'`)).length).toBe(2);
  });

  test('pages of meetings follow each other by key', async () => {
    for (const day of ['2026-11-25', '2026-11-26', '2026-11-27']) await called(school, day);
    const page = done(await school.as('head').ask(meetings, { limit: 2 }));
    expect(page.meetings.map((one: any) => one.heldOn)).toEqual(['2026-11-27', '2026-11-26']);
    const next = done(await school.as('head').ask(meetings, { limit: 2, after: page.next }));
    expect([next.meetings.map((one: any) => one.heldOn), next.next]).toEqual([['2026-11-25'], null]);
  });
});
