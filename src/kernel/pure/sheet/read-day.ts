import { isPlainDate, type PlainDate, plainDate, addDays } from '../plain-date.ts';
import { normalise } from '../normalise.ts';
import { cellText, type DateSystem, type SheetCell } from './sheet-cell.ts';

/** Years 1900 to 2079: what a birthday, an order or a meeting can be; other numbers are no days. */
const firstSerial = 1;
const lastSerial = 65_746;

const months: readonly (readonly string[])[] = [
  ['қаңтар', 'январ', 'january', 'jan'],
  ['ақпан', 'феврал', 'february', 'feb'],
  ['наурыз', 'март', 'march', 'mar'],
  ['сәуір', 'апрел', 'april', 'apr'],
  ['мамыр', 'май', 'мая', 'may'],
  ['маусым', 'июн', 'june', 'jun'],
  ['шілде', 'июл', 'july', 'jul'],
  ['тамыз', 'август', 'august', 'aug'],
  ['қыркүйек', 'сентябр', 'september', 'sep'],
  ['қазан', 'октябр', 'october', 'oct'],
  ['қараша', 'ноябр', 'november', 'nov'],
  ['желтоқсан', 'декабр', 'december', 'dec'],
];

/**
 * The day a cell means: a day of the workbook, a serial number, «3.3.2012», «2012-03-03», «3 марта 2012 г.»,
 * «2012 жылғы 3 наурыз». Null when it is no day; two digits of a year up to 49 are this century.
 */
export function readDay(cell: SheetCell | undefined, system: DateSystem = '1900'): PlainDate | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'object') return cell.day;
  if (typeof cell === 'number') return dayOfSerial(cell, system);
  const text = normalise(cellText(cell)).replace(/[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/u, '');
  return /^\d{5}$/u.test(text) ? dayOfSerial(Number(text), system) : (inDigits(text) ?? inWords(text));
}

/** The day of a serial number. Serial 60 of 1900 is a day that never was. */
function dayOfSerial(serial: number, system: DateSystem): PlainDate | null {
  const whole = Math.floor(serial);
  if (!(whole >= firstSerial && whole <= lastSerial)) return null;
  if (system === '1904') return addDays(plainDate('1904-01-01'), whole);
  if (whole === 60) return null;
  return addDays(plainDate('1899-12-31'), whole > 60 ? whole - 1 : whole);
}

function inDigits(text: string): PlainDate | null {
  const dayFirst = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?: ?(?:г|ж)\.?)?$/u.exec(text);
  if (dayFirst !== null) return dayOfParts(dayFirst[3], Number(dayFirst[2]), dayFirst[1]);
  const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/u.exec(text);
  return yearFirst === null ? null : dayOfParts(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
}

function inWords(text: string): PlainDate | null {
  const dayFirst = /^«?"?(\d{1,2})"?»? (\p{L}+)\.?,? (\d{4})(?: ?\p{L}+\.?)?$/u.exec(text);
  if (dayFirst !== null) return dayOfParts(dayFirst[3], monthOfWord(dayFirst[2]), dayFirst[1]);
  const yearFirst = /^(\d{4}) ?(?:жылғы|жылы|жыл|ж)?\.? ?«?"?(\d{1,2})"?»? (\p{L}+)$/u.exec(text);
  return yearFirst === null ? null : dayOfParts(yearFirst[1], monthOfWord(yearFirst[3]), yearFirst[2]);
}

const monthOfWord = (word = ''): number =>
  1 + months.findIndex((names) => names.some((name) => word === name || (name.length > 3 && word.startsWith(name))));

function dayOfParts(year = '', month: number, day = ''): PlainDate | null {
  const full = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
  const text = `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(text) ? text : null;
}
