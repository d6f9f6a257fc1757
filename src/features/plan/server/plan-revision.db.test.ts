import { describe, expect, it } from 'vitest';
import { done } from '../../../testing/test-school.ts';
import { completeMeasure } from './complete-measure.ts';
import { school, ru, move, approve, measure, start, look, inForce, standPlanSchool } from './testing/plan-school.ts';

standPlanSchool();

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
