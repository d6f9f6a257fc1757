import {
  fields,
  heading,
  line,
  signatures,
  space,
  table,
  value,
  type Block,
} from '#features/documents/rules/letter.ts';
import { textRuns } from '#features/documents/rules/text-runs.ts';
import type { Paper } from '#features/documents/server/public.ts';
import { longDate } from '#kernel/pure/long-date.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';
import type { Characteristic, PaperBody, RemovalCharacteristic } from '../rules/paper-body.ts';
import { aboutPaper, dossierReaders, readDossierData, type DossierData } from './dossier-data.ts';
import { dossierLetter, onPupil, pupilFields, pupilWords, section, signatureOf } from './paper-lines.ts';

type Body = Characteristic | RemovalCharacteristic;

const words = {
  title: { kk: 'Мінездеме', ru: 'Характеристика' },
  heading: { kk: 'МІНЕЗДЕМЕ', ru: 'ХАРАКТЕРИСТИКА' },
  purpose: { kk: 'Не үшін берілді', ru: 'Для чего дана' },
  since: { kk: 'Осы мектепте оқи бастаған күні', ru: 'Учится в этой школе с' },
  unexcused: { kk: 'Дәлелсіз себептермен босатқан сабақтар', ru: 'Пропущено уроков без уважительной причины' },
  excused: { kk: 'Дәлелді себеппен босатқан сабақтар', ru: 'Пропущено уроков по уважительной причине' },
  subject: { kk: 'Пән', ru: 'Предмет' },
  teacher: { kk: 'Мұғалім', ru: 'Учитель' },
  line: { kk: 'Пікірі', ru: 'Отзыв' },
  teachers: { kk: 'Пән мұғалімдерінің пікірі', ru: 'Отзывы педагогов-предметников' },
  positive: { kk: 'Мінездеме оң.', ru: 'Характеристика положительная.' },
  classTeacher: { kk: 'Сынып жетекшісі', ru: 'Классный руководитель' },
  head: { kk: 'Білім беру ұйымының басшысы', ru: 'Руководитель организации образования' },
} as const satisfies Record<string, Names>;

const sections = {
  family: { kk: 'Отбасы', ru: 'Семья' },
  studies: { kk: 'Оқу үлгерімі', ru: 'Учеба' },
  weakSubjects: { kk: 'Қиындық тудыратын пәндер', ru: 'Предметы, которые даются трудно' },
  attendance: { kk: 'Сабаққа қатысуы', ru: 'Посещаемость' },
  behaviour: { kk: 'Мінез-құлқы', ru: 'Поведение' },
  relations: { kk: 'Сыныптастарымен және мұғалімдермен қарым-қатынасы', ru: 'Отношения с одноклассниками и учителями' },
  interests: { kk: 'Қызығушылықтары, үйірмелер', ru: 'Интересы, кружки' },
  strengths: { kk: 'Күшті жақтары', ru: 'Сильные стороны' },
  parentsAttitude: { kk: 'Ата-анасының көзқарасы', ru: 'Отношение родителей' },
  conclusion: { kk: 'Қорытынды', ru: 'Вывод' },
} as const satisfies Record<string, Names>;
const order = [
  'family',
  'studies',
  'weakSubjects',
  'attendance',
  'behaviour',
  'relations',
  'interests',
  'strengths',
  'parentsAttitude',
  'conclusion',
] as const;

/** Paper 3: the characteristic, for placing (clause 11) and, as a positive one, for removal (clause 19). */
export const characteristicPaper: Paper<DossierData<Body>> = {
  paper: 'characteristic',
  words: { ...pupilWords, ...words, ...sections },
  number: 3,
  clause: 11,
  may: dossierReaders,
  read: (tx, id, actor) => readDossierData(tx, id, actor, isCharacteristic),
  letter: (data, lang) =>
    dossierLetter(data, lang, {
      slug: 'characteristic',
      title: words.title,
      blocks: [
        heading(1, words.heading[lang]),
        line('center', onPupil(data, lang)),
        pupilFields(data, lang),
        fields([words.purpose[lang], purposeOf(data, lang)]),
        ...(data.body.kind === 'characteristic' ? forPlacing(data.body, lang) : forRemoval(data.body, lang)),
        space,
        signatures(signatureOf(data.author, words.classTeacher, lang), signatureOf(data.head, words.head, lang)),
      ],
    }),
  about: aboutPaper,
  dateOf: (data) => data.writtenOn,
};

/** «МЕА-ға қою туралы мәселені қарау үшін», «для рассмотрения вопроса о постановке на ВШУ». */
function purposeOf({ pack, purpose }: DossierData<Body>, lang: PaperLanguage): string {
  const about = pack.vocabulary[purpose === 'placing' ? 'aboutPlacing' : 'aboutRemoval'];
  return lang === 'kk' ? `${about.kk} мәселені қарау үшін` : `для рассмотрения вопроса ${about.ru}`;
}

const isCharacteristic = (body: PaperBody): body is Body =>
  body.kind === 'characteristic' || body.kind === 'characteristic-positive';

const forPlacing = (body: Characteristic, lang: PaperLanguage): Block[] => [
  fields(
    [words.since[lang], value(body.inSchoolSince === null ? null : longDate(body.inSchoolSince, lang))],
    [words.unexcused[lang], value(body.missedUnexcused?.toString())],
    [words.excused[lang], value(body.missedExcused?.toString())],
  ),
  ...order.flatMap((name) => section(sections[name], body[name], lang)),
  ...subjectTable(body, lang),
];

function subjectTable(body: Characteristic, lang: PaperLanguage): Block[] {
  if (body.subjectLines.length === 0) return [];
  const rows = body.subjectLines.map((one) => [one.subject, value(one.teacher), textRuns(one.line, lang)]);
  return [
    heading(2, words.teachers[lang]),
    table([3, 4, 9], [words.subject[lang], words.teacher[lang], words.line[lang]], rows),
  ];
}

const forRemoval = (body: RemovalCharacteristic, lang: PaperLanguage): Block[] => [
  ...section(sections.conclusion, body.text, lang),
  ...(body.positive ? [line('left', words.positive[lang])] : []),
];
