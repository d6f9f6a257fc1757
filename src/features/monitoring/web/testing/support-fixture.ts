const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const ids = {
  case: id(1),
  pupil: id(2),
  me: id(3),
  mother: id(5),
  contact: id(6),
  account: id(7),
  plan: id(8),
  cause: id(9),
  measure: id(10),
  words: id(11),
  photo: id(12),
  observation: id(13),
  batch: id(14),
};
export const ru = (text: string) => ({ lang: 'ru' as const, text });

export const contact = (over: object = {}) => ({
  id: ids.contact,
  version: 1,
  kind: 'talk',
  on: '2026-11-30',
  withWhom: 'parents',
  guardianId: ids.mother,
  guardianName: 'Айдарова Сәуле',
  outsider: null,
  words: ru('Говорили о сне'),
  offersHelp: false,
  answer: null,
  restricted: false,
  photoConsent: false,
  fileIds: [],
  returnOn: null,
  authorId: ids.me,
  byName: 'Омарова Жанна',
  recordedAt: '2026-11-30T09:00:00.000Z',
  returned: null,
  withdrawnWhy: null,
  ...over,
});

export const supportAnswer = (over: object = {}) => ({
  caseId: ids.case,
  caseState: 'on-record',
  pupilId: ids.pupil,
  pupilName: 'Айдаров Данияр',
  today: '2026-12-01',
  mayWrite: true,
  readsAll: true,
  wholeSchool: false,
  personId: ids.me,
  guardians: [{ id: ids.mother, name: 'Айдарова Сәуле' }],
  contacts: [contact()],
  observations: [],
  reviewDueOn: '2027-01-01',
  hasAct: false,
  ...over,
});

export const figuresAnswer = (over: object = {}) => ({
  caseId: ids.case,
  today: '2026-12-01',
  schoolYear: 2026,
  placedOn: '2026-11-20',
  mayWrite: true,
  absences: [],
  marks: [],
  measures: [],
  last: null,
  ...over,
});

export const reviewsAnswer = (over: object = {}) => ({
  caseId: ids.case,
  today: '2026-12-01',
  dueOn: '2027-01-01',
  mayWrite: true,
  mayReview: true,
  planId: ids.plan,
  subjects: [
    { about: 'cause', subjectId: ids.cause, words: ru('Не высыпается') },
    { about: 'measure', subjectId: ids.measure, words: ru('Отмечать каждый урок') },
  ],
  effect: null,
  childWords: [],
  reviews: [],
  ...over,
});
