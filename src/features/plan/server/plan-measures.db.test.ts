import { describe, expect, it } from 'vitest';
import { done } from '../../../testing/test-school.ts';
import { completeMeasure } from './complete-measure.ts';
import { measuresOfMe } from './measures-of-me.ts';
import {
  school,
  caseId,
  ru,
  move,
  approve,
  measure,
  start,
  save,
  look,
  refused,
  inForce,
  standPlanSchool,
} from './testing/plan-school.ts';

standPlanSchool();

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
