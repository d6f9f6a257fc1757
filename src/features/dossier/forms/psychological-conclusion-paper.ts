import type { SentenceCase } from '#features/cases/rules/paper-person.ts';
import { pupilFor } from '#features/cases/rules/paper-pupil.ts';
import { fields, heading, line, signatures, space, value, type Block } from '#features/documents/rules/letter.ts';
import type { Paper } from '#features/documents/server/public.ts';
import { shortDate } from '#kernel/pure/long-date.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';
import type { PaperBody, PsychologicalConclusion, RemovalCharacteristic } from '../rules/paper-body.ts';
import { aboutPaper, dossierReaders, readDossierData, type DossierData } from './dossier-data.ts';
import { dossierLetter, onPupil, pupilFields, pupilWords, section, signatureOf } from './paper-lines.ts';

type Body = PsychologicalConclusion | RemovalCharacteristic;

const words = {
  title: { kk: 'Психологиялық қорытынды', ru: 'Психологическое заключение' },
  heading: { kk: 'ПСИХОЛОГИЯЛЫҚ ҚОРЫТЫНДЫ', ru: 'ПСИХОЛОГИЧЕСКОЕ ЗАКЛЮЧЕНИЕ' },
  removalHeading: {
    kk: 'ПСИХОЛОГИЯЛЫҚ ҚЫЗМЕТ МАМАНЫНЫҢ МІНЕЗДЕМЕСІ',
    ru: 'ХАРАКТЕРИСТИКА СПЕЦИАЛИСТА ПСИХОЛОГИЧЕСКОЙ СЛУЖБЫ',
  },
  dates: { kk: 'Жұмыс жүргізілген күндер', ru: 'Даты работы' },
  text: { kk: 'Мінездеме', ru: 'Характеристика' },
  positive: { kk: 'Мінездеме оң.', ru: 'Характеристика положительная.' },
  writer: { kk: 'Педагог-психолог', ru: 'Педагог-психолог' },
} as const satisfies Record<string, Names>;

const sections = {
  request: { kk: 'Не үшін сұралды', ru: 'Запрос' },
  methods: { kk: 'Әдістер', ru: 'Методы' },
  observed: { kk: 'Байқалған мінез-құлық', ru: 'Наблюдаемое поведение' },
  results: { kk: 'Нәтижелер', ru: 'Результаты' },
  forTeachers: { kk: 'Мұғалімдерге ұсынымдар', ru: 'Рекомендации учителям' },
  forParents: { kk: 'Ата-анаға ұсынымдар', ru: 'Рекомендации родителям' },
  forSpecialists: { kk: 'Мамандарға ұсынымдар', ru: 'Рекомендации специалистам' },
} as const satisfies Record<string, Names>;
const order = ['request', 'methods', 'observed', 'results', 'forTeachers', 'forParents', 'forSpecialists'] as const;

/** Paper 4: the psychologist's conclusion (clause 11), and the characteristic of the psychological service for removal (clause 19). */
export const psychologicalConclusionPaper: Paper<DossierData<Body>> = {
  paper: 'psychological-conclusion',
  words: { ...pupilWords, ...words, ...sections },
  number: 4,
  clause: 11,
  may: dossierReaders,
  read: (tx, id, actor) => readDossierData(tx, id, actor, isPsychological),
  letter: (data, lang) =>
    dossierLetter(data, lang, {
      slug: 'psychological-conclusion',
      title: words.title,
      blocks: [
        heading(1, (data.body.kind === 'psychological-conclusion' ? words.heading : words.removalHeading)[lang]),
        line('center', data.body.kind === 'psychological-conclusion' ? afterWork(data, lang) : onPupil(data, lang)),
        pupilFields(data, lang),
        ...(data.body.kind === 'psychological-conclusion' ? forPlacing(data.body, lang) : forRemoval(data.body, lang)),
        space,
        signatures(signatureOf(data.author, words.writer, lang)),
      ],
    }),
  about: aboutPaper,
  dateOf: (data) => data.writtenOn,
};

const withWhom = { kk: 'instrumental', ru: 'instrumental' } as const satisfies SentenceCase;

const afterWork = ({ pupil }: DossierData<Body>, lang: PaperLanguage): string =>
  lang === 'kk'
    ? `${pupilFor(pupil, 'kk', withWhom)} жүргізілген жұмыс нәтижелері бойынша`
    : `по результатам работы с ${pupilFor(pupil, 'ru', withWhom)}`;

const isPsychological = (body: PaperBody): body is Body =>
  body.kind === 'psychological-conclusion' || body.kind === 'psychological-characteristic-positive';

const forPlacing = (body: PsychologicalConclusion, lang: PaperLanguage): Block[] => [
  fields([words.dates[lang], value(body.dates.map((day) => shortDate(day)).join(', '))]),
  ...order.flatMap((name) => section(sections[name], body[name], lang)),
];

const forRemoval = (body: RemovalCharacteristic, lang: PaperLanguage): Block[] => [
  ...section(words.text, body.text, lang),
  ...(body.positive ? [line('left', words.positive[lang])] : []),
];
