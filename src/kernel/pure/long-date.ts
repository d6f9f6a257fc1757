import { dayOf, monthOf, type PlainDate, weekday, yearOf } from './plain-date.ts';
import type { Language } from './text.ts';

/** 'long' names the year, 'day' only day and month. */
export type DateLength = 'long' | 'day';

type KazakhMonthForm = 'base' | 'dative' | 'ablative' | 'locative';

const kazakhMonths = {
  base: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  dative: [
    'қаңтарға',
    'ақпанға',
    'наурызға',
    'сәуірге',
    'мамырға',
    'маусымға',
    'шілдеге',
    'тамызға',
    'қыркүйекке',
    'қазанға',
    'қарашаға',
    'желтоқсанға',
  ],
  ablative: [
    'қаңтардан',
    'ақпаннан',
    'наурыздан',
    'сәуірден',
    'мамырдан',
    'маусымнан',
    'шілдеден',
    'тамыздан',
    'қыркүйектен',
    'қазаннан',
    'қарашадан',
    'желтоқсаннан',
  ],
  locative: [
    'қаңтарда',
    'ақпанда',
    'наурызда',
    'сәуірде',
    'мамырда',
    'маусымда',
    'шілдеде',
    'тамызда',
    'қыркүйекте',
    'қазанда',
    'қарашада',
    'желтоқсанда',
  ],
} as const;

const russianMonths = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
] as const;
const russianMonthsOf = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const;
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const weekdayNames = {
  kk: {
    full: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
    short: ['дс', 'сс', 'ср', 'бс', 'жм', 'сб', 'жс'],
  },
  ru: {
    full: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
    short: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  },
  en: {
    full: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    short: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },
} as const;

/** «2023 жылғы 3 наурыз», «3 марта 2023 года», "3 March 2023". */
export function longDate(date: PlainDate, lang: Language): string {
  if (lang === 'kk') return kazakhDate(date, 'base', 'long');
  return otherDate(date, lang, 'long');
}

/** «3 наурыз», «3 марта», "3 March". */
export function dayAndMonth(date: PlainDate, lang: Language): string {
  if (lang === 'kk') return kazakhDate(date, 'base', 'day');
  return otherDate(date, lang, 'day');
}

/** «03.03.2023», the same in every language. */
export function shortDate(date: PlainDate): string {
  return `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** «2027 жылғы 27 мамырға дейін», «до 27 мая 2027 года», "until 27 May 2027". */
export function untilDate(date: PlainDate, lang: Language, length: DateLength = 'long'): string {
  if (lang === 'kk') return `${kazakhDate(date, 'dative', length)} дейін`;
  return `${lang === 'ru' ? 'до' : 'until'} ${otherDate(date, lang, length)}`;
}

/** «2026 жылғы 2 қыркүйектен», «со 2 сентября 2026 года», "from 2 September 2026". */
export function fromDate(date: PlainDate, lang: Language, length: DateLength = 'long'): string {
  if (lang === 'kk') return kazakhDate(date, 'ablative', length);
  return `${lang === 'ru' ? russianFrom(date) : 'from'} ${otherDate(date, lang, length)}`;
}

/** «2023 жылғы 3 наурызда», «3 марта 2023 года», "on 3 March 2023". */
export function onDate(date: PlainDate, lang: Language, length: DateLength = 'long'): string {
  if (lang === 'kk') return kazakhDate(date, 'locative', length);
  return lang === 'ru' ? otherDate(date, lang, length) : `on ${otherDate(date, lang, length)}`;
}

/** Of a paper: «2023 жылғы 3 наурыздағы», «от 3 марта 2023 года», "of 3 March 2023". */
export function ofDate(date: PlainDate, lang: Language): string {
  if (lang !== 'kk') return `${lang === 'ru' ? 'от' : 'of'} ${otherDate(date, lang, 'long')}`;
  const on = kazakhDate(date, 'locative', 'long');
  return `${on}${on.endsWith('е') ? 'гі' : 'ғы'}`;
}

/** «дүйсенбі», «понедельник», "Monday"; short «дс», «пн», "Mon". */
export function weekdayName(date: PlainDate, lang: Language, form: 'full' | 'short' = 'full'): string {
  return weekdayNames[lang][form][weekday(date) - 1] ?? '';
}

/** The name of a month (1-12) standing alone: «наурыз», «март», "March". */
export function monthName(month: number, lang: Language): string {
  const names = { kk: kazakhMonths.base, ru: russianMonths, en: englishMonths }[lang];
  const name = names[month - 1];
  if (name === undefined) throw new RangeError(`no month ${month}`);
  return name;
}

function kazakhDate(date: PlainDate, form: KazakhMonthForm, length: DateLength): string {
  const day = `${dayOf(date)} ${kazakhMonths[form][monthOf(date) - 1] ?? ''}`;
  return length === 'long' ? `${yearOf(date)} жылғы ${day}` : day;
}

function otherDate(date: PlainDate, lang: 'ru' | 'en', length: DateLength): string {
  const months = lang === 'ru' ? russianMonthsOf : englishMonths;
  const day = `${dayOf(date)} ${months[monthOf(date) - 1] ?? ''}`;
  if (length === 'day') return day;
  return lang === 'ru' ? `${day} ${yearOf(date)} года` : `${day} ${yearOf(date)}`;
}

/** «со 2», read «со второго»; every other day of a month takes «с». */
function russianFrom(date: PlainDate): string {
  return dayOf(date) === 2 ? 'со' : 'с';
}
