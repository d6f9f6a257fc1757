import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyMove, lockCase } from '#features/cases/server/public.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { openDb, openPool } from '#kernel/server/db.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { verifyTrail } from '#kernel/server/verify-trail.ts';
import { done } from '../../../testing/test-school.ts';
import { caseTrail } from '../../cases/server/trail.ts';
import { unsealCase } from '../../cases/server/unseal.ts';
import { eraseByCommand } from './erase-by-command.ts';
import { joinAppeal } from './join-appeal.ts';
import { referralSchool, ru, type ReferralSchool } from './testing/referral-school.ts';

let school: ReferralSchool;
let caseId = '';
const secret = 'слова-которых-больше-нет';
const reason = 'приказ № 7: срок хранения истёк';
const erase = (wanted: object = {}) => eraseByCommand(school.kernel, school.ids.school, { caseId, reason, ...wanted });
const close = (id: string) =>
  inSchool(school.kernel, school.ids.school, async (tx) => {
    const locked = await lockCase(tx, id, { personId: '', wholeSchool: true, classIds: [] });
    if (locked === null) throw new Error('no case');
    const day = plainDate('2026-11-16');
    await applyMove(tx, locked, {
      verb: 'not-place',
      effectiveOn: day,
      endsOn: null,
      meetingId: randomUUID(),
      itemId: randomUUID(),
    });
  });
const texts = async () =>
  (await school.sql('select body::text from trail_texts where school_id = $1', [school.ids.school]))
    .map(({ body }) => body)
    .join('\n');

beforeAll(async () => {
  school = await referralSchool();
});
afterAll(() => school.drop());
beforeEach(async () => {
  await school.empty();
  await school.sql('truncate trail_texts, trail_entries, trail_heads, departures');
  const sent = await school.send('classTeacher', { facts: ru(`обращение ${secret}`) });
  caseId = (await school.submit({ reasons: ru(`представление ${secret}`) })).caseId;
  done(await school.as('deputy').perform(joinAppeal, { appealId: sent.id, version: 1 }));
});

describe('the words of a closed case are destroyed', () => {
  it('with their salts, those of the appeal from before it joined too; other words stay', async () => {
    await school.send('classTeacher', { pupilId: school.ids.otherPupil, facts: ru('другой ребёнок') });
    await close(caseId);
    expect(await texts()).toContain(secret);
    expect(await erase()).toMatchObject({ ok: true, value: { texts: 3 } });
    const left = await texts();
    expect([left.includes(secret), left.includes('Заявление принято устно'), left.includes('другой ребёнок')]).toEqual([
      false,
      false,
      true,
    ]);
    expect(left).toContain(reason);
    const pool = openPool(school.superUrl, 1);
    const verdict = await verifyTrail(openDb(pool), school.ids.school).finally(() => pool.end());
    expect(verdict).toMatchObject({ entries: 5, erased: 3, broken: null });
  });

  it('the trail says when, of entries and of reasons, and shows the destruction itself', async () => {
    await close(caseId);
    await erase();
    done(await school.as('deputy').perform(unsealCase, { caseId, reason: 'проверка' }));
    const { entries, departures } = done(await school.as('deputy').ask(caseTrail, { caseId }));
    const on = '2026-11-16';
    expect(
      entries.map(({ verb, erasedOn }: { verb: string; erasedOn: string | null }) => [
        verb,
        erasedOn?.slice(0, 10) ?? null,
      ]),
    ).toEqual([
      ['cases.unseal', null],
      ['trail.erase', null],
      ['referral.join-appeal', on],
      ['referral.submit-case', on],
    ]);
    expect(departures).toMatchObject([
      { what: 'submission-without-appeal', reason: null, erasedOn: expect.stringContaining(on) },
    ]);
  });

  it('never of an open case, of one that is not there, or without a reason', async () => {
    expect(await erase()).toMatchObject({ refusal: { reason: 'case-not-sealed' } });
    await close(caseId);
    expect(await erase({ reason: ' ' })).toMatchObject({ refusal: { reason: 'erase-without-reason' } });
    expect(await erase({ caseId: randomUUID() })).toMatchObject({ refusal: { reason: 'case-unknown' } });
    expect(
      await eraseByCommand(school.kernel, school.other.school, { caseId, reason }),
      'another school',
    ).toMatchObject({ refusal: { reason: 'case-unknown' } });
    expect(await texts()).toContain(secret);
  });

  it('and in no other way: the application may not delete words of the trail', async () => {
    const remove = inSchool(school.kernel, school.ids.school, (tx) => tx.db.deleteFrom('trail_texts').execute());
    await expect(remove).rejects.toThrow(/permission denied/u);
  });
});
