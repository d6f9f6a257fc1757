import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inSchool } from '#kernel/server/tx.ts';
import { testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { timelineOf } from './timeline-of.ts';

let school: TestSchool;
const cases = { long: randomUUID(), other: randomUUID() };

beforeAll(async () => {
  school = await testSchool();
  await seedCase(cases.long, school.ids.pupil, 1);
  await seedCase(cases.other, school.ids.otherPupil, 2);
  await seedDone(cases.long, 1, '2026-10-05', ['d1', 'd3']);
  await seedDone(cases.long, 2, '2026-10-20', ['d2']);
  await seedDone(cases.other, 1, '2026-10-30', ['d9']);
});
afterAll(() => school.drop());

async function seedCase(id: string, pupilId: string, number: number): Promise<void> {
  await school.sql(
    `insert into cases_cases (school_id, id, pupil_id, number, school_year, pack_id, state, opened_on, responsible_id, version)
     values ($1, $2, $3, $4, 2026, 'order-61-2023', 'submitted', '2026-10-01', $5, 1)`,
    [school.ids.school, id, pupilId, number, school.ids.people.social],
  );
}

/** A replaced plan of the case with one measure done a day after the other. */
async function seedDone(caseId: string, revision: number, first: string, words: readonly string[]): Promise<void> {
  const plan = randomUUID();
  await school.sql(
    `insert into plan_plans (school_id, id, case_id, revision, state, approved_on, author_id, version)
     values ($1, $2, $3, $4, 'replaced', '2026-10-01', $5, 1)`,
    [school.ids.school, plan, caseId, revision, school.ids.people.social],
  );
  for (const [index, word] of words.entries())
    await school.sql(
      `insert into plan_measures (school_id, id, plan_id, position, kind, section, words, responsible_ids, outcome, done_on, version)
       values ($1, $2, $3, $4, 'attendance-control', 'child', jsonb_build_object('lang', 'kk', 'text', $5::text), '{}', 'done', $6::date + $7::int * 20, 1)`,
      [school.ids.school, randomUUID(), plan, index + 1, word, first, index],
    );
}

const wordsOf = (caseId: string, limit: number): Promise<unknown[]> =>
  inSchool(school.kernel, school.ids.school, async (tx) =>
    (await timelineOf(tx, caseId, limit, true)).map(({ text }) => text?.text),
  );

it('the timeline of a case holds the measures of all its plans, newest first, and none of another case', async () => {
  expect(await wordsOf(cases.long, 10)).toEqual(['d3', 'd2', 'd1']);
  expect(await wordsOf(cases.long, 2)).toEqual(['d3', 'd2']);
  expect(await wordsOf(cases.other, 10)).toEqual(['d9']);
});

it('a measure has the case of its plan, whatever was written beside it', async () => {
  await school.sql('update plan_measures set plan_id = plan_id, case_id = $1', [cases.other]);
  const found = await school.sql(
    `select count(*)::int as n from plan_measures m join plan_plans l on l.school_id = m.school_id and l.id = m.plan_id where l.case_id <> m.case_id`,
  );
  expect(found).toEqual([{ n: 0 }]);
  await expect(school.sql('update plan_measures set case_id = $1 where case_id <> $1', [cases.other])).rejects.toThrow(
    'foreign key',
  );
});
