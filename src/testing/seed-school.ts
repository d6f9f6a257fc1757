import type pg from 'pg';
import { newId } from '#kernel/server/new-id.ts';
import type { Clock } from '#kernel/server/clock.ts';

export const everyone = [
  'head',
  'deputy',
  'social',
  'psychologist',
  'classTeacher',
  'otherClassTeacher',
  'subjectTeacher',
  'medic',
  'nobody',
] as const;
export type Who = (typeof everyone)[number];

export type SchoolIds = {
  readonly school: string;
  readonly people: Readonly<Record<Who, string>>;
  readonly accounts: Readonly<Record<Who, string>>;
  /** 7 «Ә», led by classTeacher. */
  readonly class7: string;
  /** 8 «А», led by otherClassTeacher. */
  readonly class8: string;
  /** In 7 «Ә», with a mother (guardian). */
  readonly pupil: string;
  readonly guardian: string;
  /** In 8 «А», with a father (otherGuardian). */
  readonly otherPupil: string;
  readonly otherGuardian: string;
  /** In 7 «Ә» too, without any case. */
  readonly classmate: string;
  readonly classmateGuardian: string;
  readonly composition: string;
};

type Options = { readonly bin: string; readonly name: string; readonly token: (who: Who) => Buffer };

const staff: Readonly<
  Record<
    Who,
    readonly [family: string, given: string, patronymic: string | null, post: string | null, kk: string, ru: string]
  >
> = {
  head: ['Ахметова', 'Сәуле', 'Болатқызы', 'head', 'директор', 'директор'],
  deputy: [
    'Серікқызы',
    'Айгүл',
    null,
    'deputy',
    'директордың тәрбие ісі жөніндегі орынбасары',
    'заместитель директора по воспитательной работе',
  ],
  social: ['Нұрланова', 'Гүлнар', 'Ерікқызы', 'social-pedagogue', 'әлеуметтік педагог', 'социальный педагог'],
  psychologist: ['Қасымова', 'Динара', null, 'psychologist', 'педагог-психолог', 'педагог-психолог'],
  classTeacher: ['Омарова', 'Жанна', 'Маратқызы', 'class-teacher', 'сынып жетекшісі', 'классный руководитель'],
  otherClassTeacher: ['Тілеуов', 'Бекзат', null, 'class-teacher', 'сынып жетекшісі', 'классный руководитель'],
  subjectTeacher: ['Ли', 'Ирина', 'Олеговна', 'subject-teacher', 'математика мұғалімі', 'учитель математики'],
  medic: ['Жұмабек', 'Раушан', null, 'staff', 'медицина қызметкері', 'медицинский работник'],
  nobody: ['Сейтқали', 'Арман', null, null, '', ''],
};

const defaultSettings = {
  quorum: null,
  votesCounted: false,
  dangerContacts: [],
  offerDaysBefore: 14,
  leadDays: null,
  termEndOnWorkingDay: true,
  phrases: [],
};

