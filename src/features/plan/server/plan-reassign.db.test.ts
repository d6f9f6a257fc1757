import { describe, expect, it } from 'vitest';
import { done } from '../../../testing/test-school.ts';
import { completeMeasure } from './complete-measure.ts';
import { measuresOfMe } from './measures-of-me.ts';
import { openMeasures } from './open-measures.ts';
import { reassignMeasures } from './reassign-measures.ts';
import { reassignments } from './reassignments.ts';
import { undoReassignment } from './undo-reassignment.ts';
import { inForce, look, measure, refused, ru, school, standPlanSchool } from './testing/plan-school.ts';

standPlanSchool();

const mine = async (who: 'subjectTeacher' | 'medic' | 'psychologist') =>
  done(await school.as(who).ask(measuresOfMe, {})).rows.map(({ id }: { id: string }) => id);
const hand = (measureIds: readonly string[], over: object = {}) => ({
  fromId: school.ids.people.subjectTeacher,
  toId: school.ids.people.medic,
  startsOn: '2026-12-01',
  endsOn: null,
  measureIds,
  ...over,
});
const mark = (measureId: string) => ({
  measureId,
  version: 1,
  outcome: 'done',
  doneOn: '2026-12-01',
  result: null,
});

describe('clause 15: measures change hands, the approved plan does not', () => {
  it('previewed, handed over, marked by whoever answers now', async () => {
    const [one, other] = [measure(), measure({ words: ru('Второе') })];
    await inForce([one, other, measure({ responsibleIds: [school.ids.people.psychologist] })]);
    const preview = done(
      await school.as('deputy').ask(openMeasures, { personId: school.ids.people.subjectTeacher, on: '2026-12-01' }),
    );
    expect(preview.rows.map(({ id }: { id: string }) => id).toSorted()).toEqual([one.id, other.id].toSorted());
    const made = done(await school.as('deputy').perform(reassignMeasures, hand([one.id])));
    expect(made.measures).toBe(1);
    expect(await mine('subjectTeacher')).toEqual([other.id]);
    expect(await mine('medic')).toEqual([one.id]);
    expect((await school.as('subjectTeacher').perform(completeMeasure, mark(one.id))).kind).toBe('not-found');
    done(await school.as('medic').perform(completeMeasure, mark(one.id)));
    const { inForce: plan } = await look();
    expect(plan.measures.find(({ id }: { id: string }) => id === one.id)).toMatchObject({
      responsibleIds: [school.ids.people.subjectTeacher],
      reassigned: [{ toName: 'Жұмабек Раушан', startsOn: '2026-12-01', endsOn: null }],
      markedByName: 'Жұмабек Раушан',
    });
  });

  it('for the days of an absence, and back by itself', async () => {
    const one = measure();
    await inForce([one]);
    done(
      await school
        .as('deputy')
        .perform(reassignMeasures, hand([one.id], { startsOn: '2026-12-03', endsOn: '2026-12-04' })),
    );
    expect([await mine('subjectTeacher'), await mine('medic')]).toEqual([[one.id], []]);
    school.clock.set(new Date('2026-12-03T09:00:00+05:00'));
    expect([await mine('subjectTeacher'), await mine('medic')]).toEqual([[], [one.id]]);
    school.clock.set(new Date('2026-12-05T09:00:00+05:00'));
    expect([await mine('subjectTeacher'), await mine('medic')]).toEqual([[one.id], []]);
  });

  it('on from whoever took over, and taken back', async () => {
    const one = measure();
    await inForce([one]);
    done(await school.as('deputy').perform(reassignMeasures, hand([one.id])));
    const again = hand([one.id], { fromId: school.ids.people.medic, toId: school.ids.people.psychologist });
    const { reassignmentId } = done(await school.as('social').perform(reassignMeasures, again));
    expect(await mine('psychologist')).toEqual([one.id]);
    done(await school.as('deputy').perform(undoReassignment, { reassignmentId }));
    expect([await mine('medic'), await mine('psychologist')]).toEqual([[one.id], []]);
    expect(await school.as('deputy').perform(undoReassignment, { reassignmentId })).toMatchObject(
      refused('reassignment-undone'),
    );
  });

  it('only what the former person answers for, to somebody who works here, from today on', async () => {
    const one = measure();
    await inForce([one]);
    const deputy = school.as('deputy');
    const strange = measure().id;
    expect(await deputy.perform(reassignMeasures, hand([one.id, strange]))).toMatchObject(
      refused('reassign-measures-changed'),
    );
    expect(await deputy.perform(reassignMeasures, hand([one.id], { toId: school.ids.people.nobody }))).toMatchObject(
      refused('reassign-person-unknown'),
    );
    expect(await deputy.perform(reassignMeasures, hand([one.id], { startsOn: '2026-11-30' }))).toMatchObject(
      refused('reassign-days'),
    );
    expect((await school.as('classTeacher').perform(reassignMeasures, hand([one.id]))).kind).toBe('forbidden');
  });

  it('measures whose responsible person has left wait for somebody', async () => {
    const one = measure();
    await inForce([one]);
    expect(done(await school.as('head').ask(reassignments, {})).left).toEqual([]);
    await school.sql(`update school_posts set ends_on = '2026-11-30' where school_id = $1 and person_id = $2`, [
      school.ids.school,
      school.ids.people.subjectTeacher,
    ]);
    expect(done(await school.as('head').ask(reassignments, {})).left).toEqual([
      { id: school.ids.people.subjectTeacher, name: 'Ли Ирина Олеговна', measures: 1 },
    ]);
    done(await school.as('head').perform(reassignMeasures, hand([one.id])));
    const { left, rows } = done(await school.as('head').ask(reassignments, {}));
    expect(left).toEqual([]);
    expect(rows).toMatchObject([
      { fromName: 'Ли Ирина Олеговна', toName: 'Жұмабек Раушан', measures: 1, mayUndo: true },
    ]);
    await school.sql(`update school_posts set ends_on = null where school_id = $1 and person_id = $2`, [
      school.ids.school,
      school.ids.people.subjectTeacher,
    ]);
  });
});
