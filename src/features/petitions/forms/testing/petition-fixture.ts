import { order61 } from '#features/procedure/rules/order-61-2023.ts';
import { plainDate } from '#kernel/pure/plain-date.ts';
import type { EvidenceLine } from '../../rules/petition-shapes.ts';
import type { CommissionPetitionData } from '../commission-petition-data.ts';
import type { RefusalActData } from '../refusal-act-letter.ts';

export const id = '019b0000-0000-7000-8000-000000000001';
export const day = plainDate;
export const ru = (text: string) => ({ lang: 'ru' as const, text });
export const head = {
  name: { family: 'Ахметова', given: 'Сәуле', patronymic: 'Болатқызы' },
  nameRu: null,
  post: { kk: 'директор', ru: 'директор' },
};
export const mother = {
  name: { family: 'Айдарова', given: 'Алма' },
  nameRu: null,
  kinship: 'mother' as const,
  sex: 'female' as const,
};
export const line = (over: Partial<EvidenceLine>): EvidenceLine => ({
  key: 'k',
  kind: 'offered',
  what: 'talk',
  on: day('2026-11-02'),
  byName: 'Г. Нұрланова',
  guardianName: 'Айдарова Алма',
  words: null,
  fileId: null,
  evidenceId: null,
  witnesses: [],
  version: null,
  ...over,
});
export const measure = {
  id,
  planId: id,
  revision: 1,
  planState: 'approved' as const,
  approvedOn: day('2026-11-16'),
  kind: 'parents-work',
  section: 'family' as const,
  words: ru('прийти на консультацию'),
  form: null,
  dueOn: day('2026-12-01'),
  frequency: null,
  startsOn: null,
  outcome: 'not-done' as const,
  doneOn: day('2026-12-02'),
  fileIds: [],
  result: null,
  windows: null,
  goesOnFrom: null,
};
export const full: CommissionPetitionData = {
  letterhead: { kk: '«Тірек» мектебі', ru: 'Школа «Тірек»' },
  pupil: {
    id,
    name: { family: 'Айдаров', given: 'Данияр', patronymic: 'Серікұлы' },
    nameRu: null,
    sex: 'male',
    bornOn: day('2013-05-20'),
    className: '7 «Ә»',
    classId: id,
    language: 'kk',
  },
  petition: {
    id,
    caseId: id,
    kind: 'parents-duties',
    state: 'sent',
    danger: false,
    guardianIds: [id],
    facts: ru('За октябрь пропущено еще 9 уроков'),
    work: ru('Проведены две встречи'),
    request: ru('Просим пригласить на рассмотрение социального педагога'),
    leftOut: [],
    enclosures: [],
    itemId: null,
    ladder: null,
    steps: [],
    authorName: 'Г. Нұрланова',
    madeOn: day('2026-12-03'),
    version: 1,
  },
  facts: { id, placedOn: day('2026-11-16'), grounds: [{ code: 'absence', facts: ru('14 уроков') }] },
  pack: order61,
  address: 'Астана, Сарыарқа, 5',
  guardians: [mother],
  lines: [
    line({}),
    line({ kind: 'refused', what: 'by-hand', on: day('2026-11-05'), words: ru('сами разберемся') }),
    line({ kind: 'no-measures', what: 'not-come', on: day('2026-11-27'), byName: null }),
  ],
  measures: [measure],
  council: { heldOn: day('2026-11-27'), number: 4 },
  enclosures: [
    { paper: 'plan', subjectId: id, on: day('2026-11-16'), names: { kk: 'жоспар', ru: 'план', en: 'plan' } },
  ],
  signer: head,
  signedOn: day('2026-12-03'),
  number: '118',
};
export const act: RefusalActData = {
  id,
  caseId: id,
  pack: order61,
  letterhead: full.letterhead,
  pupil: full.pupil,
  refusal: {
    on: day('2026-11-05'),
    byName: 'Нұрланова Гүлнар',
    guardian: mother,
    words: ru('сами разберемся'),
    witnesses: ['Ж. Омарова', 'И. Ли'],
  },
  offers: [line({})],
  madeOn: day('2026-11-05'),
};
