import { birthAndSexOfIin, checkIin, Iin, padIin } from '#kernel/pure/iin.ts';
import { normalise } from '#kernel/pure/normalise.ts';
import type { PersonName } from '#kernel/pure/person-name.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Facts } from '#kernel/pure/result.ts';
import { sexOfPatronymic } from '#kernel/pure/sex-of-name.ts';
import { readDay } from '#kernel/pure/sheet/read-day.ts';
import { cellText, isFormulaError, type DateSystem, type SheetCell } from '#kernel/pure/sheet/sheet-cell.ts';
import { warningsOf } from './check-pupil.ts';
import { readClass } from './read-class.ts';
import { readGuardians, readPhone } from './read-guardians.ts';
import { isName, namePart, readPersonName } from './read-person-name.ts';
import type { RosterField } from './roster-fields.ts';
import type { Finding, Notes, ReadRow, RosterRecord } from './roster-record.ts';

/** One row by fields: what stood in the file, or what a person put right. */
export type RosterCells = Readonly<Partial<Record<RosterField, SheetCell>>>;

export type RosterSetting = {
  readonly today: PlainDate;
  readonly dateSystem: DateSystem;
  /** Classes a person has already said what to do with, as compared. */
  readonly knownClasses: ReadonlySet<string>;
};

const longest: Partial<Record<RosterField, number>> = { address: 400, noIinReason: 300 };
const usual = 300;

/** Reads one row: a record when nothing in it is wrong, and everything found, by cell. */
export function readRosterRow(row: number, cells: RosterCells, setting: RosterSetting): ReadRow {
  const notes = notesOf(cells);
  checkCells(cells, notes);
  const name = readName(notes);
  const iin = readIin(notes);
  const bornOn = readBorn(notes, iin, setting);
  const sex = readSex(notes, iin, name);
  const classKey = readClassKey(notes, setting);
  const guardians = readGuardians(notes);
  const phone = readPhone(notes, 'phone');
  if (notes.findings.some((one) => one.level === 'error')) return { record: null, findings: notes.findings };
  if (name === null || bornOn === null || sex === null || classKey === null)
    return { record: null, findings: notes.findings };
  const record: RosterRecord = {
    row,
    name,
    bornOn,
    sex,
    iin,
    classKey,
    guardians,
    phone,
    nameRu: readPersonName(notes.text('fullNameRu')),
    noIinReason: emptyAsNull(notes.text('noIinReason')),
    language: readLanguage(notes),
    address: emptyAsNull(notes.text('address')),
  };
  for (const code of warningsOf(record, setting.today)) notes.warn(code === 'iin-sex-differs' ? 'sex' : 'bornOn', code);
  return { record, findings: notes.findings };
}

function notesOf(cells: RosterCells): Notes {
  const findings: Finding[] = [];
  const noting =
    (level: Finding['level']) =>
    (field: RosterField | null, code: string, facts: Facts = {}): null => {
      findings.push({ level, field, code, facts });
      return null;
    };
  return {
    text: (field) => cellText(cells[field]),
    cell: (field) => cells[field] ?? null,
    error: noting('error'),
    warn: noting('warning'),
    findings,
  };
}

/** What no field can hold: a failed formula, a text longer than its place. */
function checkCells(cells: RosterCells, notes: Notes): void {
  let field: RosterField;
  for (field in cells) {
    const cell = cells[field];
    if (typeof cell !== 'string') continue;
    if (isFormulaError(cell)) notes.error(field, 'formula-error');
    else if (cell.length > (longest[field] ?? usual))
      notes.error(field, 'text-too-long', { most: longest[field] ?? usual });
  }
}

function readName(notes: Notes): PersonName | null {
  const whole = notes.text('fullName');
  if (notes.text('family') === '' && notes.text('given') === '' && whole !== '') {
    const name = readPersonName(whole);
    if (name === null) return notes.error('fullName', 'name-incomplete');
    return isWritten(name) ? name : notes.error('fullName', 'name-signs');
  }
  const [family, given, patronymic] = [part(notes, 'family'), part(notes, 'given'), part(notes, 'patronymic')];
  if (family === '') notes.error(whole === '' ? 'family' : 'fullName', 'name-missing');
  if (given === '') notes.error('given', 'name-missing');
  return patronymic === '' ? { family, given } : { family, given, patronymic };
}

