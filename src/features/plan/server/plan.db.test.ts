import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyMove, lockCase, openCase } from '#features/cases/server/public.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool, type Tx } from '#kernel/server/tx.ts';
import type { Who } from '../../../testing/seed-school.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import type { PlanBody, PlanView } from '../contract.ts';
import { completeMeasure } from './complete-measure.ts';
import { handOverCopy } from './hand-over-copy.ts';
import { measuresOfMe } from './measures-of-me.ts';
import { planOfCase } from './of-case.ts';
import { planList } from './plan-list.ts';
import { approvePlan, planForApproval, planInForce } from './public.ts';
import { savePlan } from './save-plan.ts';
import { startPlan } from './start-plan.ts';

let school: TestSchool;
let caseId = '';
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());
beforeEach(async () => {
  await school.sql(
    'truncate plan_deliveries, plan_measures, plan_causes, plan_plans, cases_readers, cases_moves, cases_grounds, cases_cases, read_log cascade',
  );
  school.clock.set(new Date('2026-11-16T09:00:00+05:00'));
  caseId = await open();
});

const ru = (text: string) => ({ lang: 'ru' as const, text });
const day = (text: string | null) => (text === null ? null : plainDate(text));
const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inSchool(school.kernel, school.ids.school, work);
const open = (pupilId = school.ids.pupil): Promise<string> =>
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
const move = (verb: 'place' | 'extend' | 'remove', on: string, endsOn: string | null, id = caseId): Promise<void> =>
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
const approve = (planId: string, on = '2026-11-20', endsOn = '2027-05-20', id = caseId): Promise<void> =>
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
const measure = (over: object = {}) => ({
  id: randomUUID(),
  kind: 'attendance-control',
  section: 'teachers',
  causeId,
  words: ru('Отмечать каждый урок'),
  responsibleIds: [school.ids.people.subjectTeacher],
  responsibleOutside: null,
  dueOn: '2027-01-20',
  frequency: null,
  startsOn: null,
  expected: null,
  ...over,
});
const body = (measures: readonly object[] = [measure()]) => ({
  goal: ru('Вернуться к учебе'),
  causes: [{ id: causeId, words: ru('Работает по вечерам') }],
  measures,
});
const start = async (who: Who = 'social', over: object = {}) =>
  done(await school.as(who).perform(startPlan, { caseId, ...over }));
const save = (planId: string, version: number, typed: object = body(), who: Who = 'social') =>
  school.as(who).perform(savePlan, { planId, version, ...typed });
const look = async (who: Who = 'social', id = caseId) => done(await school.as(who).ask(planOfCase, { caseId: id }));
const refused = (reason: string) => ({ kind: 'refused', refusal: expect.objectContaining({ reason }) });

/** A child placed on record on 20 November with the plan the Council approved. */
async function inForce(measures: readonly object[] = [measure()]): Promise<PlanView> {
  const { planId, version } = await start();
  done(await save(planId, version, body(measures)));
  await move('place', '2026-11-20', '2027-05-20');
  await approve(planId);
  school.clock.set(new Date('2026-12-01T09:00:00+05:00'));
  const plan = await within((tx) => planInForce(tx, caseId));
  if (plan === null) throw new Error('no plan in force');
  return plan;
}

