import { randomUUID } from 'node:crypto';
import { applyMove, lockCase } from '#features/cases/server/public.ts';
import { approvePlan } from '#features/plan/server/public.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { seedCase } from './council-school.ts';
import { familyLink } from './linked-school.ts';
import { testSchool, type TestSchool } from './test-school.ts';

const kk = (text: string): string => JSON.stringify({ lang: 'kk', text });

/** Moves a case as a signed protocol does. */
export const moved = (school: TestSchool, caseId: string, verb: 'place' | 'extend' | 'remove', endsOn: string | null) =>
  inSchool(school.kernel, school.ids.school, async (tx) => {
    const locked = await lockCase(tx, caseId, { personId: '', wholeSchool: true, classIds: [] });
    if (locked === null) throw new Error('no case');
    await applyMove(tx, locked, {
      verb,
      effectiveOn: plainDate('2026-11-20'),
      endsOn: endsOn === null ? null : plainDate(endsOn),
      meetingId: randomUUID(),
      itemId: randomUUID(),
      ...(verb === 'remove' ? { removal: { reason: 'improvement', note: null } } : {}),
    });
  });

/** A plan in force with what the school does and what it asks of the family; returns its id. */
export async function planInForceOf(school: TestSchool, caseId: string, goal: string, revision = 1): Promise<string> {
  const id = randomUUID();
  await school.sql(
    `insert into plan_plans (school_id, id, case_id, revision, state, goal, author_id, version) values ($1, $2, $3, $4, 'draft', $5, $6, 1)`,
    [school.ids.school, id, caseId, revision, kk(goal), school.ids.people.social],
  );
  const cause = randomUUID();
  await school.sql(`insert into plan_causes (school_id, id, plan_id, position, words) values ($1, $2, $3, 1, $4)`, [
    school.ids.school,
    cause,
    id,
    kk('түнде ойын ойнайды'),
  ]);
  const measure = `insert into plan_measures (school_id, id, plan_id, position, kind, section, cause_id, words, responsible_ids,
    due_on, frequency, starts_on, version) values ($1, gen_random_uuid(), $2, $3, 'attendance-control', $4, $5, $6, $7, $8, $9, $10, 1)`;
  const { classTeacher } = school.ids.people;
  const by = [school.ids.school, id] as const;
  await school.sql(measure, [
    ...by,
    1,
    'child',
    cause,
    kk(`${goal}: кешкі үйірме`),
    [classTeacher],
    '2027-01-15',
    null,
    null,
  ]);
  await school.sql(measure, [
    ...by,
    2,
    'family',
    cause,
    kk('ұйқы уақытын бірге белгілеу'),
    [],
    '2027-02-01',
    'weekly',
    '2026-12-01',
  ]);
  await inSchool(school.kernel, school.ids.school, (tx) =>
    approvePlan(tx, {
      planId: id,
      caseId,
      on: plainDate('2026-11-20'),
      endsOn: plainDate('2027-05-20'),
      meetingId: randomUUID(),
      itemId: randomUUID(),
    }),
  );
  return id;
}

/** Two children on record with plans in force; the mother of the first and the father of the second have links. */
export async function familySchool() {
  const school = await testSchool();
  const first = await seedCase(school, school.ids.pupil, 1, 'submitted');
  const second = await seedCase(school, school.ids.otherPupil, 2, 'submitted');
  for (const caseId of [first, second]) await moved(school, caseId, 'place', '2027-05-20');
  const plan = await planInForceOf(school, first, 'сабаққа қайту');
  const otherPlan = await planInForceOf(school, second, 'үйірмеге бару');
  school.clock.set(new Date('2026-12-01T09:00:00+05:00'));
  const mother = await familyLink(school, first, school.ids.guardian);
  const father = await familyLink(school, second, school.ids.otherGuardian);
  return { school, first, second, plan, otherPlan, mother, father };
}
