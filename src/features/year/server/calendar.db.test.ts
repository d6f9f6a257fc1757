import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '#features/cases/server/public.ts';
import { setDue } from '#features/dossier/server/public.ts';
import { calendar } from '#features/school/server/calendar.ts';
import { calendarOf } from '#features/school/server/public.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { isWorkingDay } from '#kernel/pure/working-days.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { dropDay } from './drop-day.ts';
import { duesMoved } from './dues-moved.ts';
import { saveDay } from './save-day.ts';
import { saveYear } from './save-year.ts';

let school: TestSchool;
let caseId = '';
beforeAll(async () => {
  school = await testSchool();
  const opened = await inSchool(school.kernel, school.ids.school, (tx) =>
    openCase(tx, {
      pupilId: school.ids.pupil,
      packId: 'order-61-2023',
      responsibleId: school.ids.people.social,
      grounds: [{ code: 'absence', facts: { lang: 'ru', text: '14 уроков' } }],
      openedOn: plainDate('2026-11-16'),
      schoolYear: 2026,
      repeatsId: null,
    }),
  );
  caseId = opened.id;
});
afterAll(() => school.drop());

const ask = async (input: unknown = {}) => done(await school.as('deputy').ask(calendar, input));
const span = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });
const names = { kk: 'Карантин', ru: 'Карантин' };

describe('a school year is data with its source', () => {
  const year = {
    schoolYear: 2026,
    version: 0,
    ...span('2026-09-01', '2027-05-25'),
    source: 'Оқу-ағарту министрі',
    breaks: [span('2026-12-28', '2027-01-07'), span('2026-10-26', '2026-11-01')],
  };

  it('is set with breaks and quarters, preliminary until the order is there, and set again by version', async () => {
    expect(done(await school.as('head').perform(saveYear, { ...year, estimate: true }))).toEqual({ version: 1 });
    expect(await school.as('head').perform(saveYear, year)).toMatchObject({ kind: 'stale', seen: 0, now: 1 });
    const before = await ask();
    expect(before.year).toMatchObject({ estimate: true, orderNumber: null, quarters: [], version: 1 });
    expect(before.year.breaks[0]).toEqual(span('2026-10-26', '2026-11-01'));
    const confirmed = {
      ...year,
      version: 1,
      orderNumber: '302',
      orderOn: '2026-07-20',
      quarters: [span('2026-09-01', '2026-10-25'), span('2026-11-02', '2026-12-27')],
    };
    done(await school.as('deputy').perform(saveYear, confirmed));
    expect((await ask()).year).toMatchObject({
      estimate: false,
      orderNumber: '302',
      orderOn: '2026-07-20',
      quarters: confirmed.quarters,
    });
    expect((await ask()).known).toEqual([2026]);
    expect((await ask({ schoolYear: 2027 })).year).toBeNull();
  });

  it('a quarter that begins in a break is refused', async () => {
    const quarters = [span('2026-09-01', '2026-10-28')];
    expect(await school.as('head').perform(saveYear, { ...year, version: 2, quarters })).toMatchObject({
      refusal: { reason: 'quarter-in-break' },
    });
  });
});

describe('clause 11: due days follow the calendar', () => {
  const day = '2026-11-24';
  const dues = async () =>
    (await school.sql('select due_on::text from dossier_dues where case_id = $1', [caseId])).map((row) => row.due_on);

  it('a day off moves the due day back; what it moves is said before, and given back with the day', async () => {
    await inSchool(school.kernel, school.ids.school, (tx) =>
      setDue(tx, { caseId, purpose: 'placing', meetingOn: plainDate('2026-11-27') }),
    );
    expect(await dues()).toEqual(['2026-11-24']);
    const change = { day, kind: 'moved' };
    expect(done(await school.as('deputy').ask(duesMoved, { change }))).toEqual({
      moved: [{ meetingOn: '2026-11-27', from: '2026-11-24', to: '2026-11-23' }],
      meetings: 0,
    });
    expect(await dues()).toEqual(['2026-11-24']);
    expect(done(await school.as('deputy').perform(saveDay, { ...change, names, source: 'Бұйрық № 2' }))).toEqual({
      moved: 1,
    });
    expect(await dues()).toEqual(['2026-11-23']);
    const works = await inSchool(school.kernel, school.ids.school, async (tx) =>
      isWorkingDay(plainDate(day), await calendarOf(tx)),
    );
    expect(works).toBe(false);
    expect((await ask()).days).toEqual([
      { day, kind: 'moved', names, source: 'Бұйрық № 2', orderNumber: null, orderOn: null, estimate: false },
    ]);
    expect(done(await school.as('deputy').ask(duesMoved, { change: { dropDay: day } })).moved).toHaveLength(1);
    expect(done(await school.as('deputy').perform(dropDay, { day }))).toEqual({ moved: 1 });
    expect(await dues()).toEqual(['2026-11-24']);
    expect(await school.as('deputy').perform(dropDay, { day })).toEqual({ kind: 'not-found' });
  });

  it('what other lead days would move is said too', async () => {
    const moved = async (change: object) =>
      done(await school.as('head').ask(duesMoved, { change })).moved.map((one: { to: string }) => one.to);
    expect([await moved({ leadDays: 7 }), await moved({ leadDays: 3 })]).toEqual([['2026-11-20'], []]);
  });

  it('the due day of a meeting that is over stays', async () => {
    school.clock.set(new Date('2026-11-30T09:00:00+05:00'));
    const input = { day, kind: 'moved', names, source: 'Бұйрық № 2' };
    expect(done(await school.as('deputy').perform(saveDay, input))).toEqual({ moved: 0 });
    expect(await dues()).toEqual(['2026-11-24']);
  });
});