/** Inserts one school past row-level security; every person has an account and a session. */
export async function seedSchool(client: pg.Client, clock: Clock, options: Options): Promise<SchoolIds> {
  const school = newId();
  const insert = (table: string, row: Record<string, unknown>): Promise<unknown> =>
    insertRow(client, table, { school_id: school, ...row });
  await insert('school_schools', {
    names: JSON.stringify({
      kk: `«${options.name}» жалпы білім беретін мектебі`,
      ru: `Общеобразовательная школа «${options.name}»`,
    }),
    short_names: JSON.stringify({ kk: `«${options.name}» мектебі`, ru: `Школа «${options.name}»` }),
    bin: options.bin,
    region_code: '71',
    address: JSON.stringify({ kk: 'Астана қ., Сарыарқа к-сі, 1', ru: 'г. Астана, ул. Сарыарка, 1' }),
    phone: '+77172000000',
    week_days: 5,
    pack_id: 'order-61-2023',
    settings: JSON.stringify(defaultSettings),
    founded_at: clock.now(),
    version: 1,
  });
  const people = await seedPeople(insert, clock, options);
  const class7 = newId();
  const class8 = newId();
  await insert('school_classes', { id: class7, school_year: 2026, grade: 7, letter: 'Ә', language: 'kk', version: 1 });
  await insert('school_classes', { id: class8, school_year: 2026, grade: 8, letter: 'А', language: 'ru', version: 1 });
  await insert('school_class_teachers', {
    id: newId(),
    class_id: class7,
    person_id: people.people.classTeacher,
    starts_on: '2026-09-01',
  });
  await insert('school_class_teachers', {
    id: newId(),
    class_id: class8,
    person_id: people.people.otherClassTeacher,
    starts_on: '2026-09-01',
  });
  const first = await seedPupil(insert, {
    classId: class7,
    family: 'Айдаров',
    given: 'Данияр',
    patronymic: 'Серікұлы',
    bornOn: '2013-05-20',
    sex: 'male',
    mother: 'Айдарова',
  });
  const second = await seedPupil(insert, {
    classId: class8,
    family: 'Талғатов',
    given: 'Ерасыл',
    patronymic: null,
    bornOn: '2012-02-11',
    sex: 'male',
    mother: 'Талғатова',
  });
  const third = await seedPupil(insert, {
    classId: class7,
    family: 'Нұрпейіс',
    given: 'Айша',
    patronymic: 'Қайратқызы',
    bornOn: '2013-09-02',
    sex: 'female',
    mother: 'Нұрпейіс',
  });
  const composition = newId();
  await insert('council_compositions', {
    id: composition,
    order_number: '112',
    order_on: '2026-09-01',
    starts_on: '2026-09-01',
    version: 1,
  });
  const members: Who[] = [
    'head',
    'deputy',
    'social',
    'psychologist',
    'classTeacher',
    'otherClassTeacher',
    'subjectTeacher',
  ];
  for (const [position, who] of members.entries()) {
    const part = who === 'head' ? 'chair' : who === 'social' ? 'secretary' : 'member';
    await insert('council_members', {
      composition_id: composition,
      person_id: people.people[who],
      part,
      position,
      post: JSON.stringify({ kk: staff[who][4], ru: staff[who][5] }),
    });
  }
  return {
    school,
    ...people,
    class7,
    class8,
    composition,
    pupil: first.pupil,
    guardian: first.guardian,
    otherPupil: second.pupil,
    otherGuardian: second.guardian,
    classmate: third.pupil,
    classmateGuardian: third.guardian,
  };
}

type Insert = (table: string, row: Record<string, unknown>) => Promise<unknown>;

async function seedPeople(
  insert: Insert,
  clock: Clock,
  options: Options,
): Promise<Pick<SchoolIds, 'people' | 'accounts'>> {
  const people: Partial<Record<Who, string>> = {};
  const accounts: Partial<Record<Who, string>> = {};
  for (const who of everyone) {
    const [family, given, patronymic, post, kk, ru] = staff[who];
    const person = newId();
    const account = newId();
    await insert('school_people', { id: person, family, given, patronymic, external: false, version: 1 });
    if (post !== null)
      await insert('school_posts', {
        id: newId(),
        person_id: person,
        kind: post,
        title: JSON.stringify({ kk, ru }),
        starts_on: '2020-09-01',
      });
    await insert('access_accounts', {
      id: account,
      person_id: person,
      login: `${who}-${person.slice(-6)}`,
      password_hash: 'none',
      language: 'ru',
      made_at: clock.now(),
      version: 1,
    });
    await insert('access_sessions', {
      token_hash: options.token(who),
      account_id: account,
      started_at: clock.now(),
      seen_at: '2099-01-01',
      ends_at: '2099-01-01',
      device: 'test',
    });
    people[who] = person;
    accounts[who] = account;
  }
  return { people: people as Record<Who, string>, accounts: accounts as Record<Who, string> };
}

type SeedPupil = {
  classId: string;
  family: string;
  given: string;
  patronymic: string | null;
  bornOn: string;
  sex: string;
  mother: string;
};

async function seedPupil(insert: Insert, one: SeedPupil): Promise<{ pupil: string; guardian: string }> {
  const pupil = newId();
  const guardian = newId();
  await insert('pupils_pupils', {
    id: pupil,
    family: one.family,
    given: one.given,
    patronymic: one.patronymic,
    born_on: one.bornOn,
    sex: one.sex,
    no_iin_reason: 'test',
    language: 'kk',
    search: `${one.family} ${one.given}`.toLowerCase(),
    version: 1,
  });
  await insert('pupils_enrolments', { id: newId(), pupil_id: pupil, class_id: one.classId, starts_on: '2026-09-01' });
  await insert('pupils_guardians', {
    id: guardian,
    pupil_id: pupil,
    family: one.mother,
    given: 'Алма',
    kinship: 'mother',
    is_primary: true,
    phone: '+77010000000',
    language: 'kk',
    starts_on: '2020-01-01',
    version: 1,
  });
  return { pupil, guardian };
}

async function insertRow(client: pg.Client, table: string, row: Record<string, unknown>): Promise<unknown> {
  const columns = Object.keys(row);
  const marks = columns.map((_, index) => `$${index + 1}`).join(', ');
  return client.query(`insert into ${table} (${columns.join(', ')}) values (${marks})`, Object.values(row));
}
