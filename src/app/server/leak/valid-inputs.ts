import { kk } from './prepared-side.ts';

export const on = '2026-11-16';
const name = { family: 'Бөтен', given: 'Адам' };
export const person = { name, nameRu: null, iin: null, phone: null, email: null, external: false };
export const guardian = {
  name,
  nameRu: null,
  kinship: 'father',
  isPrimary: false,
  phone: null,
  work: null,
  language: 'kk',
};
export const pupil = {
  name,
  nameRu: null,
  bornOn: '2013-01-01',
  sex: 'male',
  iin: null,
  noIinReason: 'жоқ',
  language: 'kk',
  address: null,
  phone: null,
};
export const schoolClass = { grade: 5, letter: 'Б', language: 'kk' };
export const said = {
  grounds: ['absence'],
  facts: kk('не болды'),
  happenedOn: null,
  done: null,
  asked: null,
  danger: [],
  fileIds: [],
};
export const submission = {
  grounds: [{ code: 'absence', facts: kk('14 сабақ') }],
  reasons: kk('себептері'),
  priorMeasures: null,
  classTeacherOpinion: null,
  proposal: null,
};
export const place = { heldOn: '2026-11-27', startsAt: '15:00', place: kk('зал'), format: 'in-person' };
export const brief = {
  kind: 'brief-information',
  rows: [{ on, form: 'talk', who: '', content: kk('әңгіме'), result: null }],
};
export const handing = { outcome: 'handed', onDay: on, way: 'in-person', witnesses: [], note: null, fileId: null };
export const delivered = { outcome: 'received', deliveredOn: on, way: 'in-person' };

export const libraryMeasure = {
  kind: 'preventive-talk',
  grounds: ['absence'],
  ages: { from: 10, to: 14 },
  words: kk('бірге жоспарлау'),
  form: null,
  frequency: 'weekly',
  withinDays: null,
  expected: null,
};

export const helpLine = {
  kind: 'refused',
  on,
  guardianId: null,
  byName: 'Г. Нұрланова',
  words: kk('өзіміз шешеміз'),
  witnesses: [],
  fileId: null,
};
export const petitionBody = {
  danger: false,
  guardianIds: [],
  facts: null,
  work: null,
  request: null,
  leftOut: [],
  enclosures: [],
  itemId: null,
};

export const composition = (personId: string, fileId: string | null) => ({
  orderNumber: '1',
  orderOn: on,
  startsOn: on,
  fileId,
  members: [{ personId, part: 'chair' }],
});

export const paperCase = (pupilId: string, responsibleId: string, fileId: string | null) => ({
  pupilId,
  grounds: submission.grounds,
  responsibleId,
  placing: { number: 91, heldOn: '2026-10-02', fileId },
  endsOn: '2027-01-15',
});
