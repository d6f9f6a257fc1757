import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnyReading } from '#kernel/server/ask.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { isWorkingDay } from '#kernel/pure/working-days.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { addClass } from './add-class.ts';
import { addPerson } from './add-person.ts';
import { calendar } from './calendar.ts';
import { calendarOf, classTeacherOf, personWithRole } from './public.ts';
import { classes } from './classes.ts';
import { dropDay } from './drop-day.ts';
import { endPost } from './end-post.ts';
import { givePost } from './give-post.ts';
import { people } from './people.ts';
import { person } from './person.ts';
import { profile } from './profile.ts';
import { saveClass } from './save-class.ts';
import { saveDay } from './save-day.ts';
import { savePerson } from './save-person.ts';
import { saveProfile } from './save-profile.ts';
import { saveSettings } from './save-settings.ts';
import { saveYear } from './save-year.ts';
import { schoolDeeds } from './deeds.ts';
import { setClassTeacher } from './set-class-teacher.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());

const ask = async (reading: AnyReading, input: unknown = {}) => done(await school.as('deputy').ask(reading, input));

describe('the school itself', () => {
  it('settings and profile are changed by version; a second writer is told who was first', async () => {
    const before = await ask(profile);
    const settings = {
      ...before.settings,
      leadDays: 5,
      dangerContacts: [{ who: { kk: 'Сенім телефоны', ru: 'Телефон доверия' }, phone: '150' }],
    };
    expect(await school.as('deputy').perform(saveSettings, { version: before.version, settings })).toMatchObject({
      kind: 'done',
    });
    expect(await school.as('head').perform(saveSettings, { version: before.version, settings })).toMatchObject({
      kind: 'stale',
      seen: 1,
      now: 2,
      changedBy: 'Серікқызы Айгүл',
    });
    expect((await ask(profile)).settings).toMatchObject({ leadDays: 5, offerDaysBefore: 14 });
  });

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

  it('settings are not for class teachers', async () => {
    const now = await ask(profile);
    expect(
      await school.as('classTeacher').perform(saveSettings, { version: now.version, settings: now.settings }),
    ).toEqual({ kind: 'forbidden' });
  });
});

describe('people and posts', () => {
  const fields = {
    name: { family: 'Әбенова', given: 'Ләззат' },
    nameRu: null,
    iin: '850723300007',
    phone: '87011112233',
    email: null,
    external: false,
  };

  it('a person is added with posts, found, corrected', async () => {
    const posts = [
      {
        kind: 'staff',
        title: { kk: 'кітапханашы', ru: 'библиотекарь' },
        dates: { startsOn: '2026-09-01', endsOn: null },
      },
    ];
    const { personId } = done(await school.as('head').perform(addPerson, { ...fields, posts }));
    const found = await ask(people, { search: 'ЛӘЗЗАТ' });
    expect(found.rows).toEqual([
      {
        id: personId,
        name: 'Әбенова Ләззат',
        external: false,
        posts: [{ kind: 'staff', title: posts[0]?.title }],
        classes: [],
      },
    ]);
    expect(await ask(person, { personId })).toMatchObject({ iin: '850723300007', phone: '+77011112233', version: 1 });
    const saved = await school.as('head').perform(savePerson, { ...fields, iin: null, personId, version: 1 });
    expect(done(saved)).toEqual({ version: 2 });
    expect(await school.as('head').perform(savePerson, { ...fields, personId, version: 1 })).toMatchObject({
      kind: 'stale',
    });
  });

  it('lists page by key in Kazakh order', async () => {
    const all = await ask(people, { show: 'all' });
    const paged: string[] = [];
    let after: unknown;
    for (let round = 0; round < 10; round += 1) {
      const page = await ask(people, { show: 'all', limit: 3, ...(after === undefined ? {} : { after }) });
      paged.push(...page.rows.map((row: { name: string }) => row.name));
      if (page.next === null) break;
      after = page.next;
    }
    const names = all.rows.map((row: { name: string }) => row.name);
    expect(names.length).toBe(10);
    expect(paged).toEqual(names);
    expect(names.indexOf('Ахметова Сәуле Болатқызы')).toBeLessThan(names.indexOf('Әбенова Ләззат'));
    expect(names.indexOf('Әбенова Ләззат')).toBeLessThan(names.indexOf('Жұмабек Раушан'));
  });

  it('one without a post is shown only among all', async () => {
    const here = await ask(people, { search: 'Сейтқали' });
    expect([here.rows.length, (await ask(people, { search: 'Сейтқали', show: 'all' })).rows.length]).toEqual([0, 1]);
  });

  it('clause 7: an acting head is head for the days of the order, and not after', async () => {
    const given = await school.as('head').perform(givePost, {
      personId: school.ids.people.subjectTeacher,
      kind: 'head',
      title: { kk: 'директордың м.а.', ru: 'и.о. директора' },
      dates: { startsOn: '2026-11-16', endsOn: '2026-11-20' },
    });
    const { postId } = done(given);
    expect(await inSchool(school.kernel, school.ids.school, (tx) => personWithRole(tx, 'head'))).toEqual([
      school.ids.people.head,
      school.ids.people.subjectTeacher,
    ]);
    expect(done(await school.as('subjectTeacher').ask(people, { kind: 'head' })).rows).toHaveLength(2);
    expect(await school.as('head').perform(endPost, { postId, endsOn: '2026-11-15' })).toMatchObject({
      refusal: { reason: 'ends-before-start' },
    });
    expect((await ask(person, { personId: school.ids.people.subjectTeacher })).posts).toHaveLength(2);
  });

  it('a person without a post sees nothing of it', async () => {
    for (const one of schoolDeeds) {
      const answer = 'ask' in one ? await school.as('nobody').ask(one, {}) : await school.as('nobody').perform(one, {});
      expect([one.contract.name, answer]).toEqual([one.contract.name, { kind: 'forbidden' }]);
    }
    expect(schoolDeeds.length).toBeGreaterThan(15);
  });
});

