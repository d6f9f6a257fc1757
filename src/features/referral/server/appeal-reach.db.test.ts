import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { done } from '../../../testing/test-school.ts';
import { caseCard } from '../../cases/server/card.ts';
import { appeal } from './appeal.ts';
import { appeals, myAppeals } from './lists.ts';
import { submission } from './submission.ts';
import { submitCase } from './submit-case.ts';
import { writeAppeal } from './write-appeal.ts';
import { referralSchool, type ReferralSchool } from './testing/referral-school.ts';

let school: ReferralSchool;
beforeAll(async () => {
  school = await referralSchool();
});
afterAll(() => school.drop());
beforeEach(() => school.empty());

describe('clause 4: any staff member writes about any pupil without reading the file', () => {
  it('the author rereads the appeal and its answer, never the case', async () => {
    const sent = await school.send('subjectTeacher', { pupilId: school.ids.otherPupil });
    const made = done(
      await school
        .as('deputy')
        .perform(submitCase, school.submitted({ pupilId: school.ids.otherPupil, appealIds: [sent.id] })),
    );
    const seen = done(await school.as('subjectTeacher').ask(appeal, { appealId: sent.id }));
    expect([seen.state, seen.caseId, seen.openCase]).toEqual(['joined', null, null]);
    expect(await school.as('subjectTeacher').ask(submission, { caseId: made.caseId })).toEqual({ kind: 'not-found' });
    expect(await school.as('subjectTeacher').ask(caseCard, { caseId: made.caseId })).toEqual({ kind: 'not-found' });
  });

  it('another teacher sees neither the appeal nor a line of it', async () => {
    const sent = await school.send('subjectTeacher');
    expect(await school.as('otherClassTeacher').ask(appeal, { appealId: sent.id })).toEqual({ kind: 'not-found' });
    expect(await school.as('otherClassTeacher').ask(appeals, { show: 'sent' })).toEqual({ kind: 'forbidden' });
    expect(done(await school.as('otherClassTeacher').ask(myAppeals, {})).rows).toEqual([]);
    expect(done(await school.as('subjectTeacher').ask(myAppeals, {})).rows).toHaveLength(1);
  });

  it('a person without a post writes nothing, the head of another school sees nothing', async () => {
    expect(await school.as('nobody').perform(writeAppeal, school.body())).toEqual({ kind: 'forbidden' });
    const sent = await school.send('subjectTeacher');
    expect(await school.asForeignHead().ask(appeal, { appealId: sent.id })).toEqual({ kind: 'not-found' });
    expect(await school.asForeignHead().perform(writeAppeal, school.body())).toEqual({ kind: 'not-found' });
  });

  it('the class teacher of the child reads the submission, of another class not', async () => {
    const made = await school.submit();
    const page = done(await school.as('classTeacher').ask(submission, { caseId: made.caseId }));
    expect([page.submission.id, page.appeals]).toEqual([made.submissionId, []]);
    expect(await school.as('otherClassTeacher').ask(submission, { caseId: made.caseId })).toEqual({
      kind: 'not-found',
    });
  });
});