function part(notes: Notes, field: 'family' | 'given' | 'patronymic'): string {
  const text = namePart(notes.text(field));
  if (text !== '' && !isName(text)) notes.error(field, 'name-signs');
  return text;
}

const isWritten = ({ family, given, patronymic }: PersonName): boolean =>
  [family, given, patronymic ?? 'а'].every(isName);

function readIin(notes: Notes): string | null {
  const text = notes.text('iin').replaceAll(/[\s'’`]/gu, '');
  if (text === '' || text === '-' || text === '0') {
    if (notes.text('noIinReason') === '') notes.warn('iin', 'no-iin');
    return null;
  }
  if (/^\d(?:[.,]\d+)?e\+?\d+$/iu.test(text)) return notes.error('iin', 'iin-exponent');
  const padded = padIin(text);
  const checked = checkIin(padded);
  // A digit left out in typing may pass the check once padded, but seldom says a real birthday as well.
  if (checked.ok && padded !== text && saidBy(padded).birth === null)
    return notes.error('iin', 'iin-length', { length: text.length });
  return checked.ok ? checked.value : notes.error('iin', checked.refusal.reason, checked.refusal.facts);
}

function readBorn(notes: Notes, iin: string | null, setting: RosterSetting): PlainDate | null {
  const cell = notes.cell('bornOn');
  if (cellText(cell) === '') {
    const told = saidBy(iin).birth;
    if (told === null) return notes.error('bornOn', 'born-missing');
    notes.warn('bornOn', 'born-from-iin');
    return told;
  }
  const day = readDay(cell, setting.dateSystem);
  if (day === null) return notes.error('bornOn', 'born-unreadable');
  return day > setting.today ? notes.error('bornOn', 'born-in-future', { bornOn: day }) : day;
}

const female = 'ж жен женский девочка девушка әйел қыз ә қ қызбала female f'.split(' ');
const male = 'м муж мужской мальчик юноша ер ұл е ұ ұлбала ербала еркек male m'.split(' ');

function sexOf(text: string): 'female' | 'male' | null {
  const word = normalise(text).replaceAll(/[.\s]/gu, '');
  if (female.includes(word)) return 'female';
  return male.includes(word) ? 'male' : null;
}

/** From its column, else from the number, else from the patronymic; a guess is told. */
function readSex(notes: Notes, iin: string | null, name: PersonName | null): 'female' | 'male' | null {
  const text = notes.text('sex');
  if (text !== '') return sexOf(text) ?? notes.error('sex', 'sex-unreadable');
  const told = saidBy(iin).sex;
  if (told !== null) return told;
  const guessed = sexOfPatronymic(name?.patronymic);
  if (guessed === null) return notes.error('sex', 'sex-missing');
  notes.warn('sex', 'sex-from-name');
  return guessed;
}

function saidBy(iin: string | null) {
  const number = Iin.safeParse(iin);
  return number.success ? birthAndSexOfIin(number.data) : { birth: null, sex: null };
}

/** The class as compared: «7Ә»; or as typed, once a person said which class is meant. */
function readClassKey(notes: Notes, setting: RosterSetting): string | null {
  const typed = typedClass(notes);
  if (typed === '') return notes.error('className', 'class-missing');
  const read = readClass(typed);
  const key = read === null ? typed : `${read.grade}${read.letter}`;
  return read !== null || setting.knownClasses.has(key) ? key : notes.error('className', 'class-unreadable', { typed });
}

function typedClass(notes: Notes): string {
  const whole = notes.text('className');
  const letter = notes.text('letter');
  if (letter === '') return whole;
  const grade = notes.text('grade') === '' ? whole : notes.text('grade');
  return grade === '' ? whole : `${grade} ${letter}`;
}

function readLanguage(notes: Notes): 'kk' | 'ru' | null {
  const text = normalise(notes.text('language'));
  if (text === '') return null;
  if (/^(?:қаз|каз|kk|kaz|мемлекеттік)/u.test(text)) return 'kk';
  if (/^(?:орыс|рус|ru)/u.test(text)) return 'ru';
  return notes.warn('language', 'language-unreadable');
}

const emptyAsNull = (text: string): string | null => (text === '' ? null : text);
