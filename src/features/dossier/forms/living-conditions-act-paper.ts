import type { SentenceCase } from '#features/cases/rules/paper-person.ts';
import { pupilFor } from '#features/cases/rules/paper-pupil.ts';
import {
  fields,
  heading,
  line,
  signatures,
  space,
  table,
  value,
  type Block,
  type Inline,
} from '#features/documents/rules/letter.ts';
import type { Paper } from '#features/documents/server/public.ts';
import { longDate } from '#kernel/pure/long-date.ts';
import type { Names, PaperLanguage } from '#kernel/pure/text.ts';
import type { LivingConditionsAct } from '../rules/paper-body.ts';
import { aboutPaper, dossierReaders, readDossierData, type DossierData } from './dossier-data.ts';
import { dossierLetter, pupilFields, pupilWords, section } from './paper-lines.ts';

const words = {
  title: { kk: 'Тұрғын үй-тұрмыстық жағдайын тексеру актісі', ru: 'Акт обследования жилищно-бытовых условий' },
  heading: { kk: 'ТҰРҒЫН ҮЙ-ТҰРМЫСТЫҚ ЖАҒДАЙЫН ТЕКСЕРУ АКТІСІ', ru: 'АКТ ОБСЛЕДОВАНИЯ ЖИЛИЩНО-БЫТОВЫХ УСЛОВИЙ' },
  visitedOn: { kk: 'Барған күні', ru: 'Дата посещения' },
  address: { kk: 'Мекенжайы', ru: 'Адрес' },
  members: { kk: 'Комиссия құрамы', ru: 'Состав комиссии' },
  household: { kk: 'Отбасы құрамы', ru: 'Состав семьи' },
  name: { kk: 'Аты-жөні', ru: 'ФИО' },
  kinship: { kk: 'Туыстығы', ru: 'Родство' },
  age: { kk: 'Жасы', ru: 'Возраст' },
  occupation: { kk: 'Жұмысы немесе оқуы', ru: 'Занятие' },
  rooms: { kk: 'Бөлме саны', ru: 'Число комнат' },
  photos: { kk: 'Фотоға түсіруге ата-ананың келісімі', ru: 'Согласие родителей на фотографии' },
  yes: { kk: 'бар', ru: 'есть' },
  no: { kk: 'жоқ', ru: 'нет' },
} as const satisfies Record<string, Names>;

const sections = {
  parentsWork: { kk: 'Ата-анасының жұмысы', ru: 'Работа родителей' },
  income: { kk: 'Табысы (ата-анасының айтуынша)', ru: 'Доход (со слов родителей)' },
  upbringing: { kk: 'Ата-ананың әрқайсысының тәрбиедегі үлесі', ru: 'Участие каждого из родителей в воспитании' },
  dwelling: { kk: 'Тұрғын үйдің түрі', ru: 'Жилье' },
  amenities: { kk: 'Жайлылықтары', ru: 'Удобства' },
  placeToSleep: { kk: 'Баланың ұйықтайтын орны', ru: 'Место для сна ребенка' },
  placeToStudy: { kk: 'Баланың сабақ оқитын орны', ru: 'Место для занятий ребенка' },
  conclusion: { kk: 'Қорытынды', ru: 'Вывод' },
} as const satisfies Record<string, Names>;
const order = [
  'parentsWork',
  'income',
  'upbringing',
  'dwelling',
  'amenities',
  'placeToSleep',
  'placeToStudy',
  'conclusion',
] as const;

/** Paper 5: act of housing and living conditions, where it is needed (clause 11). */
export const livingConditionsActPaper: Paper<DossierData<LivingConditionsAct>> = {
  paper: 'living-conditions-act',
  words: { ...pupilWords, ...words, ...sections },
  number: 5,
  clause: 11,
  may: dossierReaders,
  read: (tx, id, actor) => readDossierData(tx, id, actor, (body) => body.kind === 'living-conditions-act'),
  letter: (data, lang) =>
    dossierLetter(data, lang, {
      slug: 'living-conditions-act',
      title: words.title,
      blocks: [
        heading(1, words.heading[lang]),
        line('center', familyOf(data, lang)),
        pupilFields(data, lang),
        ...visited(data.body, lang),
        ...order.flatMap((name) => section(sections[name], data.body[name], lang)),
        space,
        signatures(...data.body.members.map((member) => ({ post: member.post, name: member.name }))),
      ],
    }),
  about: aboutPaper,
  dateOf: (data) => data.writtenOn,
};

const whose = { kk: 'genitive', ru: 'genitive' } as const satisfies SentenceCase;

const familyOf = ({ pupil }: DossierData<LivingConditionsAct>, lang: PaperLanguage): string =>
  lang === 'kk' ? `${pupilFor(pupil, 'kk', whose)} отбасы` : `семьи ${pupilFor(pupil, 'ru', whose)}`;

const visited = (body: LivingConditionsAct, lang: PaperLanguage): Block[] => [
  fields(
    [words.visitedOn[lang], longDate(body.visitedOn, lang)],
    [words.address[lang], value(body.address, 30)],
    [
      words.members[lang],
      body.members.map((member) => [member.name, member.post].filter((part) => part !== '').join(', ')).join('; '),
    ],
  ),
  fields(
    [words.rooms[lang], value(body.rooms?.toString())],
    [words.photos[lang], words[body.photoConsent ? 'yes' : 'no'][lang]],
  ),
  heading(2, words.household[lang]),
  table(
    [6, 3, 2, 5],
    [words.name[lang], words.kinship[lang], words.age[lang], words.occupation[lang]],
    householdOf(body),
  ),
];

/** Nobody named yet: a row to fill by hand. */
const householdOf = ({ household }: LivingConditionsAct): readonly (readonly Inline[])[] =>
  household.length === 0
    ? [[value(null), value(null), value(null), value(null)]]
    : household.map((one) => [one.name, value(one.kinship), value(one.age?.toString()), value(one.occupation)]);
