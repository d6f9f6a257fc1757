import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { done } from '../../../testing/test-school.ts';
import type { PlanBody } from '../contract.ts';
import { planOfCase } from './of-case.ts';
import { planList } from './plan-list.ts';
import { savePlan } from './save-plan.ts';
import { startPlan } from './start-plan.ts';
import {
  school,
  caseId,
  ru,
  open,
  move,
  measure,
  body,
  start,
  save,
  look,
  refused,
  inForce,
  standPlanSchool,
} from './testing/plan-school.ts';

standPlanSchool();

describe('process, People: who reads and writes a plan', () => {
  it('a class teacher of another class, a subject teacher and another school find nothing', async () => {
    const { planId, version } = await start();
    expect((await school.as('otherClassTeacher').ask(planOfCase, { caseId })).kind).toBe('not-found');
    expect((await school.as('subjectTeacher').ask(planOfCase, { caseId })).kind).toBe('not-found');
    expect((await school.asForeignHead().ask(planOfCase, { caseId })).kind).toBe('not-found');
    expect((await save(planId, version, body(), 'otherClassTeacher')).kind).toBe('not-found');
    expect((await school.asForeignHead().perform(savePlan, { planId, version, ...body([]) })).kind).toBe('not-found');
  });

  it('the class teacher reads, but does not write while another answers for the case', async () => {
    const { planId, version } = await start();
    expect(await look('classTeacher')).toMatchObject({ mayWrite: false, draft: { id: planId } });
    expect(await save(planId, version, body(), 'classTeacher')).toMatchObject(refused('plan-not-responsible'));
    await school.sql('update cases_cases set responsible_id = $1', [school.ids.people.classTeacher]);
    expect((await look('classTeacher')).mayWrite).toBe(true);
    done(await save(planId, version, body(), 'classTeacher'));
  });

  it('roles that never write plans are turned away at the door', async () => {
    expect((await school.as('subjectTeacher').perform(startPlan, { caseId })).kind).toBe('forbidden');
    expect((await school.as('nobody').ask(planOfCase, { caseId })).kind).toBe('forbidden');
  });

  it('a sealed case keeps its plan sealed until it is opened with a reason', async () => {
    await inForce();
    await move('remove', '2026-12-01', null);
    expect((await school.as('social').ask(planOfCase, { caseId })).kind).toBe('not-found');
    await school.sql(
      'insert into cases_unsealings (school_id, id, case_id, person_id, reason, at, until) values ($1, $2, $3, $4, $5, $6, $7)',
      [
        school.ids.school,
        randomUUID(),
        caseId,
        school.ids.people.social,
        'повторная постановка',
        '2026-12-01',
        '2026-12-03',
      ],
    );
    expect(await look()).toMatchObject({
      caseState: 'removed',
      mayWrite: false,
      mayHandOver: false,
      mayMark: [],
      duties: [],
    });
    expect(await school.as('social').perform(startPlan, { caseId })).toMatchObject(refused('plan-case-closed'));
  });

  it('rows of another plan cannot be taken over by their ids', async () => {
    const other = await open(school.ids.otherPupil);
    const theirs = done(await school.as('deputy').perform(startPlan, { caseId: other }));
    const row = measure({ words: ru('чужое') });
    done(await save(theirs.planId, theirs.version, body([row])));
    const mine = await start();
    const stolen: Partial<PlanBody> = { causes: [], measures: [{ ...row, causeId: null } as never] };
    expect(await save(mine.planId, mine.version, { goal: null, ...stolen })).toMatchObject(
      refused('plan-rows-doubtful'),
    );
    expect((await look('deputy', other)).draft.measures).toMatchObject([{ id: row.id, words: ru('чужое') }]);
  });

  it('a person without a post today answers for nothing', async () => {
    const { planId, version } = await start();
    const typed = body([measure({ responsibleIds: [school.ids.people.nobody] })]);
    expect(await save(planId, version, typed)).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'plan-person-unknown', facts: { measures: ['1'] } },
    });
  });

  it('each opening is logged for the child, the list as one row', async () => {
    await inForce();
    await look();
    done(await school.as('social').ask(planList, {}));
    const log = await school.sql('select question, subject_kind, subject_id, rows from read_log order by at');
    expect(log).toEqual([
      { question: 'plan.of-case', subject_kind: 'case', subject_id: caseId, rows: 1 },
      { question: 'plan.list', subject_kind: 'register', subject_id: null, rows: 1 },
    ]);
  });
});

describe('the list of plans: duties, never a ranking', () => {
  it('shows children on record within reach, by the nearest day, page by page', async () => {
    await inForce([measure({ dueOn: '2026-11-30' }), measure({ dueOn: '2027-03-01' })]);
    const other = await open(school.ids.otherPupil);
    await move('place', '2026-11-20', '2027-02-22', other);
    const all = done(await school.as('head').ask(planList, { limit: 1 }));
    expect(all.rows).toMatchObject([
      { caseId, measures: 2, done: 0, overdue: 1, nextDueOn: '2026-11-30', copyDelivered: false, draftWaits: false },
    ]);
    const second = done(await school.as('head').ask(planList, { limit: 1, after: all.next }));
    expect(second).toMatchObject({ rows: [{ caseId: other, planId: null, measures: 0, nextDueOn: null }], next: null });
    const own = done(await school.as('classTeacher').ask(planList, {}));
    expect(own.rows.map((row: { caseId: string }) => row.caseId)).toEqual([caseId]);
    expect(done(await school.as('subjectTeacher').ask(planList, {})).rows).toEqual([]);
    expect(done(await school.asForeignHead().ask(planList, {})).rows).toEqual([]);
  });

  it('shows what is owed when asked for it', async () => {
    await inForce([measure({ dueOn: '2026-11-30' })]);
    const other = await open(school.ids.otherPupil);
    await move('place', '2026-11-20', '2027-02-22', other);
    const shown = async (show: string) =>
      done(await school.as('deputy').ask(planList, { show })).rows.map((row: { caseId: string }) => row.caseId);
    expect([await shown('overdue'), await shown('undelivered'), await shown('without-plan')]).toEqual([
      [caseId],
      [caseId],
      [other],
    ]);
    school.clock.set(new Date('2026-11-30T09:00:00+05:00'));
    expect(await shown('overdue')).toEqual([]);
  });
});
