import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { done } from '../../../testing/test-school.ts';
import { handOverCopy } from './hand-over-copy.ts';
import { school, start, look, refused, inForce, standPlanSchool } from './testing/plan-school.ts';

standPlanSchool();

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