describe('classes', () => {
  it('a class is added once, its letter made Cyrillic; its teacher gets the post', async () => {
    const input = {
      schoolYear: 2026,
      grade: 9,
      letter: 'b',
      language: 'kk',
      teacherId: school.ids.people.subjectTeacher,
    };
    const { classId } = done(await school.as('deputy').perform(addClass, input));
    expect(await school.as('deputy').perform(addClass, input)).toMatchObject({
      refusal: { reason: 'class-exists', facts: { class: '9 «В»' } },
    });
    const teacher = await ask(person, { personId: school.ids.people.subjectTeacher });
    expect(teacher.posts.map((post: { kind: string }) => post.kind)).toContain('class-teacher');
    const list = await ask(classes);
    expect(list.schoolYear).toBe(2026);
    expect(list.rows.map((row: { name: string }) => row.name)).toEqual(['7 «Ә»', '8 «А»', '9 «В»']);
    const renamed = await school
      .as('deputy')
      .perform(saveClass, { classId, version: 1, grade: 9, letter: 'Ғ', language: 'mixed' });
    expect(done(renamed)).toEqual({ version: 2 });
  });

  it('another class teacher from a day on; the one before until the day before', async () => {
    const [seventh] = (await ask(classes)).rows;
    const input = {
      classId: seventh.id,
      version: seventh.version,
      personId: school.ids.people.psychologist,
      from: '2026-11-16',
    };
    done(await school.as('head').perform(setClassTeacher, input));
    expect(await inSchool(school.kernel, school.ids.school, (tx) => classTeacherOf(tx, seventh.id))).toBe(
      school.ids.people.psychologist,
    );
    const rows = await school.sql(
      'select ends_on::text from school_class_teachers where class_id = $1 order by starts_on',
      [seventh.id],
    );
    expect(rows).toEqual([{ ends_on: '2026-11-15' }, { ends_on: null }]);
  });

  it('a class of another school is not there', async () => {
    const input = { classId: school.other.class7, version: 1, grade: 7, letter: 'Ж', language: 'kk' };
    expect(await school.as('head').perform(saveClass, input)).toEqual({ kind: 'not-found' });
  });
});

describe('the calendar', () => {
  it('a school year is set with its source, and set again by version', async () => {
    const year = {
      schoolYear: 2026,
      version: 0,
      startsOn: '2026-09-01',
      endsOn: '2027-05-25',
      source: 'Бұйрық № 1',
      breaks: [
        { startsOn: '2026-12-28', endsOn: '2027-01-07' },
        { startsOn: '2026-10-26', endsOn: '2026-11-01' },
      ],
    };
    expect(done(await school.as('head').perform(saveYear, year))).toEqual({ version: 1 });
    expect(await school.as('head').perform(saveYear, year)).toMatchObject({ kind: 'stale', seen: 0, now: 1 });
    const shown = await ask(calendar);
    expect(shown.year.breaks[0]).toEqual({ startsOn: '2026-10-26', endsOn: '2026-11-01' });
    expect(shown.known).toEqual([2026]);
    expect((await ask(calendar, { schoolYear: 2027 })).year).toBeNull();
  });

  it('a marked day changes the working days until the mark is removed', async () => {
    const day = plainDate('2026-11-19');
    const works = () =>
      inSchool(school.kernel, school.ids.school, async (tx) => isWorkingDay(day, await calendarOf(tx)));
    expect(await works()).toBe(true);
    const names = { kk: 'Карантин', ru: 'Карантин' };
    done(await school.as('deputy').perform(saveDay, { day, kind: 'moved', names, source: 'Бұйрық № 2' }));
    expect(await works()).toBe(false);
    expect((await ask(calendar)).days).toEqual([{ day, kind: 'moved', names, source: 'Бұйрық № 2' }]);
    done(await school.as('deputy').perform(dropDay, { day }));
    expect(await works()).toBe(true);
    expect(await school.as('deputy').perform(dropDay, { day })).toEqual({ kind: 'not-found' });
  });
});
