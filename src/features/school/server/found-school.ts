import type { PersonName } from '#kernel/pure/person-name.ts';
import { minDate, plainDateOf } from '#kernel/pure/plain-date.ts';
import type { Language, Names } from '#kernel/pure/text.ts';
import { json, jsonOrNull } from '#kernel/server/db.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { firstDays } from '../rules/first-days.ts';
import { firstYears } from '../rules/first-years.ts';
import { defaultTitles, type PostKind } from '../rules/posts.ts';
import { schoolYearOf } from '../rules/school-year-of.ts';
import { defaultSettings } from '../rules/settings.ts';
import { insertPerson, insertPosts } from './people-store.ts';

export type NewSchool = {
  readonly names: Names;
  readonly shortNames: Names;
  readonly bin: string;
  readonly regionCode: string;
  readonly address: Names | null;
  readonly phone: string | null;
  readonly weekDays: 5 | 6;
};

export type FirstPerson = {
  readonly name: PersonName;
  readonly nameRu: PersonName | null;
  readonly post: PostKind;
  readonly title: Names | null;
  /** Of the screens: whoever comes after is offered the same. */
  readonly language?: Language;
};

/** Writes a school with its calendar and its first person, who leads it and is administrator; returns the person's id. */
export async function foundSchool(tx: Tx, school: NewSchool, first: FirstPerson, packId: string): Promise<string> {
  await tx.db
    .insertInto('school_schools')
    .values({
      school_id: tx.schoolId,
      names: json(school.names),
      short_names: json(school.shortNames),
      bin: school.bin,
      region_code: school.regionCode,
      address: jsonOrNull(school.address),
      phone: school.phone,
      week_days: school.weekDays,
      pack_id: packId,
      settings: json({ ...defaultSettings, accountLanguage: first.language ?? defaultSettings.accountLanguage }),
      founded_at: tx.now,
      version: 1,
    })
    .execute();
  await insertCalendar(tx, school.weekDays);
  const personId = await insertPerson(tx, {
    name: first.name,
    nameRu: first.nameRu,
    iin: null,
    phone: null,
    email: null,
    external: false,
  });
  // Who founds the school here has held the post at least since the school year began: orders of this year name them.
  const dates = { startsOn: minDate(plainDateOf(schoolYearOf(tx.today), 9, 1), tx.today), endsOn: null };
  await insertPosts(tx, personId, [
    { kind: first.post, title: first.title ?? defaultTitles[first.post], dates },
    { kind: 'administrator', title: defaultTitles.administrator, dates },
  ]);
  return personId;
}

async function insertCalendar(tx: Tx, week: 5 | 6): Promise<void> {
  const years = firstYears.map((year) => ({
    school_id: tx.schoolId,
    school_year: year.schoolYear,
    starts_on: year.startsOn,
    ends_on: year.endsOn,
    breaks: json(year.breaks),
    source: year.source,
    estimate: year.estimate,
    version: 1,
  }));
  await tx.db.insertInto('school_years').values(years).execute();
  const days = firstDays([2025, 2026, 2027, 2028], week).map((one) => ({
    school_id: tx.schoolId,
    day: one.day,
    kind: one.kind,
    names: json(one.names),
    source: one.source,
    estimate: one.estimate,
  }));
  await tx.db.insertInto('school_days').values(days).execute();
}
