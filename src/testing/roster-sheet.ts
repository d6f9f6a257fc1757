import { stringify } from 'csv-stringify/sync';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { checkDigitOf } from '#kernel/pure/check-digit.ts';
import { addDays, plainDateOf, type PlainDate } from '#kernel/pure/plain-date.ts';
import { shortDate } from '#kernel/pure/long-date.ts';

export type RosterWish = {
  readonly pupils: number;
  readonly classes: number;
  readonly seed: number;
  readonly language: 'kk' | 'ru';
};

type SyntheticPupil = {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly sex: 'female' | 'male';
  readonly bornOn: PlainDate;
  readonly iin: string;
  readonly grade: number;
  readonly letter: string;
  readonly address: string;
  readonly mother: string;
  readonly motherPhone: string;
  readonly father: string;
  readonly fatherPhone: string;
};

const roots = [
  'Ахмет',
  'Болат',
  'Серік',
  'Нұрлан',
  'Ерлан',
  'Қайрат',
  'Марат',
  'Әділ',
  'Ғани',
  'Қуат',
  'Тілеу',
  'Жұмабек',
  'Сейіт',
  'Оспан',
  'Мұрат',
  'Бекен',
  'Дәулет',
  'Самат',
  'Асқар',
  'Рүстем',
  'Өмір',
  'Ізбасар',
  'Үсен',
  'Төлеген',
];
const girls = [
  'Айгерім',
  'Гүлнұр',
  'Әсем',
  'Жанар',
  'Мөлдір',
  'Ұлжан',
  'Індира',
  'Қарлығаш',
  'Сәуле',
  'Дана',
  'Томирис',
  'Аружан',
];
const boys = [
  'Данияр',
  'Әлихан',
  'Нұрсұлтан',
  'Ерасыл',
  'Қуаныш',
  'Темірлан',
  'Бекзат',
  'Ғалым',
  'Өркен',
  'Санжар',
  'Ислам',
  'Үміт',
];
const streets = ['Абай', 'Сәтбаев', 'Бөкейхан', 'Жамбыл', 'Қабанбай батыр', 'Тәуелсіздік'];
const letters = ['А', 'Ә', 'Б', 'В', 'Г', 'Д'];

/** The same seed gives the same pupils: made-up names, right check digits, ages that fit the grade in 2026/2027. */
function syntheticPupils({ pupils, classes, seed }: Omit<RosterWish, 'language'>): readonly SyntheticPupil[] {
  const random = randomOf(seed);
  const of = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const seen = new Set<string>();
  return Array.from({ length: pupils }, (_, at) => {
    const place = at % classes;
    const grade = 1 + (place % 11);
    const sex = random() < 0.5 ? 'female' : 'male';
    const bornOn = addDays(plainDateOf(2026 - grade - 6, 9, 1), -Math.floor(random() * 365));
    const [root, parent] = [of(roots), of(roots)];
    const number = freshIin(bornOn, sex, seen, random);
    return {
      family: sex === 'female' ? `${root}ова` : `${root}ов`,
      given: of(sex === 'female' ? girls : boys),
      patronymic: `${parent}${sex === 'female' ? 'қызы' : 'ұлы'}`,
      sex,
      bornOn,
      iin: number,
      grade,
      letter: letters[Math.floor(place / 11) % letters.length]!,
      address: `${of(streets)} көшесі, ${1 + Math.floor(random() * 120)}`,
      mother: `${root}ова ${of(girls)} ${of(roots)}қызы`,
      motherPhone: phone(random),
      father: `${root}ов ${parent} ${of(roots)}ұлы`,
      fatherPhone: phone(random),
    };
  });
}

export type Roster = {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** A workbook as a school's office keeps it: a title above, days as days, numbers as numbers, so zeros are lost. */
  readonly xlsx: () => Promise<Uint8Array>;
  readonly csv: (encoding?: 'utf-8' | 'rk1048' | 'utf-8-bom') => Buffer;
};

const headings = {
  kk: [
    '№',
    'Тегі',
    'Аты',
    'Әкесінің аты',
    'ЖСН',
    'Туған күні',
    'Жынысы',
    'Сыныбы',
    'Мекенжайы',
    'Анасының аты-жөні',
    'Анасының телефоны',
    'Әкесінің аты-жөні',
    'Әкесінің телефоны',
  ],
  ru: [
    '№',
    'Фамилия',
    'Имя',
    'Отчество',
    'ИИН',
    'Дата рождения',
    'Пол',
    'Класс',
    'Адрес',
    'ФИО матери',
    'Телефон матери',
    'ФИО отца',
    'Телефон отца',
  ],
} as const;

/** A school's list of pupils, in Kazakh or Russian. */
export function rosterSheet(wish: RosterWish): Roster {
  const pupils = syntheticPupils(wish);
  const kazakh = wish.language === 'kk';
  const sexes = kazakh ? { female: 'қыз', male: 'ұл' } : { female: 'ж', male: 'м' };
  const rows = pupils.map((one, at) => [
    String(at + 1),
    one.family,
    one.given,
    one.patronymic,
    one.iin,
    shortDate(one.bornOn),
    sexes[one.sex],
    kazakh ? `${one.grade} «${one.letter}»` : `${one.grade}${one.letter}`,
    one.address,
    one.mother,
    one.motherPhone,
    one.father,
    one.fatherPhone,
  ]);
  const title = kazakh ? 'Білім алушылар тізімі 2026/2027' : 'Список обучающихся 2026/2027';
  return {
    headings: headings[wish.language],
    rows,
    xlsx: () => {
      const cells = rows.map((row, at) => row.map((text, column): CellValue => cellOf(text, column, pupils[at]!)));
      return writeXlsx({
        sheets: [{ name: kazakh ? 'Тізім' : 'Список', rows: [[title], [...headings[wish.language]], ...cells] }],
      });
    },
    csv: (encoding = 'utf-8') => {
      const text = stringify([[...headings[wish.language]], ...rows], { delimiter: ';' });
      return encoding === 'utf-8-bom' ? Buffer.from(`\uFEFF${text}`) : iconv.encode(text, encoding);
    },
  };
}

const cellOf = (text: string, column: number, pupil: SyntheticPupil): CellValue => {
  if (column === 0 || column === 4) return Number(text);
  return column === 5 ? new Date(pupil.bornOn) : text;
};

function freshIin(bornOn: PlainDate, sex: 'female' | 'male', seen: Set<string>, random: () => number): string {
  for (;;) {
    const day = bornOn.slice(2).replaceAll('-', '');
    const eleven = `${day}${sex === 'male' ? 5 : 6}${String(Math.floor(random() * 10_000)).padStart(4, '0')}`;
    const digit = checkDigitOf(eleven);
    if (digit === null || seen.has(eleven)) continue;
    seen.add(eleven);
    return `${eleven}${digit}`;
  }
}

const phone = (random: () => number): string =>
  `8 70${Math.floor(random() * 9)} ${String(Math.floor(random() * 1e7)).padStart(7, '0')}`;

/** mulberry32: small, and the same on every machine. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
