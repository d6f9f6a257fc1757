import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { done } from '../../../testing/test-school.ts';
import { approvePlan, planForApproval, planInForce } from './public.ts';
import { startPlan } from './start-plan.ts';
import {
  school,
  caseId,
  ru,
  within,
  open,
  approve,
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

describe('clause 12: a draft plan exists before the meeting', () => {
  it('is started empty, saved whole, and read back as typed', async () => {
    const { planId, version } = await start();
    const weekly = measure({
      frequency: 'weekly',
      startsOn: '2026-12-01',
      expected: ru('Ни одного пропуска'),
      outsiders: [{ name: 'Тренер', organisation: null }],
    });
    const typed = body([weekly, measure({ causeId: null, responsibleIds: [], dueOn: null, words: ru('') })]);
    expect(done(await save(planId, version, typed))).toEqual({ version: version + 1 });
    const draft = await within((tx) => planForApproval(tx, caseId));
    expect(draft).toMatchObject({
      id: planId,
      state: 'draft',
      revision: 1,
      goal: typed.goal,
      causes: typed.causes,
      measures: typed.measures,
    });
    expect(draft?.measures[0]?.responsible).toEqual([
      { id: school.ids.people.subjectTeacher, name: 'Ли Ирина Олеговна' },
    ]);
  });

  it('rows that are moved, changed and gone are so after the next save', async () => {
    const { planId, version } = await start();
    const [first, second, third] = [measure(), measure({ words: ru('второе') }), measure({ words: ru('третье') })];
    const { version: next } = done(await save(planId, version, body([first, second, third])));
    const otherCause = { id: randomUUID(), words: ru('Нет тихого места') };
    const typed = {
      goal: null,
      causes: [otherCause],
      measures: [
        { ...third, causeId: otherCause.id },
        { ...first, causeId: null, words: ru('иначе') },
      ],
    };
    done(await save(planId, next, typed));
    const { draft } = await look();
    expect(draft).toMatchObject({ goal: null, causes: [otherCause], measures: typed.measures });
    expect(draft.measures).toHaveLength(2);
    expect(await school.sql('select count(*)::int as n from plan_causes')).toEqual([{ n: 1 }]);
  });

  it('a second draft is refused, also when the button was pressed twice', async () => {
    const { planId } = await start();
    const again = await school.as('deputy').perform(startPlan, { caseId });
    expect(again).toMatchObject({ kind: 'refused', refusal: { reason: 'plan-draft-exists', facts: { planId } } });
  });

  it('the same request sent again starts nothing twice', async () => {
    const requestId = randomUUID();
    const first = done(await school.as('social').perform(startPlan, { caseId }, [], requestId));
    expect(done(await school.as('social').perform(startPlan, { caseId }, [], requestId))).toEqual(first);
    expect(await school.sql('select count(*)::int as n from plan_plans')).toEqual([{ n: 1 }]);
  });

  it('the second writer is told the plan has changed, and nothing is lost', async () => {
    const { planId, version } = await start();
    done(await save(planId, version));
    const late = await save(planId, version, body([]), 'deputy');
    expect(late).toMatchObject({ kind: 'stale', seen: version, now: version + 1, verb: 'plan.save-plan' });
    expect((await look()).draft.measures).toHaveLength(1);
  });

  it('is the Council’s from its decision on: the draft is in force and no longer edited', async () => {
    const plan = await inForce();
    expect(plan).toMatchObject({ state: 'approved', approvedOn: '2026-11-20', endsOn: '2027-05-20' });
    expect(await save(plan.id, plan.version)).toMatchObject(refused('plan-not-editable'));
    expect(await within((tx) => planForApproval(tx, caseId))).toBeNull();
    const trail = await school.sql(
      "select clause from trail_entries where verb = 'plan.save-plan' and subject_id = $1 and case_id = $2",
      [plan.id, caseId],
    );
    expect(trail).toEqual([{ clause: 14 }]);
  });

  it('the approval stands in the trail of the case under the meeting that decided it', async () => {
    const { planId } = await start();
    const meetingId = randomUUID();
    const notes = await within(async (tx) => {
      await approvePlan(tx, {
        planId,
        caseId,
        on: plainDate('2026-11-20'),
        endsOn: plainDate('2027-05-20'),
        meetingId,
        itemId: randomUUID(),
      });
      return tx.notes;
    });
    expect(notes).toMatchObject([
      { verb: 'plan.approve', clause: 12, about: { kind: 'plan', id: planId, caseId, meetingId } },
    ]);
  });

  it('cannot be approved twice, nor as the plan of another case', async () => {
    const plan = await inForce();
    await expect(approve(plan.id)).rejects.toThrow('no such draft');
    const other = await open(school.ids.otherPupil);
    const { planId } = done(await school.as('deputy').perform(startPlan, { caseId: other }));
    await expect(approve(planId)).rejects.toThrow('no such draft');
    expect(await within((tx) => planInForce(tx, caseId))).toMatchObject({ id: plan.id });
  });
});
