import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { systemClock } from '../src/kernel/server/clock.ts';
import { seedSchool, type SchoolIds, type Who } from '../src/testing/seed-school.ts';

export type BigSchool = {
  readonly ids: SchoolIds;
  readonly tokens: ReadonlyMap<Who, string>;
  readonly longCase: string;
  readonly shortCase: string;
};

const pupils = 3000;
const cases = 300;
const longTrail = 1000;
const shortTrail = 20;

/** 3,000 pupils in 100 classes, 300 cases with plans, one with a trail and a timeline of 1,000 entries, one with 20. */
export async function seedBigSchool(superUrl: string): Promise<BigSchool> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  const tokens = new Map<Who, string>();
  const ids = await seedSchool(client, systemClock, {
    bin: '120140000007',
    name: 'Тірек',
    token: (who) => {
      const token = randomBytes(32).toString('base64url');
      tokens.set(who, token);
      return createHash('sha256').update(token).digest();
    },
  });
  const school = ids.school;
  const today = systemClock.today();
  const run = (text: string, values: unknown[]): Promise<pg.QueryResult> => client.query(text, values);
  await run(
    `insert into school_classes (school_id, id, school_year, grade, letter, language, version)
    select $1, gen_random_uuid(), 2026, g, chr(1040 + l) || 'б', 'kk', 1 from generate_series(1, 11) g, generate_series(0, 9) l`,
    [school],
  );
  await run(
    `insert into pupils_pupils (school_id, id, family, given, born_on, sex, no_iin_reason, language, search, version)
    select $1, gen_random_uuid(), 'Оқушы' || n, 'Нұрлан', date '2012-01-01' + n % 900, case n % 2 when 0 then 'male' else 'female' end, 'bench', 'kk',
      lower('оқушы' || n || ' нұрлан'), 1 from generate_series(1, $2::int) n`,
    [school, pupils],
  );
  await run(
    `insert into pupils_enrolments (school_id, id, pupil_id, class_id, starts_on)
    select $1, gen_random_uuid(), p.id, c.id, date '2020-09-01' from
      (select id, row_number() over (order by family) as n from pupils_pupils where school_id = $1 and family like 'Оқушы%') p
      join (select id, row_number() over (order by grade, letter) as n, count(*) over () as total from school_classes where school_id = $1 and letter like '%б') c
      on c.n = 1 + p.n % c.total`,
    [school],
  );
  await run(
    `insert into pupils_guardians (school_id, id, pupil_id, family, given, kinship, is_primary, phone, language, starts_on, version)
    select $1, gen_random_uuid(), id, family, 'Алма', 'mother', true, '+77010000000', 'kk', date '2020-01-01', 1
    from pupils_pupils where school_id = $1 and family like 'Оқушы%'`,
    [school],
  );
  await run(
    `insert into cases_cases (school_id, id, pupil_id, number, school_year, pack_id, state, opened_on, responsible_id, placed_on, ends_on, version)
    select $1, gen_random_uuid(), p.id, p.n, 2026, 'order-61-2023', case when p.n % 5 = 0 then 'submitted' else 'on-record' end, $2::date - 40, $3,
      case when p.n % 5 = 0 then null else $2::date - 30 end, case when p.n % 5 = 0 then null else $2::date + 60 + (p.n % 90)::int end, 1
    from (select id, row_number() over (order by family) as n from pupils_pupils where school_id = $1 and family like 'Оқушы%') p where p.n <= $4`,
    [school, today, ids.people.social, cases],
  );
  await run(
    `insert into cases_grounds (school_id, case_id, code, facts)
    select $1, c.id, code, '{"lang":"kk","text":"сынақ"}' from cases_cases c, unnest($2::text[]) code where c.school_id = $1`,
    [school, ['academic-failure', 'absence']],
  );
  await run(
    `insert into plan_plans (school_id, id, case_id, revision, state, goal, approved_on, ends_on, author_id, version)
    select $1, gen_random_uuid(), id, 1, 'approved', '{"lang":"kk","text":"мақсат"}', placed_on, ends_on, $2, 1 from cases_cases where school_id = $1 and state = 'on-record'`,
    [school, ids.people.social],
  );
  await run(
    `insert into plan_measures (school_id, id, plan_id, position, kind, section, words, responsible_ids, due_on, version)
    select $1, gen_random_uuid(), l.id, n, 'attendance-control', 'child', '{"lang":"kk","text":"сабаққа қатысуын бақылау"}', array[$2::uuid], $3::date + 20 + n, 1
    from plan_plans l, generate_series(1, 7) n where l.school_id = $1`,
    [school, ids.people.classTeacher, today],
  );
  await run(
    `insert into cases_moves (school_id, id, case_id, verb, effective_on, recorded_on, ends_on)
    select $1, gen_random_uuid(), id, 'place', placed_on, placed_on, ends_on from cases_cases where school_id = $1 and state = 'on-record'`,
    [school],
  );
  const found = await run(
    `select id from cases_cases where school_id = $1 and state = 'on-record' order by number limit 2`,
    [school],
  );
  const [longCase, shortCase] = found.rows.map((row) => row.id);
  for (const [caseId, count] of [
    [longCase, longTrail],
    [shortCase, shortTrail],
  ])
    await lengthen(client, ids, caseId, count);
  await client.query('vacuum analyze');
  await client.end();
  return { ids, tokens, longCase, shortCase };
}

/** A case with that many trail entries and that many measures done over the years in earlier plans. */
async function lengthen(client: pg.Client, ids: SchoolIds, caseId: string, count: number): Promise<void> {
  const values = [ids.school, caseId, count];
  await client.query(
    `insert into trail_entries (school_id, seq, at, person_id, verb, clause, subject_kind, subject_id, case_id, text_hash, previous, hash)
    select $1, coalesce((select max(seq) from trail_entries where school_id = $1), 0) + n, timestamptz '2026-09-01' + n * interval '1 hour', $4,
      'plan.complete-measure', 15, 'case', $2::uuid, $2::uuid, '\\x00', '\\x00', '\\x00' from generate_series(1, $3::int) n`,
    [...values, ids.people.social],
  );
  await client.query(
    `insert into plan_plans (school_id, id, case_id, revision, state, approved_on, author_id, version)
    select $1, gen_random_uuid(), $2::uuid, 100 + n, 'replaced', date '2026-09-01', $4, 1 from generate_series(1, ($3::int + 19) / 20) n`,
    [...values, ids.people.social],
  );
  await client.query(
    `insert into plan_measures (school_id, id, plan_id, position, kind, section, words, responsible_ids, due_on, outcome, done_on, marked_by, version)
    select $1, gen_random_uuid(), l.id, n, 'attendance-control', 'child', '{"lang":"kk","text":"орындалды"}', array[$3::uuid], date '2026-09-20', 'done', date '2026-09-20', $3, 1
    from plan_plans l, generate_series(1, 20) n where l.school_id = $1 and l.case_id = $2::uuid and l.state = 'replaced'`,
    [ids.school, caseId, ids.people.social],
  );
}
