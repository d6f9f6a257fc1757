import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadSecondPack } from '../../../testing/load-second-pack.ts';
import { done } from '../../../testing/test-school.ts';
import { caseCard } from '../../cases/server/card.ts';
import { editSubmission } from './edit-submission.ts';
import { submission } from './submission.ts';
import { submitCase } from './submit-case.ts';
import { noAppeal, referralSchool, ru, type ReferralSchool } from './testing/referral-school.ts';

let school: ReferralSchool;
beforeAll(async () => {
  school = await referralSchool();
});
afterAll(() => school.drop());
beforeEach(() => school.empty());

describe('clause 4: the submission', () => {
  it('without an appeal needs a reason, which is kept', async () => {
    const asked = await school.as('deputy').perform(submitCase, school.submitted());
    expect(asked).toMatchObject({
      kind: 'needs-reasons',
      departures: [{ what: 'submission-without-appeal', clause: 4 }],
    });
    const made = await school.submit();
    expect(
      await school.sql('select what, clause, reason, case_id from departures where case_id = $1', [made.caseId]),
    ).toEqual([
      { what: 'submission-without-appeal', clause: 4, reason: 'Заявление принято устно', case_id: made.caseId },
    ]);
  });

  it('is the deputy’s alone', async () => {
    for (const who of ['head', 'social', 'classTeacher', 'psychologist'] as const) {
      expect(await school.as(who).perform(submitCase, school.submitted(), noAppeal)).toEqual({ kind: 'forbidden' });
    }
  });

  it('opens no second case beside an open one, also at once', async () => {
    await school.submit();
    expect(await school.as('deputy').perform(submitCase, school.submitted(), noAppeal)).toMatchObject({
      refusal: { reason: 'case-already-open' },
    });
    const both = await Promise.all([
      school.submit({ pupilId: school.ids.otherPupil }),
      school.submit({ pupilId: school.ids.classmate }),
    ]);
    expect(both.map((made) => made.number).toSorted((a, b) => a - b)).toEqual([2, 3]);
  });

  it('takes no appeal about another child', async () => {
    const sent = await school.send('classTeacher', { pupilId: school.ids.classmate });
    expect(await school.as('deputy').perform(submitCase, school.submitted({ appealIds: [sent.id] }))).toMatchObject({
      refusal: { reason: 'appeal-not-of-pupil' },
    });
  });

  it('is corrected while the case is before the Council, and not afterwards', async () => {
    const made = await school.submit();
    const edit = {
      caseId: made.caseId,
      version: 1,
      grounds: [{ code: 'academic-failure', facts: ru('Три неудовлетворительные оценки') }],
      reasons: ru('Уточнено'),
      priorMeasures: null,
      classTeacherOpinion: null,
      proposal: null,
      responsibleId: school.ids.people.psychologist,
    };
    done(await school.as('deputy').perform(editSubmission, edit));
    const page = done(await school.as('head').ask(submission, { caseId: made.caseId }));
    expect(page.submission).toMatchObject({ version: 2, reasons: ru('Уточнено'), responsibleName: 'Қасымова Динара' });
    expect(page.submission.grounds.map((ground: { code: string }) => ground.code)).toEqual(['academic-failure']);
    await school.sql(`update cases_cases set state = 'not-placed', closed_on = '2026-11-16', sealed_at = now()`);
    expect(await school.as('deputy').perform(editSubmission, { ...edit, version: 2 })).toMatchObject({
      refusal: { reason: 'submission-decided' },
    });
  });
});

describe('a case stays for life under its pack', () => {
  it('opened under the order it is corrected by the grounds of the order after another pack came into use', async () => {
    const onlyInNew = [{ code: 'violence-suffered', facts: ru('Факты') }];
    const made = await school.submit();
    await loadSecondPack(school);
    const card = done(await school.as('head').ask(caseCard, { caseId: made.caseId }));
    expect(card.card.packId).toBe('order-61-2023');
    const edit = {
      caseId: made.caseId,
      version: 1,
      reasons: ru('Уточнено'),
      priorMeasures: null,
      classTeacherOpinion: null,
      proposal: null,
      responsibleId: school.ids.people.social,
    };
    expect(await school.as('deputy').perform(editSubmission, { ...edit, grounds: onlyInNew })).toMatchObject({
      refusal: { reason: 'ground-unknown' },
    });
    const anew = await school
      .as('deputy')
      .perform(submitCase, school.submitted({ pupilId: school.ids.otherPupil, grounds: onlyInNew }), noAppeal);
    const opened = done(await school.as('head').ask(caseCard, { caseId: done(anew).caseId }));
    expect(opened.card.packId).toBe('pedagogical-support-test');
  });
});
