import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { done } from '../../../testing/test-school.ts';
import { caseCard } from '../../cases/server/card.ts';
import { caseTrail } from '../../cases/server/trail.ts';
import { appeal } from './appeal.ts';
import { editSubmission } from './edit-submission.ts';
import { joinAppeal } from './join-appeal.ts';
import { submission } from './submission.ts';
import { referralSchool, ru, type ReferralSchool } from './testing/referral-school.ts';

let school: ReferralSchool;
beforeAll(async () => {
  school = await referralSchool();
});
afterAll(() => school.drop());
beforeEach(() => school.empty());

const failing = { code: 'academic-failure', facts: ru('Три двойки за октябрь') };
const join = (appealId: string, grounds: readonly object[] = []) =>
  school.as('deputy').perform(joinAppeal, { appealId, version: 1, grounds });

describe('clause 4: an appeal about a child with an open case', () => {
  it('about a child with an open case joins it', async () => {
    const first = await school.submit();
    const sent = await school.send('classTeacher');
    const joined = done(await school.as('deputy').perform(joinAppeal, { appealId: sent.id, version: 1 }));
    expect(joined.caseId).toBe(first.caseId);
    const other = await school.send('classTeacher', { pupilId: school.ids.otherPupil });
    expect(await school.as('deputy').perform(joinAppeal, { appealId: other.id, version: 1 })).toMatchObject({
      refusal: { reason: 'no-open-case' },
    });
  });
});

describe('clause 18: a joined appeal may bring a ground to the case', () => {
  it('with facts and dates, told by the trail of the case; what the submission said stays as it was', async () => {
    const { caseId } = await school.submit();
    const sent = await school.send('classTeacher', { grounds: ['absence', 'academic-failure'] });
    const seen = done(await school.as('deputy').ask(appeal, { appealId: sent.id }));
    expect(seen.openCase).toEqual({ id: caseId, packId: 'order-61-2023', newGrounds: ['academic-failure'] });
    done(await join(sent.id, [failing]));
    const { card } = done(await school.as('deputy').ask(caseCard, { caseId }));
    expect(card.grounds.map(({ code }: { code: string }) => code)).toEqual(['absence', 'academic-failure']);
    const page = done(await school.as('social').ask(submission, { caseId }));
    expect(page.addedGrounds).toEqual([{ ...failing, happenedOn: '2026-11-10', addedOn: '2026-11-16' }]);
    expect(page.submission.grounds.map(({ code }: { code: string }) => code)).toEqual(['absence']);
    const trail = done(await school.as('head').ask(caseTrail, { caseId }));
    expect(trail.entries.map(({ verb }: { verb: string }) => verb)).toContain('cases.add-grounds');
  });

  it('only if the deputy says so, and not twice', async () => {
    const { caseId } = await school.submit();
    const first = await school.send('classTeacher', { grounds: ['academic-failure'] });
    done(await join(first.id));
    expect(done(await school.as('social').ask(submission, { caseId })).addedGrounds).toEqual([]);
    const second = await school.send('classTeacher', { grounds: ['absence', 'academic-failure'] });
    expect(await join(second.id, [{ code: 'absence', facts: ru('ещё 4 урока') }])).toMatchObject({
      refusal: { reason: 'ground-already-there' },
    });
    done(await join(second.id, [failing]));
  });

  it('a correction of the submission leaves it in place, or takes it over', async () => {
    const { caseId } = await school.submit();
    const sent = await school.send('classTeacher', { grounds: ['academic-failure'] });
    done(await join(sent.id, [failing]));
    const { pupilId: _pupil, appealIds: _appeals, ...text } = school.submitted() as Record<string, unknown>;
    done(await school.as('deputy').perform(editSubmission, { ...text, caseId, version: 1 }));
    expect(done(await school.as('social').ask(submission, { caseId })).addedGrounds).toHaveLength(1);
    done(await school.as('deputy').perform(editSubmission, { ...text, caseId, version: 2, grounds: [failing] }));
    const page = done(await school.as('social').ask(submission, { caseId }));
    expect([page.addedGrounds, page.submission.grounds]).toEqual([[], [failing]]);
  });

  it('the offer and the case behind it are not for an author without the whole school', async () => {
    await school.submit();
    const sent = await school.send('subjectTeacher', { grounds: ['academic-failure'] });
    expect(done(await school.as('subjectTeacher').ask(appeal, { appealId: sent.id })).openCase).toBeNull();
  });
});
