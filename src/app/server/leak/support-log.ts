import type { Side } from './prepared-side.ts';

type OfCase = {
  readonly caseId: string;
  readonly planId: string;
  readonly causeId: string;
  readonly measureId: string;
  readonly weeklyId: string;
};

/** The ids of a support log: an open entry of the class teacher, a restricted one of the psychologist, and the rest of it. */
export type SupportLog = {
  readonly logContact: string;
  readonly logSecret: string;
  readonly logObservation: string;
  readonly logChildWords: string;
  readonly logFigures: string;
  readonly logPhrase: string;
  readonly logReview: string;
};

const kk = (text: string) => ({ lang: 'kk' as const, text });
const on = '2026-11-16';

/** A contact as it is typed. */
export const contact = {
  kind: 'talk',
  on,
  withWhom: 'pupil',
  guardianId: null,
  outsider: null,
  words: kk('әңгіме'),
  offersHelp: false,
  answer: null,
  restricted: false,
  photoConsent: false,
  fileIds: [],
  returnOn: null,
};
export const childWords = { declined: true, hard: null, helps: null, wants: null };
export const figure = { kind: 'absence', from: on, to: on, missed: 2, unexcused: 1 };
export const review = { on, child: childWords, family: null, specialists: null, lines: [], leadsTo: 'keep' };

export async function keepSupportLog(side: Side, one: OfCase, secret: string): Promise<SupportLog> {
  const { caseId, planId, causeId, measureId, weeklyId } = one;
  const record = async (who: 'classTeacher' | 'psychologist', over: object): Promise<string> =>
    (await side.do(who, 'monitoring.record-contact', { ...contact, ...over, caseId, follows: null })).contactId;
  const logContact = await record('classTeacher', {});
  const logSecret = await record('psychologist', { restricted: true, words: kk(secret) });
  await side.do('classTeacher', 'monitoring.correct-contact', { ...contact, contactId: logContact, version: 1 });
  const { observationId } = await side.do('subjectTeacher', 'monitoring.observe', {
    pupilId: side.ids.pupil,
    on,
    phrase: 'on-time',
    words: null,
  });
  const names = { kk: 'Дәптерін алып келді', ru: 'Тетрадь с собой' };
  const { phraseId } = await side.do('social', 'monitoring.add-phrase', { names });
  const words = { ...childWords, caseId, on };
  const { childWordsId } = await side.do('social', 'monitoring.write-child-words', words);
  const rows = [figure, { kind: 'mark', schoolYear: 2026, quarter: 1, subject: 'Химия', mark: 3 }];
  const { batchId } = await side.do('classTeacher', 'monitoring.add-figures', { caseId, rows });
  const lines = [
    { about: 'cause', subjectId: causeId, verdict: 'continue', word: null },
    { about: 'measure', subjectId: measureId, verdict: 'continue', word: null },
    { about: 'measure', subjectId: weeklyId, verdict: 'continue', word: null },
  ];
  const { reviewId } = await side.do('social', 'monitoring.hold-review', { ...review, caseId, planId, lines });
  return {
    logContact,
    logSecret,
    logObservation: observationId,
    logChildWords: childWordsId,
    logFigures: batchId,
    logPhrase: phraseId,
    logReview: reviewId,
  };
}
