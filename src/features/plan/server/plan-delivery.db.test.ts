import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { house } from '#app/server/features.ts';
import { downloadFile, uploadFile } from '#features/documents/server/public.ts';
import type { Who } from '../../../testing/seed-school.ts';
import { done } from '../../../testing/test-school.ts';
import { attachReceipt } from './attach-receipt.ts';
import { handOverCopy } from './hand-over-copy.ts';
import { caseId, school, start, look, refused, inForce, standPlanSchool } from './testing/plan-school.ts';

standPlanSchool();

const hashOf = (who: Who): Buffer => createHash('sha256').update(school.tokenOf(who)).digest();

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

  it('the scan of the signed receipt follows later, once; whoever may open the case opens it', async () => {
    const plan = await inForce();
    const upload = async (who: Who, words: string): Promise<string> => {
      const bytes = Buffer.from(`%PDF-1.4 ${words}`);
      return done(await uploadFile(school.kernel, hashOf(who), { name: 'scan.pdf', bytes })).fileId;
    };
    const { deliveryId } = done(await school.as('social').perform(handOverCopy, handing(plan.id)));
    const [scan, other] = [await upload('classTeacher', 'қол қойылған'), await upload('social', 'басқа')];
    const attach = (who: Who, fileId: string) => school.as(who).perform(attachReceipt, { deliveryId, fileId });
    expect((await attach('otherClassTeacher', scan)).kind).toBe('not-found');
    expect((await attach('psychologist', scan)).kind).toBe('forbidden');
    expect(await attach('social', randomUUID())).toMatchObject(refused('copy-file-unknown'));
    done(await attach('classTeacher', scan));
    expect((await look()).deliveries).toMatchObject([{ id: deliveryId, fileId: scan }]);
    expect(await attach('social', other)).toMatchObject(refused('receipt-already-attached'));
    const open = (who: Who) => downloadFile(school.kernel, house, { tokenHash: hashOf(who), fileId: scan });
    expect(done(await open('deputy')).bytes.toString()).toContain('қол қойылған');
    expect((await open('otherClassTeacher')).kind).toBe('not-found');
    const trail = await school.sql(`select clause, case_id from trail_entries where verb = 'plan.attach-receipt'`);
    expect(trail).toEqual([{ clause: 14, case_id: caseId }]);
  });

  it('a parent whose rights a court has limited is not offered, and not handed a copy', async () => {
    const plan = await inForce();
    await school.sql(
      `update pupils_guardians set rights_limited_on = '2026-11-30', rights_limited_by = 'сот шешімі № 2' where id = $1`,
      [school.ids.guardian],
    );
    expect((await look()).guardians.map(({ id }: { id: string }) => id)).not.toContain(school.ids.guardian);
    expect(await school.as('social').perform(handOverCopy, handing(plan.id))).toMatchObject(
      refused('copy-guardian-limited'),
    );
    await school.sql('update pupils_guardians set rights_limited_on = null, rights_limited_by = null');
    expect((await look()).guardians.map(({ id }: { id: string }) => id)).toContain(school.ids.guardian);
  });
});
