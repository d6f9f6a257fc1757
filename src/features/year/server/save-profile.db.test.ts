import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCase } from '#features/cases/server/public.ts';
import { setDue } from '#features/dossier/server/public.ts';
import { firstDays } from '#features/school/rules/first-days.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { callMeeting } from '../../council/server/call-meeting.ts';
import { profile } from '../../school/server/profile.ts';
import { saveProfile } from './save-profile.ts';
import { weekMoves } from './week-moves.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool('2027-04-12T09:00:00+05:00');
});
afterAll(() => school.drop());

const ask = async (question: typeof profile) => done(await school.as('head').ask(question, {}));
const week = async (weekDays: 5 | 6) => {
  const { packId: _pack, settings: _settings, ...now } = await ask(profile);
  return school.as('head').perform(saveProfile, { ...now, weekDays });
};

describe('the profile of the school', () => {
  it('a wrong BIN is an invalid field with its reason, a right one is stored without spaces', async () => {
    const now = await ask(profile);
    const input = {
      version: now.version,
      names: now.names,
      shortNames: now.shortNames,
      bin: '120140 000007',
      regionCode: '75',
      address: null,
      phone: '8 727 123 45 67',
      weekDays: 6,
    };
    expect(await school.as('head').perform(saveProfile, { ...input, bin: '120140000008' })).toEqual({
      kind: 'invalid',
      fields: [{ path: 'bin', code: 'custom', message: 'bin-check-digit' }],
    });
    expect(await school.as('head').perform(saveProfile, input)).toMatchObject({
      kind: 'done',
      value: { version: now.version + 1 },
    });
    expect(await ask(profile)).toMatchObject({
      bin: '120140000007',
      phone: '+77271234567',
      weekDays: 6,
      address: null,
    });
  });
});

describe('clause 11: a school that changes its week', () => {
  const stored = async () =>
    (
      await school.sql(
        `select day::text from school_days where school_id = $1 and kind = 'moved' and day between '2027-04-12' and '2027-05-31' order by day`,
        [school.ids.school],
      )
    ).map(({ day }) => day);
  const due = async () => (await school.sql('select due_on::text as day from dossier_dues')).map(({ day }) => day);

  beforeEach(async () => {
    await school.sql(
      'truncate council_meetings, dossier_dues, cases_moves, cases_grounds, cases_cases, school_days cascade',
    );
    await school.sql('update school_schools set week_days = 5 where school_id = $1', [school.ids.school]);
    for (const one of firstDays([2027], 5)) {
      await school.sql(
        'insert into school_days (school_id, day, kind, names, source, estimate) values ($1, $2, $3, $4, $5, $6)',
        [school.ids.school, one.day, one.kind, JSON.stringify(one.names), one.source, one.estimate],
      );
    }
    await inSchool(school.kernel, school.ids.school, async (tx) => {
      const { id } = await openCase(tx, {
        pupilId: school.ids.pupil,
        packId: 'order-61-2023',
        responsibleId: school.ids.people.social,
        grounds: [{ code: 'absence', facts: { lang: 'ru', text: '14 уроков' } }],
        openedOn: plainDate('2027-04-12'),
        schoolYear: 2026,
        repeatsId: null,
      });
      await setDue(tx, { caseId: id, purpose: 'placing', meetingOn: plainDate('2027-05-06') });
    });
  });

  it('is told what moves before, and moves exactly that: the Monday after 1 May, and the dossier due on it', async () => {
    // Meeting on Thursday 6 May: three days back is 3 May, off in lieu for five days, so due on Friday 30 April.
    expect([await stored(), await due()]).toEqual([['2027-05-03', '2027-05-10'], ['2027-04-30']]);
    expect(done(await school.as('head').ask(weekMoves, { weekDays: 6 }))).toEqual({
      dropped: ['2027-05-03'],
      added: [],
      moved: [{ meetingOn: '2027-05-06', from: '2027-04-30', to: '2027-05-03', dossiers: 1 }],
      meetings: [],
    });
    expect([await due(), (await ask(profile)).weekDays]).toEqual([['2027-04-30'], 5]);
    done(await week(6));
    expect([await stored(), await due(), (await ask(profile)).weekDays]).toEqual([['2027-05-10'], ['2027-05-03'], 6]);
    done(await week(5));
    expect([await stored(), await due()]).toEqual([['2027-05-03', '2027-05-10'], ['2027-04-30']]);
  });

  it('saving the profile without another week moves nothing', async () => {
    await school.sql(`delete from school_days where day = '2027-05-03'`);
    done(await week(5));
    expect(await stored()).toEqual(['2027-05-10']);
  });

  it('a meeting called for a Saturday is pointed out when Saturdays become days off', async () => {
    done(await week(6));
    const meeting = {
      decisionNumber: '14-Ш',
      decisionOn: '2027-04-12',
      heldOn: '2027-05-15',
      startsAt: '15:00',
      place: { lang: 'kk', text: 'мәжіліс залы' },
      format: 'in-person',
    };
    done(await school.as('deputy').perform(callMeeting, meeting));
    expect(done(await school.as('deputy').ask(weekMoves, { weekDays: 5 })).meetings).toEqual(['2027-05-15']);
  });

  it('is the leaders’ to change and to ask', async () => {
    expect(await school.as('classTeacher').ask(weekMoves, { weekDays: 6 })).toEqual({ kind: 'forbidden' });
    expect(await school.as('social').ask(weekMoves, { weekDays: 6 })).toEqual({ kind: 'forbidden' });
  });
});
