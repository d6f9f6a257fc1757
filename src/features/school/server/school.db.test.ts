import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnyReading } from '#kernel/server/ask.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { addClass } from './add-class.ts';
import { addPerson } from './add-person.ts';
import { classTeacherOf, personWithRole } from './public.ts';
import { classes } from './classes.ts';
import { endPost } from './end-post.ts';
import { givePost } from './give-post.ts';
import { people } from './people.ts';
import { person } from './person.ts';
import { saveClass } from './save-class.ts';
import { savePerson } from './save-person.ts';
import { schoolDeeds } from './deeds.ts';
import { setClassTeacher } from './set-class-teacher.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());

const ask = async (reading: AnyReading, input: unknown = {}) => done(await school.as('deputy').ask(reading, input));

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
      posts: [
        {
          kind: 'head',
          title: { kk: 'директордың м.а.', ru: 'и.о. директора' },
          dates: { startsOn: '2026-11-16', endsOn: '2026-11-20' },
        },
      ],
    });
    const [postId] = done(given).postIds;
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

  it('several posts are given at once, all of them or none', async () => {
    const personId = school.ids.people.medic;
    const post = (kind: string) => ({
      kind,
      title: { kk: 'лауазым', ru: 'должность' },
      dates: { startsOn: '2026-11-16', endsOn: null },
    });
    const kinds = async () =>
      (await ask(person, { personId })).posts.map((one: { kind: string }) => one.kind).toSorted();
    const before = await kinds();
    const twice = { personId, posts: [post('subject-teacher'), post('subject-teacher')] };
    expect(await school.as('head').perform(givePost, twice)).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'post-already-held' },
    });
    expect(await kinds()).toEqual(before);
    const both = { personId, posts: [post('subject-teacher'), post('psychologist')] };
    expect(done(await school.as('head').perform(givePost, both)).postIds).toHaveLength(2);
    expect(await kinds()).toEqual(['psychologist', 'staff', 'subject-teacher']);
  });

  it('the person page tells which classes somebody leads, with what handing one over needs', async () => {
    expect((await ask(person, { personId: school.ids.people.classTeacher })).leads).toEqual([
      { classId: school.ids.class7, name: '7 «Ә»', version: 1, endsOn: null },
    ]);
    expect((await ask(person, { personId: school.ids.people.medic })).leads).toEqual([]);
  });

  it('a person without a post sees nothing of it', async () => {
    for (const one of schoolDeeds) {
      const answer = 'ask' in one ? await school.as('nobody').ask(one, {}) : await school.as('nobody').perform(one, {});
      expect([one.contract.name, answer]).toEqual([one.contract.name, { kind: 'forbidden' }]);
    }
    expect(schoolDeeds.length).toBeGreaterThan(12);
  });
});

describe('classes', () => {
  let letters = 0;

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

  it.each([
    ['held since before', '2025-09-01', null, [['2025-09-01', null]]],
    ['given today only, after the first of September', '2026-11-16', null, [['2026-11-16', null]]],
    [
      'held until a day',
      '2026-09-01',
      '2027-01-31',
      [
        ['2026-09-01', '2027-01-31'],
        ['2027-02-01', null],
      ],
    ],
    [
      'given from a later day',
      '2027-01-11',
      null,
      [
        ['2026-09-01', '2027-01-10'],
        ['2027-01-11', null],
      ],
    ],
    [
      'held once, long ago',
      '2020-09-01',
      '2021-08-31',
      [
        ['2020-09-01', '2021-08-31'],
        ['2026-09-01', null],
      ],
    ],
  ] as const)('a class teacher whose post was %s does not get it twice for a day', async (_how, from, to, posts) => {
    const personId = school.ids.people.medic;
    const mine = `school_id = $1 and person_id = $2 and kind = 'class-teacher'`;
    const who = [school.ids.school, personId];
    await school.sql(`delete from school_posts where ${mine}`, who);
    await school.sql(
      `insert into school_posts (school_id, id, person_id, kind, title, starts_on, ends_on)
       values ($1, gen_random_uuid(), $2, 'class-teacher', '{"kk":"сынып жетекшісі","ru":"классный руководитель"}', $3, $4)`,
      [...who, from, to],
    );
    const letter = 'АБВГД'.charAt(letters++);
    const input = { schoolYear: 2026, grade: 3, letter, language: 'kk', teacherId: personId };
    done(await school.as('head').perform(addClass, input));
    const rows = await school.sql(
      `select starts_on::text as from, ends_on::text as to from school_posts where ${mine} order by starts_on`,
      who,
    );
    expect(rows.map((row) => [row.from, row.to])).toEqual(posts);
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
