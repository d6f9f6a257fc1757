import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '#features/cases/server/public.ts';
import { setDue } from '#features/dossier/server/public.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { whoAmI } from '../../access/server/who-am-i.ts';
import { profile } from '../../school/server/profile.ts';
import { duesMoved } from './dues-moved.ts';
import { saveSettings } from './save-settings.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());

const stored = async () => done(await school.as('head').ask(profile, {}));

describe('the settings of a school', () => {
  it('are changed by version; a second writer is told who was first', async () => {
    const before = await stored();
    const settings = {
      ...before.settings,
      leadDays: 5,
      dangerContacts: [{ who: { kk: 'Сенім телефоны', ru: 'Телефон доверия' }, phone: '150' }],
      retentionYears: { cases: 5, protocols: null, appeals: null, openings: 1 },
    };
    const input = { version: before.version, settings };
    expect((await school.as('deputy').perform(saveSettings, input)).kind).toBe('done');
    expect(await school.as('head').perform(saveSettings, input)).toMatchObject({
      kind: 'stale',
      seen: 1,
      now: 2,
      changedBy: 'Серікқызы Айгүл',
    });
    expect((await stored()).settings).toMatchObject({
      leadDays: 5,
      offerDaysBefore: 14,
      retentionYears: { cases: 5, protocols: null, openings: 1 },
    });
  });

  it('written before there were years of keeping, they read as not set', async () => {
    await school.sql(
      `update school_schools set settings = settings - 'retentionYears' - 'missingSpecialists' where school_id = $1`,
      [school.ids.school],
    );
    const { settings } = await stored();
    expect([settings.missingSpecialists, settings.retentionYears.cases]).toEqual([[], null]);
  });

  it('tell every screen when to lock itself, and in which language papers are offered first', async () => {
    const mine = async () => {
      const { idleMinutes, papersFirst } = done(await school.as('subjectTeacher').ask(whoAmI, {}));
      return [idleMinutes, papersFirst];
    };
    expect(await mine()).toEqual([10, 'kk']);
    const { version, settings } = await stored();
    const save = (part: object) =>
      school.as('head').perform(saveSettings, { version, settings: { ...settings, ...part } });
    expect(await save({ idleMinutes: 4 })).toMatchObject({
      kind: 'invalid',
      fields: [{ path: 'settings.idleMinutes' }],
    });
    expect((await save({ idleMinutes: 61 })).kind).toBe('invalid');
    expect((await save({ idleMinutes: 60, papersFirst: 'pair' })).kind).toBe('done');
    expect(await mine()).toEqual([60, 'pair']);
  });

  it('are not for class teachers, and one specialist is not explained twice', async () => {
    const { version, settings } = await stored();
    expect(await school.as('classTeacher').perform(saveSettings, { version, settings })).toEqual({ kind: 'forbidden' });
    const line = { role: 'psychologist', since: '2026-09-01', why: { kk: 'ауылда жоқ', ru: 'в селе нет' } };
    const twice = { ...settings, missingSpecialists: [line, line] };
    expect((await school.as('head').perform(saveSettings, { version, settings: twice })).kind).toBe('invalid');
  });
});

describe('clause 11: other lead days', () => {
  const due = async () => (await school.sql('select due_on::text as day from dossier_dues')).map(({ day }) => day);
  const save = async (leadDays: number | null) => {
    const { version, settings } = await stored();
    done(await school.as('head').perform(saveSettings, { version, settings: { ...settings, leadDays } }));
  };

  it('say which due days they would move, and move just those', async () => {
    await save(null);
    await inSchool(school.kernel, school.ids.school, async (tx) => {
      const { id } = await openCase(tx, {
        pupilId: school.ids.pupil,
        packId: 'order-61-2023',
        responsibleId: school.ids.people.social,
        grounds: [{ code: 'absence', facts: { lang: 'ru', text: '14 уроков' } }],
        openedOn: tx.today,
        schoolYear: 2026,
        repeatsId: null,
      });
      await setDue(tx, { caseId: id, purpose: 'placing', meetingOn: plainDate('2026-11-27') });
    });
    expect(await due()).toEqual(['2026-11-24']);
    const ahead = done(await school.as('head').ask(duesMoved, { change: { leadDays: 5 } }));
    expect(ahead.moved).toEqual([{ meetingOn: '2026-11-27', from: '2026-11-24', to: '2026-11-20' }]);
    expect(await due()).toEqual(['2026-11-24']);
    await save(5);
    expect(await due()).toEqual(['2026-11-20']);
  });
});
