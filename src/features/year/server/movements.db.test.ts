import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '#features/cases/server/public.ts';
import { add } from '#features/pupils/server/add.ts';
import { arrive } from '#features/pupils/server/arrive.ts';
import { leave } from '#features/pupils/server/leave.ts';
import { page } from '#features/pupils/server/page.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { movements } from './movements.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());

const versionOf = async (pupilId: string): Promise<number> =>
  done(await school.as('head').ask(page, { pupilId })).version;
const leaves = async (pupilId: string, lastDay: string, more: object = {}) =>
  school.as('social').perform(leave, {
    pupilId,
    version: await versionOf(pupilId),
    lastDay,
    reason: 'change-of-school',
    place: '№ 5 мектеп',
    note: null,
    ...more,
  });
const told = async (pupilId: string, who: 'head' | 'classTeacher' = 'head') =>
  done(await school.as(who).ask(movements, { pupilId }));

describe('a pupil leaves and arrives again', () => {
  it('clauses 19, 20: the open case is shown to whoever reads it, and stays open', async () => {
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
    const openCaseOf = { id: opened.id, schoolYear: 2026, onRecord: false };
    expect((await told(school.ids.pupil)).openCase).toMatchObject(openCaseOf);
    expect((await told(school.ids.pupil, 'classTeacher')).openCase).toMatchObject(openCaseOf);
    expect((await school.as('otherClassTeacher').ask(movements, { pupilId: school.ids.pupil })).kind).toBe('not-found');
    done(await leaves(school.ids.pupil, '2026-11-16'));
    expect((await told(school.ids.pupil)).openCase).toMatchObject(openCaseOf);
    expect(await school.sql('select state from cases_cases where id = $1', [opened.id])).toEqual([
      { state: 'submitted' },
    ]);
  });

  it('from where a wholly new pupil came is kept with the day of enrolment, and nothing of one who begins here', async () => {
    const begins = async (given: string, more: object) =>
      done(
        await school.as('social').perform(add, {
          name: { family: 'Жаңабаев', given },
          nameRu: null,
          bornOn: '2013-01-15',
          sex: 'male',
          iin: null,
          noIinReason: 'құжат дайындалуда',
          language: 'kk',
          address: null,
          phone: null,
          classId: school.ids.class7,
          enrolledOn: '2026-11-10',
          guardians: [],
          ...more,
        }),
      ).pupilId;
    const came = await begins('Нұрлан', { cameFrom: 'Қарағанды қ., № 12 мектеп' });
    const place = 'Қарағанды қ., № 12 мектеп';
    expect((await told(came)).rows).toEqual([
      { id: expect.any(String), kind: 'arrived', onDay: '2026-11-10', reason: null, place, note: null },
    ]);
    const here = await begins('Ерлан', {});
    expect((await told(here)).rows).toEqual([]);
  });

  it('a last day corrected is one leaving, with its latest words', async () => {
    done(await leaves(school.ids.classmate, '2026-11-20'));
    done(await leaves(school.ids.classmate, '2026-11-18', { place: null, reason: 'move' }));
    expect((await told(school.ids.classmate)).rows).toEqual([
      { id: expect.any(String), kind: 'left', onDay: '2026-11-18', reason: 'move', place: null, note: null },
    ]);
  });

  it('another reason needs words', async () => {
    expect(await leaves(school.ids.otherPupil, '2026-11-20', { reason: 'other' })).toMatchObject({
      kind: 'invalid',
      fields: [{ path: 'note', message: 'note-needed' }],
    });
  });

  it('the same card goes on in a class of the school: from where, on which day; once', async () => {
    school.clock.set(new Date('2027-01-11T09:00:00+05:00'));
    const pupilId = school.ids.classmate;
    const back = async (on: string, classId = school.ids.class8) =>
      school.as('deputy').perform(arrive, { pupilId, version: await versionOf(pupilId), classId, on, place: 'Алматы' });
    expect(await back('2027-01-11', school.other.class7)).toMatchObject({ refusal: { reason: 'class-unknown' } });
    expect(await back('2026-11-18')).toMatchObject({ refusal: { reason: 'already-enrolled' } });
    done(await back('2027-01-11'));
    expect(await back('2027-01-11')).toMatchObject({ refusal: { reason: 'already-enrolled' } });
    const shown = done(await school.as('otherClassTeacher').ask(page, { pupilId }));
    expect(shown.enrolments.map((one: any) => [one.className, one.startsOn, one.endsOn])).toEqual([
      ['8 «А»', '2027-01-11', null],
      ['7 «Ә»', '2026-09-01', '2026-11-18'],
    ]);
    expect((await told(pupilId)).rows.map((one: any) => [one.kind, one.onDay, one.place])).toEqual([
      ['arrived', '2027-01-11', 'Алматы'],
      ['left', '2026-11-18', null],
    ]);
    expect((await school.as('classTeacher').ask(movements, { pupilId })).kind).toBe('not-found');
  });
});
