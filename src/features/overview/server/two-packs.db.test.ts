import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseCard } from '#features/cases/server/card.ts';
import { register } from '#features/cases/server/register.ts';
import { plainTextOf } from '#features/documents/rules/plain-text-of.ts';
import { askedOfMe } from '#features/dossier/server/asked-of-me.ts';
import { setDue } from '#features/dossier/server/public.ts';
import { planOfCase } from '#features/plan/server/of-case.ts';
import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { secondPack } from '#features/procedure/rules/testing/second-pack.ts';
import { referralPapers } from '#features/referral/forms/papers.ts';
import { appeals } from '#features/referral/server/lists.ts';
import { editSubmission } from '#features/referral/server/edit-submission.ts';
import { submitCase } from '#features/referral/server/submit-case.ts';
import { writeAppeal } from '#features/referral/server/write-appeal.ts';
import { profile } from '#features/school/server/profile.ts';
import { termOfCase } from '#features/term/server/of-case.ts';
import { whatWaits } from '#features/council/server/what-waits.ts';
import type { Actor } from '#kernel/pure/actor.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { inSchool } from '#kernel/server/tx.ts';
import { loadSecondPack } from '../../../testing/load-second-pack.ts';
import { done, testSchool, type TestSchool } from '../../../testing/test-school.ts';
import { myDay } from './my-day.ts';

let school: TestSchool;
let before = '';
let after = '';
const ru = (text: string) => ({ lang: 'ru' as const, text });

const submit = async (pupilId: string, ground: string): Promise<string> => {
  const input = {
    pupilId,
    appealIds: [],
    grounds: [{ code: ground, facts: ru('Факты') }],
    reasons: ru('Причины'),
    priorMeasures: null,
    classTeacherOpinion: null,
    proposal: null,
    responsibleId: school.ids.people.social,
  };
  const noAppeal = [{ what: 'submission-without-appeal', reason: 'Заявление устно' }];
  return done(await school.as('deputy').perform(submitCase, input, noAppeal)).caseId;
};

const appealOn = async (pupilId: string, ground: string): Promise<void> => {
  const body = { grounds: [ground], facts: ru('Факты'), happenedOn: null, done: null, asked: null };
  const input = { ...body, pupilId, danger: [], fileIds: [] };
  done(await school.as('subjectTeacher').perform(writeAppeal, input));
};

/** The order on Monday; the second pack is loaded that day for Tuesday; a second child on Tuesday. */
beforeAll(async () => {
  school = await testSchool();
  before = await submit(school.ids.pupil, 'absence');
  await appealOn(school.ids.classmate, 'absence');
  await loadSecondPack(school, plainDate('2026-11-17'));
  expect(done(await school.as('head').ask(profile, {})).packId).toBe('order-61-2023');
  school.clock.set(new Date('2026-11-17T09:00:00+05:00'));
  after = await submit(school.ids.otherPupil, 'violence-suffered');
  await appealOn(school.ids.classmate, 'violence-suffered');
  for (const caseId of [before, after]) {
    await inSchool(school.kernel, school.ids.school, (tx) =>
      setDue(tx, { caseId, purpose: 'placing', meetingOn: plainDate('2026-11-27') }),
    );
  }
});
afterAll(() => school.drop());

const [old, fresh] = ['order-61-2023', 'pedagogical-support-test'];

