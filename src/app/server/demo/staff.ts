import type { Names } from '#kernel/pure/text.ts';
import { className } from '#features/school/rules/class-name.ts';
import { defaultTitles, titlesOfStaff, type PostKind } from '#features/school/rules/posts.ts';
import { demoClasses } from './pupils.ts';
import { homeOf, kazakh, nameIn, others, russian } from './names.ts';
import { randomOf } from './random.ts';
import type { PersonName } from '#kernel/pure/person-name.ts';

export type DemoPerson = {
  /** Also the login. */
  readonly key: string;
  readonly name: PersonName;
  readonly kind: PostKind;
  readonly title: Names;
  readonly language: 'kk' | 'ru';
  readonly external: boolean;
  /** Which class they lead, for the list. */
  readonly leads: string | null;
  /** Offered on the sign-in page. */
  readonly listed: boolean;
};

type Place = Pick<DemoPerson, 'key' | 'kind' | 'title'> & {
  readonly external?: boolean;
  readonly listed?: boolean;
  readonly leads?: string;
};

const place = (key: string, kind: PostKind, title: Names, listed = false): Place => ({ key, kind, title, listed });
const post = (key: string, kind: PostKind): Place => place(key, kind, defaultTitles[kind], true);
const [medic, inspector] = titlesOfStaff;

const subjects: readonly (readonly [string, string, string])[] = [
  ['kazakh', 'қазақ тілі мен әдебиеті мұғалімі', 'учитель казахского языка и литературы'],
  ['russian', 'орыс тілі мен әдебиеті мұғалімі', 'учитель русского языка и литературы'],
  ['maths', 'математика мұғалімі', 'учитель математики'],
  ['physics', 'физика мұғалімі', 'учитель физики'],
  ['chemistry', 'химия мұғалімі', 'учитель химии'],
  ['biology', 'биология мұғалімі', 'учитель биологии'],
  ['history', 'тарих мұғалімі', 'учитель истории'],
  ['geography', 'география мұғалімі', 'учитель географии'],
  ['english', 'ағылшын тілі мұғалімі', 'учитель английского языка'],
  ['sport', 'дене шынықтыру мұғалімі', 'учитель физической культуры'],
  ['arts', 'көркем еңбек мұғалімі', 'учитель художественного труда'],
];

/** The login of whoever leads a class; those who finished school were led by one who keeps the library now. */
export const leaderOf = (grade: number, letter: string): string =>
  grade > 11 ? 'library' : `class-${grade}${letter === 'Ә' ? 'a' : 'b'}`;

/** Listed: both of grade seven, and of grade eight the one whose child comes before the Council tomorrow. */
const leaders = demoClasses.map(({ grade, letter }) => {
  const listed = grade === 7 || (grade === 8 && letter === 'Б');
  const one = place(leaderOf(grade, letter), 'class-teacher', defaultTitles['class-teacher'], listed);
  return Object.assign(one, { leads: className(grade, letter) });
});

const places: readonly Place[] = [
  post('head', 'head'),
  post('deputy', 'deputy'),
  post('social', 'social-pedagogue'),
  post('psychologist', 'psychologist'),
  post('psychologist-2', 'psychologist'),
  ...leaders,
  ...subjects.map(([key, kk, ru]) => place(key, 'subject-teacher', { kk, ru }, key === 'maths')),
  ...(medic === undefined ? [] : [place('medic', 'staff', medic, true)]),
  ...(inspector === undefined ? [] : [{ ...place('inspector', 'staff', inspector), external: true }]),
  place('library', 'staff', { kk: 'кітапханашы', ru: 'библиотекарь' }),
  place('assistant', 'staff', { kk: 'тәлімгер', ru: 'вожатый' }),
  post('administrator', 'administrator'),
];

/** Forty-five people: those the order names, a class teacher for each class, teachers, staff. */
export const demoStaff: readonly DemoPerson[] = places.map((one, at) => {
  const random = randomOf(6100 + at);
  const russianSpeaking = one.key.endsWith('b') || at % 4 === 3;
  const custom = russianSpeaking ? (at % 5 === 0 ? others : russian) : kazakh;
  const sex = at % 6 === 5 ? 'male' : 'female';
  const { key, kind, title, external = false, listed = false, leads = null } = one;
  return {
    key,
    kind,
    title,
    name: nameIn(custom, homeOf(custom, random), sex, random),
    language: russianSpeaking ? 'ru' : 'kk',
    external,
    leads,
    listed,
  };
});
