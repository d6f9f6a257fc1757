import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase } from '#features/cases/server/public.ts';
import { setDue } from '#features/dossier/server/public.ts';
import { firstDays } from '#features/school/rules/first-days.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import type { SettingChange } from '../../school/rules/setting-contract.ts';
import { changedSettings } from '../../school/server/changed-settings.ts';
import { profile } from '../../school/server/profile.ts';
import { settingChanges } from '../../school/server/setting-changes.ts';
import { saveProfile } from './save-profile.ts';
import { saveSettings } from './save-settings.ts';
import { undoSetting } from './undo-setting.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool('2026-11-16T09:00:00+05:00');
});
afterAll(() => school.drop());

const stored = async () => done(await school.as('head').ask(profile, {}));
const save = async (who: 'head' | 'deputy', part: object) => {
  const { version, settings } = await stored();
  done(await school.as(who).perform(saveSettings, { version, settings: { ...settings, ...part } }));
};
const changes = async (setting?: string): Promise<SettingChange[]> =>
  done(await school.as('head').ask(settingChanges, setting === undefined ? {} : { setting })).rows;
const undo = async (changeId: string) =>
  school.as('head').perform(undoSetting, { changeId, version: (await stored()).version });

describe('the history of the settings', () => {
  it('tells who changed what from what to what, newest first, and nothing that stayed as it was', async () => {
    await save('deputy', { leadDays: 5, quorum: 4 });
    school.clock.set(new Date('2026-11-17T10:00:00+05:00'));
    await save('head', { leadDays: 9 });
    const told = (await changes()).map(({ id: _id, ...one }) => one);
    expect(told.slice(0, 1)).toEqual([
      {
        setting: 'leadDays',
        was: { leadDays: 5 },
        becomes: { leadDays: 9 },
        at: expect.stringMatching(/^2026-11-17T05:00:00/u),
        by: 'Ахметова Сәуле Болатқызы',
        undoes: false,
        last: true,
      },
    ]);
    expect(told.slice(1).map(({ setting, was, becomes, by, last }) => [setting, was, becomes, by, last])).toEqual([
      ['leadDays', { leadDays: null }, { leadDays: 5 }, 'Серікқызы Айгүл', false],
      ['quorum', { quorum: null }, { quorum: 4 }, 'Серікқызы Айгүл', true],
    ]);
    const { rows } = done(await school.as('head').ask(changedSettings, {}));
    expect(
      rows.map((one: { setting: string; at: string; by: string }) => [one.setting, one.at.slice(0, 10), one.by]),
    ).toEqual([
      ['leadDays', '2026-11-17', 'Ахметова Сәуле Болатқызы'],
      ['quorum', '2026-11-16', 'Серікқызы Айгүл'],
    ]);
  });

  it('goes on page by page without cutting what was saved at once', async () => {
    const first = done(await school.as('head').ask(settingChanges, { limit: 1 }));
    expect(first.rows.map((one: SettingChange) => one.setting)).toEqual(['leadDays']);
    const rest = done(await school.as('head').ask(settingChanges, { limit: 1, before: first.next }));
    expect(rest.rows.map((one: SettingChange) => one.setting).toSorted()).toEqual(['leadDays', 'quorum']);
  });

  it('is not for class teachers, and no line of it can be changed', async () => {
    expect(await school.as('classTeacher').ask(settingChanges, {})).toEqual({ kind: 'forbidden' });
    await expect(
      inSchool(school.kernel, school.ids.school, (tx) =>
        tx.db.updateTable('school_setting_changes').set({ was: '1' }).execute(),
      ),
    ).rejects.toThrow('permission denied');
  });
});

describe('taking the last change of a setting back', () => {
  const due = async () => (await school.sql('select due_on::text as day from dossier_dues')).map(({ day }) => day);

  it('clause 11: the due days follow, and the taking back is a change that may be taken back itself', async () => {
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
    expect(await due()).toEqual(['2026-11-18']);
    const [last] = await changes('leadDays');
    expect((await undo(last?.id ?? '')).kind).toBe('done');
    expect((await stored()).settings).toMatchObject({ leadDays: 5, quorum: 4 });
    expect(await due()).toEqual(['2026-11-20']);
    const [back] = await changes('leadDays');
    expect(back).toMatchObject({ was: { leadDays: 9 }, becomes: { leadDays: 5 }, undoes: true, last: true });
    expect((await undo(back?.id ?? '')).kind).toBe('done');
    expect((await stored()).settings.leadDays).toBe(9);
  });

  it('is refused for a change that was followed by another, with an older version, and to a class teacher', async () => {
    const [, older] = await changes('leadDays');
    const changeId = older?.id ?? '';
    expect(await undo(changeId)).toMatchObject({ kind: 'refused', refusal: { reason: 'setting-changed-since' } });
    const { version } = await stored();
    const [quorum] = await changes('quorum');
    const input = { changeId: quorum?.id ?? '', version: version - 1 };
    expect((await school.as('head').perform(undoSetting, input)).kind).toBe('stale');
    expect(await school.as('classTeacher').perform(undoSetting, { ...input, version })).toEqual({ kind: 'forbidden' });
    const nobodys = { changeId: school.ids.pupil, version };
    expect((await school.as('head').perform(undoSetting, nobodys)).kind).toBe('not-found');
  });

  it('of the week moves the days off in lieu back too', async () => {
    for (const one of firstDays([2027], 5)) {
      await school.sql(
        'insert into school_days (school_id, day, kind, names, source, estimate) values ($1, $2, $3, $4, $5, $6)',
        [school.ids.school, one.day, one.kind, JSON.stringify(one.names), one.source, one.estimate],
      );
    }
    const inMay = async () =>
      (
        await school.sql(
          `select day::text from school_days where school_id = $1 and kind = 'moved' and day between '2027-05-01' and '2027-05-31' order by day`,
          [school.ids.school],
        )
      ).map(({ day }) => day);
    const { packId: _pack, settings: _settings, ...now } = await stored();
    done(await school.as('deputy').perform(saveProfile, { ...now, weekDays: 6 }));
    expect(await inMay()).toEqual(['2027-05-10']);
    const [change] = await changes('weekDays');
    expect(change).toMatchObject({ was: { weekDays: 5 }, becomes: { weekDays: 6 }, by: 'Серікқызы Айгүл' });
    expect((await undo(change?.id ?? '')).kind).toBe('done');
    expect((await stored()).weekDays).toBe(5);
    expect(await inMay()).toEqual(['2027-05-03', '2027-05-10']);
  });

  it('what an earlier version wrote and this one cannot read is told, and not written back', async () => {
    await save('head', { offerDaysBefore: 20 });
    await school.sql(`update school_setting_changes set was = '"two weeks"' where setting = 'offerDaysBefore'`, []);
    const [change] = await changes('offerDaysBefore');
    expect([change?.was, change?.becomes]).toEqual([null, { offerDaysBefore: 20 }]);
    expect(await undo(change?.id ?? '')).toMatchObject({ kind: 'refused', refusal: { reason: 'setting-unreadable' } });
  });
});
