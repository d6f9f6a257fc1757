import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { called, councilSchool, onAgenda, opened } from '../../../testing/council-school.ts';
import { addItem } from './add-item.ts';
import { markAttendance } from './mark-attendance.ts';
import { meeting } from './meeting.ts';
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
const due = async (caseId: string) =>
  (await school.sql('select due_on::text as due from dossier_dues where case_id = $1', [caseId]))[0]?.due;

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
