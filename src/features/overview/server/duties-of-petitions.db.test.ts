import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordStep } from '#features/petitions/server/record-step.ts';
import { signPetition } from '#features/petitions/server/sign-petition.ts';
import { startPetition } from '#features/petitions/server/start-petition.ts';
import { seedCase } from '../../../testing/council-school.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { myDay } from './my-day.ts';

let school: TestSchool;
let caseId = '';
let petitionId = '';
beforeAll(async () => {
  school = await testSchool('2026-11-02T09:00:00+05:00');
  caseId = await seedCase(school, school.ids.pupil, 1, 'on-record', '2027-05-17');
  ({ petitionId } = done(await school.as('deputy').perform(startPetition, { caseId, kind: 'minor-act' })));
  const signed = { petitionId, version: 1, signedOn: '2026-11-02', signerId: school.ids.people.head, fileId: null };
  const why = ['help-offer-not-shown', 'help-refusal-not-shown', 'inaction-not-shown'];
  const reasons = why.map((what) => ({ what, reason: 'Сынақ үшін себеп' }));
  done(await school.as('deputy').perform(signPetition, signed, reasons));
  const sent = { verb: 'send', on: '2026-11-02', way: 'post', number: '118' };
  done(await school.as('deputy').perform(recordStep, { petitionId, version: 2, step: sent }));
});
afterAll(() => school.drop());

const onMyDay = async (day: string): Promise<unknown[]> => {
  school.clock.set(new Date(`${day}T09:00:00+05:00`));
  const { duties } = done(await school.as('social').ask(myDay, {}));
  return duties
    .filter((one: { kind: string }) => one.kind.startsWith('petition-'))
    .map((one: { kind: string; on: string; caseId: string; pupilName: string }) => [
      one.kind,
      one.on,
      one.caseId === caseId,
      one.pupilName,
    ]);
};

describe('clause 17: a petition that was sent is followed', () => {
  it.each([
    ['2026-11-07', []],
    ['2026-11-08', [['petition-receipt-missing', '2026-11-02', true, 'Айдаров Данияр']]],
    ['2026-12-02', [['petition-receipt-missing', '2026-11-02', true, 'Айдаров Данияр']]],
    ['2026-12-03', [['petition-reply-overdue', '2026-12-02', true, 'Айдаров Данияр']]],
  ])('on %s My day says %j', async (day, expected) => {
    expect(await onMyDay(day)).toEqual(expected);
  });

  it('the days are the school’s to set; with the reply nothing waits', async () => {
    await school.sql(`update school_schools set settings = settings || '{"commissionReplyDays": 10}'`);
    expect(await onMyDay('2026-12-03')).toEqual([['petition-reply-overdue', '2026-11-12', true, 'Айдаров Данияр']]);
    const reply = {
      verb: 'answer',
      on: '2026-12-03',
      number: null,
      outcome: 'granted',
      words: { lang: 'kk', text: 'қаралды' },
      fileId: null,
    };
    done(await school.as('deputy').perform(recordStep, { petitionId, version: 3, step: reply }));
    expect(await onMyDay('2026-12-04')).toEqual([]);
  });
});
