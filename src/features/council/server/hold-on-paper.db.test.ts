import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  called,
  councilSchool,
  onAgenda,
  placing,
  present,
  scan,
  toMeetingDay,
} from '../../../testing/council-school.ts';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { attachOriginal } from './attach-original.ts';
import { holdOnPaper } from './hold-on-paper.ts';
import { meeting } from './meeting.ts';
import { whatWaits } from './what-waits.ts';

let school: TestSchool;
let ids: { first: string; second: string; plan: string; meetingId: string; items: string[] };
beforeEach(async () => {
  const made = await councilSchool();
  school = made.school;
  const meetingId = await called(school);
  const items = [await onAgenda(school, meetingId, made.first), await onAgenda(school, meetingId, made.second)];
  ids = { ...made, meetingId, items };
  toMeetingDay(school);
});
afterEach(() => school.drop());

const held = async (over: Record<string, unknown> = {}) => ({
  meetingId: ids.meetingId,
  version: 1,
  presidingId: school.ids.people.head,
  secretaryId: school.ids.people.social,
  people: present(school, 'head', 'social', 'deputy'),
  startsAt: '15:20',
  endsAt: '16:05',
  items: [
    { itemId: ids.items[0], decisions: [placing(school, ids.plan)] },
    { itemId: ids.items[1], decisions: [] },
  ],
  number: 3,
  fileId: await scan(school, 'social'),
  ...over,
});
const hold = async (over: Record<string, unknown> = {}) => school.as('social').perform(holdOnPaper, await held(over));

describe('idea 6, clause 13: a meeting held without electricity', () => {
  test('is closed and signed in one deed; decisions count from its day, without a departure', async () => {
    expect(done(await hold())).toEqual({ version: 2, rolledOver: 1 });
    const view = done(await school.as('social').ask(meeting, { meetingId: ids.meetingId }));
    expect(view).toMatchObject({ state: 'closed', afterTheFact: true, startsAt: '15:20' });
    expect(view.protocol).toMatchObject({ number: 3, state: 'signed', fromPaper: true });
    expect(view.protocol.signatures.map((one: any) => one.part).toSorted()).toEqual(['presiding', 'secretary']);
    const cases = await school.sql(
      'select state, placed_on::text as placed, ends_on::text as ends from cases_cases order by number',
    );
    expect(cases[0]).toEqual({ state: 'on-record', placed: '2026-11-27', ends: '2027-05-27' });
    expect(cases[1].state).toBe('submitted');
    expect(await school.sql('select state from plan_plans')).toEqual([{ state: 'approved' }]);
    expect(await school.sql('select what from departures')).toEqual([]);
    const waiting = done(await school.as('social').ask(whatWaits, {})).rows;
    expect(waiting).toMatchObject([{ why: 'rolled-over', caseId: ids.second }]);
  });

  test.each<readonly [string, (all: typeof ids) => Record<string, unknown>, string]>([
    ['a question left out', (all) => ({ items: [{ itemId: all.items[0], decisions: [] }] }), 'agenda-changed'],
    ['no scan', () => ({ fileId: randomUUID() }), 'scan-missing'],
    [
      'free words that are not there',
      (all) => ({
        items: all.items.map((itemId) => ({ itemId, decisions: [{ kind: 'free' }] })),
      }),
      'decision-without-words',
    ],
    ['a chair who was absent', () => ({ people: present(school, 'social') }), 'presiding-absent'],
    [
      'a decision of another kind',
      (all) => ({
        items: all.items.map((itemId) => ({ itemId, decisions: [{ kind: 'keep' }] })),
      }),
      'decision-not-of-kind',
    ],
  ])('%s is refused, and nothing remains', async (_name, over, reason) => {
    expect(await hold(over(ids))).toMatchObject({ kind: 'refused', refusal: { reason } });
    expect(
      await school.sql("select 1 from council_protocols union select 1 from cases_cases where state = 'on-record'"),
    ).toEqual([]);
  });

  test('before its day, twice, by another school or role', async () => {
    school.clock.set(new Date('2026-11-26T10:00:00+05:00'));
    expect((await hold()).kind).toBe('refused');
    toMeetingDay(school);
    expect((await school.as('classTeacher').perform(holdOnPaper, await held())).kind).toBe('forbidden');
    expect((await school.asForeignHead().perform(holdOnPaper, await held())).kind).toBe('not-found');
    done(await hold());
    expect((await hold()).kind).toBe('stale');
    expect(await hold({ version: 2 })).toMatchObject({ refusal: { reason: 'meeting-closed' } });
    const again = { meetingId: ids.meetingId, version: 1, fileId: await scan(school, 'social') };
    expect(await school.as('social').perform(attachOriginal, again)).toMatchObject({
      refusal: { reason: 'scan-already-there' },
    });
  });
});
