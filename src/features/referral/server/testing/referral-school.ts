import { done, testSchool, type TestSchool } from '../../../../testing/test-school.ts';
import { submitCase } from '../submit-case.ts';
import { writeAppeal } from '../write-appeal.ts';

type Over = Readonly<Record<string, unknown>>;

type Submitted = {
  readonly caseId: string;
  readonly submissionId: string;
  readonly number: number;
  readonly caseNumber: number;
};

/** A school in which appeals and submissions are made. */
export type ReferralSchool = TestSchool & {
  readonly body: (over?: Over) => object;
  readonly submitted: (over?: Over) => object;
  readonly send: (
    who: 'subjectTeacher' | 'classTeacher' | 'social',
    over?: Over,
  ) => Promise<{ readonly id: string; readonly call: readonly { readonly phone: string }[] }>;
  readonly submit: (over?: Over) => Promise<Submitted>;
  /** No appeal and no case; everybody under the shipped pack. */
  readonly empty: () => Promise<void>;
};

export const ru = (text: string) => ({ lang: 'ru', text });
export const noAppeal = [{ what: 'submission-without-appeal', reason: 'Заявление принято устно' }];
const tables =
  'referral_appeals, referral_submissions, cases_unsealings, cases_readers, cases_moves, cases_grounds, cases_cases';

export async function referralSchool(): Promise<ReferralSchool> {
  const school = await testSchool();
  const body = (over: Over = {}) => ({
    pupilId: school.ids.pupil,
    grounds: ['absence'],
    facts: ru('В октябре пропущено 14 уроков'),
    happenedOn: '2026-11-10',
    done: ru('Звонок матери'),
    asked: null,
    danger: [],
    fileIds: [],
    ...over,
  });
  const submitted = (over: Over = {}) => ({
    pupilId: school.ids.pupil,
    appealIds: [],
    grounds: [{ code: 'absence', facts: ru('14 уроков') }],
    reasons: ru('Пропуски продолжаются'),
    priorMeasures: null,
    classTeacherOpinion: null,
    proposal: null,
    responsibleId: school.ids.people.social,
    ...over,
  });
  return {
    ...school,
    body,
    submitted,
    send: async (who, over = {}) => done(await school.as(who).perform(writeAppeal, body(over))),
    submit: async (over = {}) => done(await school.as('deputy').perform(submitCase, submitted(over), noAppeal)),
    empty: async () => {
      await school.sql(`truncate ${tables} cascade`);
      await school.sql('delete from procedure_packs');
    },
  };
}
