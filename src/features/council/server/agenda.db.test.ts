import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { called, councilSchool, onAgenda, opened, seedCase } from '../../../testing/council-school.ts';
import { plainTextOf } from '#features/documents/rules/plain-text-of.ts';
import { askAgain } from '#features/dossier/server/ask-again.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { councilPapers } from '../forms/papers.ts';
import { addItem } from './add-item.ts';
import { invite } from './invite.ts';
import { markAttendance } from './mark-attendance.ts';
import { meeting } from './meeting.ts';
import { orderItems } from './order-items.ts';
import { removeItem } from './remove-item.ts';
import { timeItem } from './time-item.ts';
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

  test('once the meeting is opened its agenda stands; what came up waits for the next one', async () => {
    const meetingId = await called(school);
    await onAgenda(school, meetingId, first);
    await opened(school, meetingId);
    const question = { lang: 'kk', text: 'Қысқы каникул туралы' };
    const urgent = await school.as('head').perform(addItem, { meetingId, kind: 'other', question });
    expect(urgent).toMatchObject({ kind: 'refused', refusal: { reason: 'agenda-locked' } });
    const child = await school.as('social').perform(addItem, { meetingId, kind: 'place', caseId: second });
    expect(child).toMatchObject({ kind: 'refused', refusal: { reason: 'agenda-locked' } });
    expect(done(await school.as('social').ask(meeting, { meetingId })).items).toHaveLength(1);
    const next = await called(school, '2026-12-04');
    expect((await school.as('head').perform(addItem, { meetingId: next, kind: 'other', question })).kind).toBe('done');
  });

  test('ours: a question has its minutes until the meeting is opened', async () => {
    const meetingId = await called(school);
    const itemId = await onAgenda(school, meetingId, first);
    expect(done(await school.as('social').perform(timeItem, { itemId, version: 1, minutes: 20 }))).toEqual({
      version: 2,
    });
    expect(done(await school.as('social').ask(meeting, { meetingId })).items[0]).toMatchObject({
      minutes: 20,
      version: 2,
    });
    expect((await school.as('social').perform(timeItem, { itemId, version: 1, minutes: 30 })).kind).toBe('stale');
    expect((await school.as('social').perform(timeItem, { itemId, version: 2, minutes: 0 })).kind).toBe('invalid');
    await opened(school, meetingId);
    expect(await school.as('social').perform(timeItem, { itemId, version: 2, minutes: 30 })).toMatchObject({
      refusal: { reason: 'meeting-already-opened' },
    });
  });

  test('clause 11: who owes which paper of the dossier', async () => {
    const meetingId = await called(school);
    await onAgenda(school, meetingId, first);
    const input = { caseId: first, purpose: 'placing', kind: 'characteristic', version: 0 };
    const { classTeacher } = school.ids.people;
    done(await school.as('deputy').perform(askAgain, { ...input, personId: classTeacher }));
    const [item] = done(await school.as('social').ask(meeting, { meetingId })).items;
    const owed = (kind: string) => item.dossier.papers.find((paper: any) => paper.kind === kind);
    expect(owed('characteristic')).toMatchObject({ state: 'asked', by: 'Омарова Жанна Маратқызы' });
    expect(owed('psychological-conclusion')).toMatchObject({ state: 'expected', by: null, byRole: 'psychologist' });
  });

  test('ours: brothers and sisters stand side by side and are marked; each keeps papers of their own', async () => {
    const brother = await seedCase(school, school.ids.classmate, 3, 'submitted');
    const mother = `update pupils_guardians set family = 'Ортақова', given = 'Алма', patronymic = 'Болатқызы' where id = any($1)`;
    await school.sql(mother, [[school.ids.guardian, school.ids.classmateGuardian]]);
    const meetingId = await called(school);
    const one = await onAgenda(school, meetingId, first);
    const two = await onAgenda(school, meetingId, second);
    const three = await onAgenda(school, meetingId, brother);
    const seen = done(await school.as('social').ask(meeting, { meetingId }));
    expect(seen.items.map((item: any) => [item.id, item.siblings])).toEqual([
      [one, [three]],
      [three, [one]],
      [two, []],
    ]);
    const made = done(await school.as('social').perform(invite, { itemId: one, guardianIds: [school.ids.guardian] }));
    const paper = councilPapers.find((form) => form.paper === 'invitation');
    const letters = await inSchool(school.kernel, school.ids.school, async (tx) =>
      paper?.make(tx, made.invitationIds[0], {
        accountId: school.ids.accounts.social,
        personId: school.ids.people.social,
        schoolId: school.ids.school,
        language: 'kk',
        roles: ['social-pedagogue'],
        classIds: [],
      }),
    );
    for (const letter of Object.values(letters?.letters ?? {})) {
      expect(plainTextOf(letter)).toContain('Данияр');
      expect(plainTextOf(letter)).not.toMatch(/Айша|Нұрпейіс|Ерасыл/u);
    }
    expect(Object.values(letters?.letters ?? {}).length).toBe(2);
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
