import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { rollover } from './rollover.ts';
import { rolloverList } from './rollover-list.ts';
import { turnYear } from './turn-year.ts';
import { undoTurn } from './undo-turn.ts';

const pupils = 3000;
const classes = 120;

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool('2027-06-10T09:00:00+05:00');
  await school.sql(
    `with k as (
      insert into school_classes (school_id, id, school_year, grade, letter, language, version)
      select $1, gen_random_uuid(), 2026, n % 12, substr('ВГДЕЖЗИКЛМ', n / 12 + 1, 1), 'kk', 1 from generate_series(0, $2 - 1) n
      returning id, grade, letter
    ), numbered as (select id, row_number() over (order by grade, letter) - 1 as place from k),
    t as (insert into school_class_teachers (school_id, id, class_id, person_id, starts_on)
      select $1, gen_random_uuid(), id, ($3::uuid[])[place % 3 + 1], '2026-09-01' from numbered),
    p as (insert into pupils_pupils (school_id, id, family, given, born_on, sex, no_iin_reason, language, search, version)
      select $1, gen_random_uuid(), 'Оқушы' || n, 'Ай', '2014-01-01', 'female', 'жоқ', 'kk', '', 1 from generate_series(0, $4 - 1) n
      returning id, substr(family, 6)::int as n)
    insert into pupils_enrolments (school_id, id, pupil_id, class_id, starts_on)
    select $1, gen_random_uuid(), p.id, numbered.id, '2026-09-01' from p join numbered on numbered.place = p.n % $2`,
    [
      school.ids.school,
      classes,
      [school.ids.people.classTeacher, school.ids.people.otherClassTeacher, school.ids.people.subjectTeacher],
      pupils,
    ],
  );
});
afterAll(() => school.drop());

const tables = ['school_classes', 'school_class_teachers', 'school_posts', 'pupils_enrolments', 'pupils_movements'];
const everything = async (): Promise<string> => {
  const rows: string[] = [];
  for (const name of tables) {
    const [row] = await school.sql(
      `select md5(coalesce(string_agg(t::text, '|' order by school_id, id), '')) as sum, count(*)::int as n from ${name} t`,
    );
    rows.push(`${name} ${row.n} ${row.sum}`);
  }
  return rows.join('\n');
};
const look = async () => done(await school.as('head').ask(rollover, { schoolYear: 2027 }));

describe('a school of three thousand', () => {
  it('turns its year within seconds, in one entry of the trail', async () => {
    const seen = await look();
    const began = performance.now();
    const { rolloverId, counts } = done(
      await school.as('head').perform(turnYear, {
        schoolYear: 2027,
        stamp: seen.stamp,
        effectiveOn: '2027-09-01',
        classes: seen.classes,
        sources: seen.sources.map(({ classId, to }: any) => ({ classId, to })),
        exceptions: [],
      }),
    );
    const took = performance.now() - began;
    expect(counts.moved + counts.left).toBe(pupils + 3);
    expect(counts.left).toBe(250);
    expect(took).toBeLessThan(10_000);
    expect(await school.sql("select count(*)::int as n from trail_entries where verb = 'year.turn'")).toEqual([
      { n: 1 },
    ]);
    const [{ size }] = await school.sql('select max(pg_column_size(body))::int as size from trail_texts');
    expect(size).toBeLessThan(2000);
    const list = done(await school.as('head').ask(rolloverList, { rolloverId }));
    expect(list.left).toHaveLength(250);
    done(await school.as('head').perform(undoTurn, { rolloverId }));
  });
});

describe('a turn and its undoing together are nothing', () => {
  it('for any plan: merged and split classes, repeaters, leavers, any day of the year', async () => {
    const seen = await look();
    const before = await everything();
    const keys: string[] = seen.classes.map((one: any) => one.key);
    const rows = await school.sql(
      'select pupil_id from pupils_enrolments where school_id = $1 order by pupil_id limit 40',
      [school.ids.school],
    );
    const to = fc.option(fc.constantFrom(...keys), { nil: null, freq: 3 });
    const plans = fc.record({
      effectiveOn: fc.constantFrom('2027-08-01', '2027-08-25', '2027-09-01', '2027-10-12', '2028-01-11'),
      targets: fc.array(to, { minLength: seen.sources.length, maxLength: seen.sources.length }),
      apart: fc.subarray(
        rows.map((row) => row.pupil_id),
        { maxLength: 12 },
      ),
      where: to,
      reason: fc.constantFrom('move', 'change-of-school', 'graduation', 'other'),
      teachers: fc.array(fc.constantFrom(null, ...seen.people.map((one: any) => one.id)), {
        minLength: 3,
        maxLength: 3,
      }),
    });
    await fc.assert(
      fc.asyncProperty(plans, async ({ effectiveOn, targets, apart, where, reason, teachers }) => {
        const { rolloverId } = done(
          await school.as('head').perform(turnYear, {
            schoolYear: 2027,
            stamp: seen.stamp,
            effectiveOn,
            classes: seen.classes.map((one: any, place: number) => ({ ...one, teacherId: teachers[place % 3] })),
            sources: seen.sources.map((one: any, place: number) => ({ classId: one.classId, to: targets[place] })),
            exceptions: apart.map((pupilId) => ({ pupilId, to: where, reason: where === null ? reason : null })),
          }),
        );
        expect((await look()).turned.blockers).toEqual([]);
        done(await school.as('deputy').perform(undoTurn, { rolloverId }));
        expect(await everything()).toBe(before);
        expect((await look()).stamp).toBe(seen.stamp);
      }),
      { numRuns: 8, seed: 61 },
    );
  }, 60_000);
});
