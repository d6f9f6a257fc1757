import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainTextOf } from '#features/documents/rules/plain-text-of.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { councilPapers } from '../forms/papers.ts';
import { called, councilSchool, onAgenda, opened, text, toMeetingDay } from '../../../testing/council-school.ts';
import { done, type TestSchool } from '../../../testing/test-school.ts';
import { addItem } from './add-item.ts';
import { callMeeting } from './call-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { closeMeeting } from './close-meeting.ts';
import { decideItem } from './decide-item.ts';
import { dropPlanRow } from './drop-plan-row.ts';
import { markPlanRow } from './mark-plan-row.ts';
import { meeting } from './meeting.ts';
import { openMeeting } from './open-meeting.ts';
import { savePlanRow } from './save-plan-row.ts';
import { whatWaits } from './what-waits.ts';
import { workPlan } from './work-plan.ts';

let school: TestSchool;
let first: string;
beforeEach(async () => {
  const made = await councilSchool();
  school = made.school;
  first = made.first;
});
afterEach(() => school.drop());

const year = { schoolYear: 2026 };
const planned = async (month: number, words: string, more: Record<string, unknown> = {}): Promise<string> =>
  done(
    await school.as('deputy').perform(savePlanRow, {
      ...year,
      month,
      question: { lang: 'kk', text: words, other: `по-русски: ${words}` },
      ...more,
    }),
  ).id;
const plan = async () => done(await school.as('head').ask(workPlan, year));
const rowOf = async (id: string) => (await plan()).rows.find((row: any) => row.id === id);
const call = {
  decisionNumber: '14-Ш',
  decisionOn: '2026-11-16',
  heldOn: '2026-11-27',
  startsAt: '15:00',
  place: text('мәжіліс залы'),
  format: 'in-person',
};

describe('clause 5: the work plan of the Council for the year', () => {
  test('rows stand month by month from August on, are changed with their version, and are dropped', async () => {
    const { people } = school.ids;
    const spring = await planned(3, 'Каникулдағы бос уақыт');
    const autumn = await planned(11, 'Сабаққа қатысу', { plannedOn: '2026-11-27', responsibleId: people.social });
    expect((await plan()).rows.map((row: any) => [row.id, row.month, row.state])).toEqual([
      [autumn, 11, 'open'],
      [spring, 3, 'open'],
    ]);
    expect((await rowOf(autumn)).responsible).toEqual({ id: people.social, name: 'Нұрланова Гүлнар Ерікқызы' });
    const change = { ...year, rowId: spring, month: 9, question: text('Жазғы демалыс қорытындысы') };
    expect(done(await school.as('head').perform(savePlanRow, { ...change, version: 1 })).version).toBe(2);
    expect((await school.as('head').perform(savePlanRow, { ...change, version: 1 })).kind).toBe('stale');
    expect((await plan()).rows[0].id).toBe(spring);
    done(await school.as('deputy').perform(dropPlanRow, { rowId: spring, version: 2 }));
    expect((await plan()).rows.map((row: any) => row.id)).toEqual([autumn]);
  });

  test('a day outside its month, a stranger and another school are refused', async () => {
    const wrong = { ...year, month: 10, plannedOn: '2026-11-27', question: text('сұрақ') };
    expect(await school.as('deputy').perform(savePlanRow, wrong)).toMatchObject({
      refusal: { reason: 'plan-day-elsewhere' },
    });
    const stranger = { ...year, month: 10, question: text('сұрақ'), responsibleId: school.other.people.head };
    expect(await school.as('deputy').perform(savePlanRow, stranger)).toMatchObject({
      refusal: { reason: 'person-unknown' },
    });
    const row = await planned(10, 'сұрақ');
    const theirs = { ...year, rowId: row, version: 1, month: 9, question: text('басқа') };
    expect((await school.asForeignHead().perform(savePlanRow, theirs)).kind).toBe('not-found');
    expect((await school.asForeignHead().perform(dropPlanRow, { rowId: row, version: 1 })).kind).toBe('not-found');
    expect(done(await school.asForeignHead().ask(workPlan, year)).rows).toEqual([]);
    expect((await school.as('social').perform(savePlanRow, wrong)).kind).toBe('forbidden');
  });
});

