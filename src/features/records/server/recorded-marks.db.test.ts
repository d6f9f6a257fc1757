import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { extractPaper } from '#features/council/forms/extract-paper.ts';
import { attachOriginal } from '#features/council/server/attach-original.ts';
import { meeting } from '#features/council/server/meeting.ts';
import { plainTextOf } from '#features/documents/rules/plain-text-of.ts';
import { casePage } from '#features/overview/server/case-page.ts';
import { myDay } from '#features/overview/server/my-day.ts';
import { startPlan } from '#features/plan/server/start-plan.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { scan, text } from '../../../testing/council-school.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { recordCase } from './record-case.ts';

let school: TestSchool;
let entered: { caseId: string; meetingId: string };
beforeEach(async () => {
  school = await testSchool();
  entered = done(
    await school.as('deputy').perform(recordCase, {
      pupilId: school.ids.pupil,
      grounds: [{ code: 'absence', facts: text('14 сабақ') }],
      responsibleId: school.ids.people.social,
      placing: { number: 4, heldOn: '2026-08-28' },
      endsOn: '2026-11-27',
    }),
  );
});
afterEach(() => school.drop());

const actor = () => ({
  accountId: school.ids.accounts.social,
  personId: school.ids.people.social,
  schoolId: school.ids.school,
  language: 'kk' as const,
  roles: ['social-pedagogue' as const],
  classIds: [],
});

describe('idea 6: what was entered from paper says so', () => {
  test('clause 13: the extract names the paper original first, in both languages', async () => {
    const view = done(await school.as('social').ask(meeting, { meetingId: entered.meetingId }));
    const data = await inSchool(school.kernel, school.ids.school, (tx) =>
      extractPaper.read(tx, view.items[0].id, actor()),
    );
    if (data === null) throw new Error('no extract');
    expect(plainTextOf(extractPaper.letter(data, 'kk'))).toMatch(
      /Бағдарламаға кейін енгізілген көшірме[^]*ҮЗІНДІ КӨШІРМЕ/u,
    );
    expect(plainTextOf(extractPaper.letter(data, 'ru'))).toMatch(
      /Запись, внесенная в программу позднее[^]*ВЫПИСКА ИЗ ПРОТОКОЛА/u,
    );
  });

  test('the timeline of the case says which move was recorded after the fact', async () => {
    const page = done(await school.as('social').ask(casePage, { caseId: entered.caseId }));
    expect(page.timeline.map((one: any) => [one.code, one.on, one.afterTheFact])).toEqual([
      ['place', '2026-08-28', true],
    ]);
  });

  test('clauses 12, 13: the missing scan and the missing plan are duties until they are there', async () => {
    const duties = async (): Promise<any[]> => done(await school.as('deputy').ask(myDay, {})).duties;
    const { caseId, meetingId } = entered;
    expect(await duties()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'scan-missing', id: meetingId, number: 4, on: '2026-08-28', pupilName: null }),
        expect.objectContaining({ kind: 'plan-missing', id: caseId, on: '2026-08-28', pupilName: 'Айдаров Данияр' }),
      ]),
    );
    const fileId = await scan(school, 'social');
    done(await school.as('social').perform(attachOriginal, { meetingId, version: 1, fileId, originalAt: 'сейф' }));
    expect((await duties()).map((one) => one.kind)).not.toContain('scan-missing');
    const plan = done(await school.as('social').perform(startPlan, { caseId }));
    expect((await duties()).map((one) => one.kind)).toContain('plan-missing');
    await school.sql("update plan_plans set state = 'approved', approved_on = '2026-11-16' where id = $1", [
      plan.planId,
    ]);
    expect((await duties()).map((one) => one.kind)).not.toContain('plan-missing');
    const [kept] = await school.sql('select scan_id, original_at, version from council_protocols');
    expect(kept).toEqual({ scan_id: fileId, original_at: 'сейф', version: 2 });
  });
});