describe('two packs in one school: a case stays for life under its own', () => {
  it('on the card, in the register and among what waits for an agenda', async () => {
    for (const [caseId, packId] of [
      [before, old],
      [after, fresh],
    ]) {
      expect(done(await school.as('head').ask(caseCard, { caseId })).card.packId).toBe(packId);
    }
    const { rows } = done(await school.as('social').ask(register, { show: 'open' }));
    expect(rows.map(({ id, packId }: any) => [id, packId])).toEqual([
      [after, fresh],
      [before, old],
    ]);
    const waiting = done(await school.as('deputy').ask(whatWaits, {})).rows;
    expect(waiting.map(({ caseId, packId }: any) => [caseId, packId])).toEqual([
      [before, old],
      [after, fresh],
    ]);
  });

  it('an appeal keeps the pack whose grounds it names', async () => {
    const { rows } = done(await school.as('deputy').ask(appeals, {}));
    expect(rows.map(({ grounds, packId }: any) => [grounds, packId])).toEqual([
      [['absence'], old],
      [['violence-suffered'], fresh],
    ]);
  });

  it('on my day: papers missing and lead days are those of each pack (three days, five days)', async () => {
    const { duties } = done(await school.as('deputy').ask(myDay, {}));
    const dossiers = duties.filter(({ kind }: any) => kind === 'dossier-incomplete');
    expect(dossiers.map(({ id, on, packId }: any) => [id, on, packId])).toEqual([
      [after, '2026-11-20', fresh],
      [before, '2026-11-24', old],
    ]);
    const answers = duties.filter(({ kind }: any) => kind === 'answer-appeal');
    expect(answers.map(({ codes, packId }: any) => [codes, packId])).toEqual([
      [['absence'], old],
      [['violence-suffered'], fresh],
    ]);
    const asked = done(await school.as('otherClassTeacher').ask(askedOfMe, {})).rows;
    expect(asked[0]).toMatchObject({ caseId: after, packId: fresh, dueOn: '2026-11-20' });
  });

  it('in plan and term: grounds in its words, its kinds of measures, its months', async () => {
    const plans = await Promise.all(
      [before, after].map(async (caseId) => done(await school.as('social').ask(planOfCase, { caseId }))),
    );
    expect(plans.map(({ packId, grounds }) => [packId, grounds[0].names.ru])).toEqual([
      [old, order61.grounds.find(({ code }) => code === 'absence')?.names.ru],
      [fresh, secondPack.grounds.find(({ code }) => code === 'violence-suffered')?.names.ru],
    ]);
    const terms = await Promise.all(
      [before, after].map(async (caseId) => done(await school.as('social').ask(termOfCase, { caseId }))),
    );
    expect(terms.map(({ packId, extension }) => [packId, extension.minMonths, extension.maxMonths])).toEqual([
      [old, order61.term.extensionMin, order61.term.extensionMax],
      [fresh, 1, 2],
    ]);
  });

  it('on its submission, in Kazakh and in Russian', async () => {
    const actor: Actor = {
      accountId: randomUUID(),
      personId: school.ids.people.deputy,
      schoolId: school.ids.school,
      language: 'ru',
      roles: ['deputy'],
      classIds: [],
    };
    const wordsOf = (caseId: string) =>
      inSchool(school.kernel, school.ids.school, async (tx) => {
        const made = await referralPapers.find(({ paper }) => paper === 'submission')?.make(tx, caseId, actor);
        return made === null || made === undefined
          ? { kk: '', ru: '' }
          : { kk: plainTextOf(made.letters.kk), ru: plainTextOf(made.letters.ru) };
      });
    const [first, second] = [await wordsOf(before), await wordsOf(after)];
    expect(first.kk).toContain('МЕА-ға қою туралы');
    expect(first.ru).toContain('о постановке на ВШУ');
    expect(`${second.kk} ${second.ru}`).not.toMatch(/мектепішілік|внутришкольн|МЕА|ВШУ/iu);
    expect(second.kk).toContain(secondPack.vocabulary.aboutPlacing.kk);
    expect(second.ru).toContain(secondPack.vocabulary.aboutPlacing.ru);
    expect(second.ru).toContain(secondPack.vocabulary.noConsequences.ru);
  });

  it('what is corrected in the old case is judged by the old grounds, what is new by the new ones', async () => {
    const wrong = { code: 'violence-suffered', facts: ru('Факты') };
    const edit = {
      caseId: before,
      version: 1,
      grounds: [wrong],
      reasons: ru('Причины'),
      priorMeasures: null,
      classTeacherOpinion: null,
      proposal: null,
      responsibleId: school.ids.people.social,
    };
    expect(await school.as('deputy').perform(editSubmission, edit)).toMatchObject({
      refusal: { reason: 'ground-unknown' },
    });
  });
});
