import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { done } from '../../../testing/test-school.ts';
import { measuresToCopy } from './measures-to-copy.ts';
import {
  caseId,
  inForce,
  look,
  measure,
  open,
  refused,
  ru,
  save,
  school,
  standPlanSchool,
  start,
} from './testing/plan-school.ts';

standPlanSchool();

describe('clause 14: measures of another plan', () => {
  it('come without people, days and causes, and without the names of the other child', async () => {
    const plan = await inForce([
      measure({
        words: ru('Беседа с Данияром о режиме'),
        form: ru('беседа'),
        frequency: 'weekly',
        startsOn: '2026-12-01',
      }),
    ]);
    const other = await open(school.ids.otherPupil);
    const { rows, ofCaseId } = done(await school.as('deputy').ask(measuresToCopy, { planId: plan.id, caseId: other }));
    expect(ofCaseId).toBe(caseId);
    expect(rows).toEqual([
      {
        id: plan.measures[0]?.id,
        kind: 'attendance-control',
        section: 'teachers',
        words: ru('Беседа с … о режиме'),
        form: ru('беседа'),
        frequency: 'weekly',
        expected: null,
      },
    ]);
    const own = done(await school.as('deputy').ask(measuresToCopy, { planId: plan.id, caseId }));
    expect(own.rows[0].words).toEqual(ru('Беседа с Данияром о режиме'));
  });

  it('of a plan out of reach there are none, and a draft is no plan yet', async () => {
    const plan = await inForce();
    const ask = { planId: plan.id, caseId };
    expect((await school.as('otherClassTeacher').ask(measuresToCopy, ask)).kind).toBe('not-found');
    expect((await school.as('subjectTeacher').ask(measuresToCopy, ask)).kind).toBe('forbidden');
    expect((await school.as('classTeacher').ask(measuresToCopy, ask)).kind).toBe('done');
    const { planId } = await start();
    expect((await school.as('deputy').ask(measuresToCopy, { planId, caseId })).kind).toBe('not-found');
  });
});

describe('clause 16: a revision remembers which measure goes on', () => {
  it('those copied go on from theirs, and the former plan stands beside', async () => {
    const plan = await inForce();
    const { planId, version } = await start();
    const { draft } = await look();
    expect(draft.measures[0].goesOnFrom).toBe(plan.measures[0]?.id);
    const kept = { goal: null, causes: draft.causes, measures: draft.measures };
    done(await save(planId, version, kept));
    expect((await look()).draft.measures[0].goesOnFrom).toBe(plan.measures[0]?.id);
  });

  it('none goes on from a measure of another child, or of nowhere', async () => {
    const plan = await inForce();
    const other = await open(school.ids.otherPupil);
    const { planId, version } = await start('social', { caseId: other });
    for (const goesOnFrom of [plan.measures[0]?.id, randomUUID()]) {
      const body = { goal: null, causes: [], measures: [measure({ causeId: null, goesOnFrom })] };
      expect(await save(planId, version, body)).toMatchObject(refused('plan-rows-doubtful'));
    }
  });
});