describe('clause 5: a meeting is called from the plan or ad hoc', () => {
  test('the question goes on the agenda; heard, it shows its meeting and leaves the plan no more', async () => {
    const row = await planned(11, 'Сабаққа қатысу', { responsibleId: school.ids.people.deputy });
    expect(
      done(await school.as('social').ask(whatWaits, {})).rows.filter((one: any) => one.why === 'work-plan'),
    ).toMatchObject([{ planRowId: row, kind: 'other', on: '2026-11-01', caseId: null }]);
    const { id } = done(await school.as('deputy').perform(callMeeting, { ...call, planRowIds: [row] }));
    const seen = done(await school.as('social').ask(meeting, { meetingId: id }));
    expect(seen.items).toMatchObject([
      { kind: 'other', planRowId: row, question: { text: 'Сабаққа қатысу' }, speaker: { name: 'Серікқызы Айгүл' } },
    ]);
    expect(await rowOf(row)).toMatchObject({ state: 'on-agenda', meeting: { id, number: 1, heldOn: '2026-11-27' } });
    expect(done(await school.as('social').ask(whatWaits, {})).rows.some((one: any) => one.why === 'work-plan')).toBe(
      false,
    );
    const twice = await school.as('deputy').perform(callMeeting, { ...call, planRowIds: [row] });
    expect(twice).toMatchObject({ refusal: { reason: 'plan-row-not-waiting' } });
    const again = await school.as('social').perform(addItem, { meetingId: id, kind: 'other', planRowId: row });
    expect(again).toMatchObject({ refusal: { reason: 'plan-row-not-waiting' } });
    await opened(school, id);
    const itemId = seen.items[0].id;
    done(await school.as('social').perform(decideItem, { itemId, version: 1, decisions: [{ kind: 'free' }] }));
    await school.sql(`update council_items set wording = '{"lang":"kk","text":"назарға алынсын"}' where id = $1`, [
      itemId,
    ]);
    done(await school.as('social').perform(closeMeeting, { meetingId: id, version: 2 }));
    expect(await rowOf(row)).toMatchObject({ state: 'done', done: null, meeting: { id, state: 'closed' } });
    expect(await school.as('deputy').perform(dropPlanRow, { rowId: row, version: 1 })).toMatchObject({
      refusal: { reason: 'plan-row-on-agenda' },
    });
  });

  test('a cancelled meeting frees its rows; a question not heard waits again and goes on with its row', async () => {
    const row = await planned(11, 'Үйірмелер');
    const cancelled = done(await school.as('deputy').perform(callMeeting, { ...call, planRowIds: [row] })).id;
    done(await school.as('deputy').perform(cancelMeeting, { meetingId: cancelled, version: 1, reason: 'карантин' }));
    expect((await rowOf(row)).state).toBe('open');
    const waits = done(await school.as('social').ask(whatWaits, {})).rows.filter((one: any) => one.kind === 'other');
    expect(waits).toMatchObject([{ why: 'work-plan', planRowId: row }]);
    const held = await called(school);
    done(await school.as('social').perform(addItem, { meetingId: held, kind: 'other', planRowId: row }));
    await onAgenda(school, held, first);
    toMeetingDay(school);
    const { people } = school.ids;
    const here = [people.head, people.social].map((personId) => ({ personId, present: true }));
    done(
      await school.as('social').perform(openMeeting, {
        meetingId: held,
        version: 1,
        presidingId: people.head,
        secretaryId: people.social,
        people: here,
      }),
    );
    done(await school.as('social').perform(closeMeeting, { meetingId: held, version: 2 }));
    expect(await rowOf(row)).toMatchObject({ state: 'carried-over', meeting: { id: held } });
    const next = done(
      await school.as('deputy').perform(callMeeting, { ...call, heldOn: '2026-12-11', planRowIds: [row] }),
    ).id;
    expect(await rowOf(row)).toMatchObject({ state: 'on-agenda', meeting: { id: next } });
    const [item] = done(await school.as('social').ask(meeting, { meetingId: next })).items;
    expect(item.rolledFrom).not.toBeNull();
    expect(done(await school.as('social').ask(whatWaits, {})).rows.filter((one: any) => one.kind === 'other')).toEqual(
      [],
    );
  });

  test('done without a meeting is marked by hand, and the mark can be taken back', async () => {
    const row = await planned(11, 'Сауалнама');
    const mark = { rowId: row, version: 1, done: { on: '2026-11-16', words: text('сынып сағаттарында өтті') } };
    const tomorrow = { ...mark, done: { on: '2026-11-17' } };
    expect(await school.as('social').perform(markPlanRow, tomorrow)).toMatchObject({
      refusal: { reason: 'plan-done-in-future' },
    });
    done(await school.as('social').perform(markPlanRow, mark));
    expect(await rowOf(row)).toMatchObject({ state: 'done', done: { on: '2026-11-16' }, version: 2 });
    expect(done(await school.as('social').ask(whatWaits, {})).rows.some((one: any) => one.why === 'work-plan')).toBe(
      false,
    );
    done(await school.as('social').perform(markPlanRow, { rowId: row, version: 2, done: null }));
    expect(await rowOf(row)).toMatchObject({ state: 'open', done: null });
  });
});

describe('paper 22: the plan as it is signed', () => {
  test('months, questions, participants, responsible and the mark, in both languages', async () => {
    const { people } = school.ids;
    await planned(11, 'Сабаққа қатысу', { participants: text('сынып жетекшілері'), responsibleId: people.social });
    const spring = await planned(3, 'Каникул', { plannedOn: '2027-03-12' });
    done(await school.as('deputy').perform(markPlanRow, { rowId: spring, version: 1, done: { on: '2026-11-16' } }));
    const { id } = await plan();
    const form = councilPapers.find((one) => one.paper === 'work-plan');
    const made = await inSchool(school.kernel, school.ids.school, (tx) =>
      form === undefined
        ? Promise.resolve(null)
        : form.make(tx, id, {
            accountId: school.ids.accounts.deputy,
            personId: people.deputy,
            schoolId: school.ids.school,
            language: 'kk',
            roles: ['deputy'],
            classIds: [],
          }),
    );
    const kk = plainTextOf(made?.letters.kk as never);
    const ru = plainTextOf(made?.letters.ru as never);
    for (const part of [
      'БЕКІТЕМІН',
      'Профилактикалық кеңестің 2026-2027 оқу жылына арналған жұмыс жоспары',
      'қараша',
      'Сабаққа қатысу',
      'сынып жетекшілері',
      'Г. Нұрланова',
      '12 наурыз',
      'орындалды, 16.11.2026',
    ])
      expect(kk.toLowerCase()).toContain(part.toLowerCase());
    for (const part of [
      'УТВЕРЖДАЮ',
      'на 2026-2027 учебный год',
      'ноябрь',
      'по-русски: Сабаққа қатысу',
      '12 марта',
      'исполнено, 16.11.2026',
    ])
      expect(ru).toContain(part);
    expect(made?.about).toEqual({ kind: 'work-plan', id });
  });
});
