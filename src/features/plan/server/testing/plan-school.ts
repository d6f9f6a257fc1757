import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { applyMove, lockCase, openCase } from '#features/cases/server/public.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import type { Who } from '../../../../testing/seed-school.ts';
import { done, testSchool, type TestSchool } from '../../../../testing/test-school.ts';
import type { PlanView } from '../../contract.ts';
import { planOfCase } from '../of-case.ts';
import { approvePlan, planInForce } from '../public.ts';
import { savePlan } from '../save-plan.ts';
import { startPlan } from '../start-plan.ts';

export let school: TestSchool;

export let caseId = '';

export const ru = (text: string) => ({ lang: 'ru' as const, text });

const day = (text: string | null) => (text === null ? null : plainDate(text));

export const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inSchool(school.kernel, school.ids.school, work);

export const open = (pupilId = school.ids.pupil): Promise<string> =>
  within(
    async (tx) =>
      (
        await openCase(tx, {
          pupilId,
          packId: 'order-61-2023',
          responsibleId: school.ids.people.social,
          grounds: [{ code: 'absence', facts: ru('14 уроков') }],
          openedOn: plainDate('2026-11-16'),
          schoolYear: 2026,
          repeatsId: null,
        })
      ).id,
  );

export const move = (
  verb: 'place' | 'extend' | 'remove',
  on: string,
  endsOn: string | null,
  id = caseId,
): Promise<void> =>
  within(async (tx) => {
    const locked = await lockCase(tx, id, { personId: '', wholeSchool: true, classIds: [] });
    if (locked === null) throw new Error('no case');
    const removal = verb === 'remove' ? { removal: { reason: 'move', note: null } } : {};
    await applyMove(tx, locked, {
      verb,
      effectiveOn: plainDate(on),
      endsOn: day(endsOn),
      meetingId: randomUUID(),
      itemId: randomUUID(),
      ...removal,
    });
  });

export const approve = (planId: string, on = '2026-11-20', endsOn = '2027-05-20', id = caseId): Promise<void> =>
  within((tx) =>
    approvePlan(tx, {
      planId,
      caseId: id,
      on: plainDate(on),
      endsOn: plainDate(endsOn),
      meetingId: randomUUID(),
      itemId: randomUUID(),
    }),
  );

const causeId = randomUUID();

export const measure = (over: object = {}) => ({
  id: randomUUID(),
  kind: 'attendance-control',
  section: 'teachers',
  causeId,
  words: ru('Отмечать каждый урок'),
  responsibleIds: [school.ids.people.subjectTeacher],
  form: null,
  outsiders: [],
  goesOnFrom: null,
  dueOn: '2027-01-20',
  frequency: null,
  startsOn: null,
  expected: null,
  ...over,
});

export const body = (measures: readonly object[] = [measure()]) => ({
  goal: ru('Вернуться к учебе'),
  causes: [{ id: causeId, words: ru('Работает по вечерам') }],
  measures,
});

export const start = async (who: Who = 'social', over: object = {}) =>
  done(await school.as(who).perform(startPlan, { caseId, ...over }));

export const save = (planId: string, version: number, typed: object = body(), who: Who = 'social') =>
  school.as(who).perform(savePlan, { planId, version, ...typed });

export const look = async (who: Who = 'social', id = caseId) =>
  done(await school.as(who).ask(planOfCase, { caseId: id }));

export const refused = (reason: string) => ({ kind: 'refused', refusal: expect.objectContaining({ reason }) });

/** A child placed on record on 20 November with the plan the Council approved. */
export async function inForce(measures: readonly object[] = [measure()]): Promise<PlanView> {
  const { planId, version } = await start();
  done(await save(planId, version, body(measures)));
  await move('place', '2026-11-20', '2027-05-20');
  await approve(planId);
  school.clock.set(new Date('2026-12-01T09:00:00+05:00'));
  const plan = await within((tx) => planInForce(tx, caseId));
  if (plan === null) throw new Error('no plan in force');
  return plan;
}

/** Stands the school up for a file of tests. */
export function standPlanSchool(): void {
  beforeAll(async () => {
    school = await testSchool();
  });
  afterAll(() => school.drop());
  beforeEach(async () => {
    await school.sql(
      'truncate plan_reassignments, plan_deliveries, plan_measures, plan_causes, plan_plans, cases_readers, cases_moves, cases_grounds, cases_cases, read_log cascade',
    );
    school.clock.set(new Date('2026-11-16T09:00:00+05:00'));
    caseId = await open();
  });
}
