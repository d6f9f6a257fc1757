import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseCard } from '#features/cases/server/card.ts';
import { applyMove, lockCase } from '#features/cases/server/public.ts';
import { unsealCase } from '#features/cases/server/unseal.ts';
import { submitCase } from '#features/referral/server/submit-case.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { filePetition } from './file-petition.ts';
import { termOfCase } from './of-case.ts';

let school: TestSchool;
beforeAll(async () => {
  school = await testSchool();
});
afterAll(() => school.drop());
beforeEach(async () => {
  await school.sql(
    'truncate referral_submissions, referral_appeals, term_petitions, cases_unsealings, cases_moves, cases_grounds, cases_cases, departures cascade',
  );
  school.clock.set(new Date('2026-11-16T09:00:00+05:00'));
});

const kk = (text: string) => ({ lang: 'kk' as const, text });
const submit = async (): Promise<string> => {
  const input = {
    pupilId: school.ids.pupil,
    appealIds: [],
    grounds: [{ code: 'absence', facts: kk('14 сабақ') }],
    reasons: kk('себептері'),
    priorMeasures: null,
    classTeacherOpinion: null,
    proposal: null,
    responsibleId: school.ids.people.social,
  };
  const why = [{ what: 'submission-without-appeal', reason: 'Мектеп өзі байқады' }];
  return done(await school.as('deputy').perform(submitCase, input, why)).caseId;
};
const move = (caseId: string, verb: 'place' | 'remove', on: string, reason = 'move'): Promise<void> =>
  inSchool(school.kernel, school.ids.school, async (tx) => {
    const locked = await lockCase(tx, caseId, { personId: '', wholeSchool: true, classIds: [] });
    if (locked === null) throw new Error('no case');
    const endsOn = verb === 'place' ? plainDate('2027-05-17') : null;
    const removal = verb === 'remove' ? { removal: { reason, note: kk('нақты себебі жазылған') } } : {};
    const decided = { meetingId: randomUUID(), itemId: randomUUID() };
    await applyMove(tx, locked, { verb, effectiveOn: plainDate(on), endsOn, ...decided, ...removal });
  });
const card = async (caseId: string) => done(await school.as('head').ask(caseCard, { caseId }));

describe('clauses 19, 21: removed for any reason the case is sealed, and a new ground is a new case linked to it', () => {
  it.each(['improvement', 'move', 'change-of-school', 'graduation', 'other'])('removed: %s', async (reason) => {
    const first = await submit();
    await move(first, 'place', '2026-11-16');
    const petition = { kind: 'remove', reason, words: kk('нақты себебі жазылған') };
    done(await school.as('social').perform(filePetition, { caseId: first, petition }));
    school.clock.set(new Date('2027-03-16T09:00:00+05:00'));
    await move(first, 'remove', '2027-03-15', reason);
    expect(await card(first)).toMatchObject({ sealed: true, closedOn: '2027-03-15' });
    expect((await school.as('social').ask(termOfCase, { caseId: first })).kind).toBe('not-found');

    const second = await submit();
    expect((await card(second)).card).toMatchObject({ repeatsId: first, state: 'submitted' });

    expect((await school.as('head').perform(unsealCase, { caseId: first, reason: ' жоқ ' })).kind).toBe('invalid');
    done(await school.as('head').perform(unsealCase, { caseId: first, reason: 'Қайта қою қаралып жатыр' }));
    expect((await card(first)).card).toMatchObject({
      repeatedById: second,
      removalReason: reason,
      removalNote: kk('нақты себебі жазылған'),
    });
    expect((await school.as('deputy').ask(termOfCase, { caseId: first })).kind).toBe('not-found');
    expect(await school.sql('select reason from cases_unsealings')).toEqual([{ reason: 'Қайта қою қаралып жатыр' }]);
  });

  it('while a case is open there is no second one: the appeal joins it', async () => {
    await submit();
    const again = submit();
    await expect(again).rejects.toThrow('case-already-open');
  });

  it('a case that was not placed is sealed too, and is no earlier placing', async () => {
    const first = await submit();
    await inSchool(school.kernel, school.ids.school, async (tx) => {
      const locked = await lockCase(tx, first, { personId: '', wholeSchool: true, classIds: [] });
      if (locked === null) throw new Error('no case');
      const decided = { meetingId: randomUUID(), itemId: randomUUID() };
      await applyMove(tx, locked, {
        verb: 'not-place',
        effectiveOn: plainDate('2026-11-16'),
        endsOn: null,
        ...decided,
      });
    });
    expect(await card(first)).toMatchObject({ sealed: true });
    expect((await card(await submit())).card).toMatchObject({ repeatsId: null });
  });
});