describe('clause 12: a draft plan exists before the meeting', () => {
  it('is started empty, saved whole, and read back as typed', async () => {
    const { planId, version } = await start();
    const weekly = measure({
      frequency: 'weekly',
      startsOn: '2026-12-01',
      expected: ru('Ни одного пропуска'),
      responsibleOutside: 'Тренер',
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

describe('clause 16: an extension brings a revised plan', () => {
  it('the revision starts from the plan in force, without what is done, and replaces it when approved', async () => {
    const [kept, finished] = [measure({ words: ru('дальше') }), measure({ words: ru('сделано') })];
    const plan = await inForce([kept, finished]);
    const doneOne = plan.measures.find(({ id }) => id === finished.id);
    done(
      await school.as('subjectTeacher').perform(completeMeasure, {
        measureId: finished.id,
        version: doneOne?.version,
        outcome: 'done',
        doneOn: '2026-11-30',
        result: null,
      }),
    );
    const revision = await start();
    const { draft } = await look();
    expect(draft).toMatchObject({
      id: revision.planId,
      revision: 2,
      goal: plan.goal,
      causes: [{ words: plan.causes[0]?.words }],
    });
    expect(draft.measures).toMatchObject([{ words: ru('дальше'), causeId: draft.causes[0].id, outcome: null }]);
    expect(draft.measures[0].id).not.toBe(kept.id);
    await move('extend', '2027-05-14', '2027-08-20');
    await approve(revision.planId, '2027-05-14', '2027-08-20');
    const seen = await look();
    expect(seen).toMatchObject({
      draft: null,
      inForce: { id: revision.planId, revision: 2 },
      earlier: [{ id: plan.id, revision: 1, measures: 2, done: 1 }],
    });
  });

  it('or from nothing, when asked so', async () => {
    await inForce();
    await start('social', { copy: false });
    expect((await look()).draft).toMatchObject({ causes: [], measures: [], goal: null });
  });
});

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

describe('clause 15: the subject teacher sees the measures asked of them and nothing else', () => {
  it('child’s short name, class, measure and day; no case', async () => {
    const mine = measure({ dueOn: '2027-01-20' });
    await inForce([
      mine,
      measure({ responsibleIds: [school.ids.people.psychologist], words: ru('Занятия у психолога') }),
    ]);
    const { rows } = done(await school.as('subjectTeacher').ask(measuresOfMe, {}));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: mine.id,
      pupilName: 'Данияр А.',
      className: '7 «Ә»',
      dueOn: '2027-01-20',
      words: ru('Отмечать каждый урок'),
    });
    expect(rows[0].kindNames.kk).toBe('сабаққа қатысуын бақылау');
    expect(JSON.stringify(rows)).not.toContain(caseId);
    expect(JSON.stringify(rows)).not.toContain('Айдаров');
  });

  it('nothing of a draft, and nothing after the removal', async () => {
    const { planId, version } = await start();
    done(await save(planId, version));
    expect(done(await school.as('subjectTeacher').ask(measuresOfMe, {})).rows).toEqual([]);
    await move('place', '2026-11-20', '2027-05-20');
    await approve(planId);
    expect(done(await school.as('subjectTeacher').ask(measuresOfMe, {})).rows).toHaveLength(1);
    await move('remove', '2026-12-01', null);
    expect(done(await school.as('subjectTeacher').ask(measuresOfMe, {})).rows).toEqual([]);
  });

  it('they say what came of it; a colleague who does not answer for it cannot', async () => {
    const plan = await inForce();
    const mark = {
      measureId: plan.measures[0]?.id,
      version: plan.measures[0]?.version,
      outcome: 'partly',
      doneOn: '2026-11-30',
      result: ru('Два пропуска'),
    };
    expect((await school.as('medic').perform(completeMeasure, mark)).kind).toBe('not-found');
    expect((await school.as('otherClassTeacher').perform(completeMeasure, mark)).kind).toBe('not-found');
    expect(await school.as('classTeacher').perform(completeMeasure, mark)).toMatchObject(refused('measure-not-yours'));
    const { version } = done(await school.as('subjectTeacher').perform(completeMeasure, mark));
    expect((await school.as('subjectTeacher').perform(completeMeasure, mark)).kind).toBe('stale');
    expect(done(await school.as('subjectTeacher').ask(measuresOfMe, { show: 'marked' })).rows).toMatchObject([
      { outcome: 'partly', version },
    ]);
    expect((await look()).inForce.measures).toMatchObject([
      { outcome: 'partly', doneOn: '2026-11-30', result: ru('Два пропуска'), markedByName: 'Ли Ирина Олеговна' },
    ]);
    done(await school.as('deputy').perform(completeMeasure, { ...mark, version, outcome: 'done' }));
  });
});

describe('clause 14: the copy for the parents', () => {
  const handing = (planId: string, over: object = {}) => ({
    planId,
    guardianId: school.ids.guardian,
    outcome: 'handed',
    onDay: '2026-11-27',
    way: 'in-person',
    witnesses: [],
    note: null,
    fileId: null,
    ...over,
  });

  it('is the school’s duty from the approval until it is handed over', async () => {
    const plan = await inForce();
    expect((await look()).duties).toEqual([
      { duty: 'copy-not-delivered', clause: 14, dueOn: '2026-11-20', measureId: null },
    ]);
    done(await school.as('classTeacher').perform(handOverCopy, handing(plan.id)));
    const seen = await look();
    expect(seen.duties).toEqual([]);
    expect(seen.deliveries).toMatchObject([
      { planId: plan.id, guardianName: 'Айдарова Алма', outcome: 'handed', recordedByName: 'Омарова Жанна Маратқызы' },
    ]);
  });

  it('is recorded once, though the button was pressed twice', async () => {
    const plan = await inForce();
    done(await school.as('social').perform(handOverCopy, handing(plan.id)));
    expect(await school.as('social').perform(handOverCopy, handing(plan.id))).toMatchObject(
      refused('copy-already-handed'),
    );
  });

  it('not to the parent of another child, not by a teacher of another class, not of a draft', async () => {
    const plan = await inForce();
    expect(
      await school.as('social').perform(handOverCopy, handing(plan.id, { guardianId: school.ids.otherGuardian })),
    ).toMatchObject(refused('copy-guardian-unknown'));
    expect((await school.as('otherClassTeacher').perform(handOverCopy, handing(plan.id))).kind).toBe('not-found');
    expect((await school.as('psychologist').perform(handOverCopy, handing(plan.id))).kind).toBe('forbidden');
    const { planId } = await start();
    expect(await school.as('social').perform(handOverCopy, handing(planId))).toMatchObject(
      refused('copy-plan-not-in-force'),
    );
  });

  it('a refusal stands with its two witnesses; a scan belongs to whoever uploaded it', async () => {
    const plan = await inForce();
    const refusal = { outcome: 'refused', witnesses: ['Ж. Омарова', 'И. Ли'] };
    expect(
      await school.as('social').perform(handOverCopy, handing(plan.id, { ...refusal, fileId: randomUUID() })),
    ).toMatchObject(refused('copy-file-unknown'));
    expect(
      await school
        .as('social')
        .perform(handOverCopy, handing(plan.id, { outcome: 'refused', witnesses: ['Ж. Омарова'] })),
    ).toMatchObject(refused('copy-witnesses-missing'));
    done(await school.as('social').perform(handOverCopy, handing(plan.id, refusal)));
    expect((await look()).deliveries).toMatchObject([{ outcome: 'refused', witnesses: ['Ж. Омарова', 'И. Ли'] }]);
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
