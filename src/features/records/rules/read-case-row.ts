import type { Pack } from '#features/procedure/rules/pack.ts';
import { readClass } from '#features/pupils/rules/read-class.ts';
import { padIin } from '#kernel/pure/iin.ts';
import { normalise } from '#kernel/pure/normalise.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { readDay } from '#kernel/pure/sheet/read-day.ts';
import { cellText, isFormulaError, type DateSystem, type SheetCell } from '#kernel/pure/sheet/sheet-cell.ts';
import { PaperCase } from '../contract.ts';
import type { CaseField } from './case-fields.ts';

type HousePupil = {
  readonly id: string;
  readonly iin: string | null;
  /** Family, given name and patronymic, as they are compared. */
  readonly name: string;
  readonly grade: number | null;
  readonly letter: string | null;
  /** The day a running case of this child was placed on, if one runs. */
  readonly placedOn: PlainDate | null;
  /** A case of this child is open, on record or waiting for the Council. */
  readonly hasOpenCase: boolean;
};
/** The people and words a row is read against. */
export type CaseHouse = {
  readonly pack: Pick<Pack, 'grounds' | 'measureKinds'>;
  readonly pupils: readonly HousePupil[];
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly dateSystem: DateSystem;
};

export const cellProblems = [
  'missing',
  'formula',
  'not-a-day',
  'not-a-number',
  'unknown',
  'several',
  'case-open',
] as const;
type CellProblem = {
  readonly field: CaseField;
  readonly what: (typeof cellProblems)[number];
  readonly text: string;
};
export type ReadCase = {
  readonly problems: readonly CellProblem[];
  /** The child has this very case already: the list was taken before. */
  readonly known: boolean;
  readonly record: PaperCase | null;
};

type Cells = Readonly<Partial<Record<CaseField, SheetCell>>>;

const needed = ['number', 'heldOn', 'endsOn', 'grounds', 'responsible'] as const;

/** One child on record as a row tells it, or every cell that does not say what it should. */
export function readCaseRow(cells: Cells, house: CaseHouse): ReadCase {
  const problems: CellProblem[] = [];
  const note: Note = (field, what) => {
    problems.push({ field, what, text: cellText(cells[field]) });
    return null;
  };
  noteEmpty(cells, note);
  const child = says(cells, 'iin') ? 'iin' : 'pupil';
  const pupil = one(pupilsOf(cells, house), child, note);
  const heldOn = dayOf(cells, 'heldOn', house, note);
  if (pupil !== null && hasOtherCase(pupil, heldOn)) note(child, 'case-open');
  const record = PaperCase.safeParse({
    pupilId: pupil?.id,
    grounds: groundsOf(cells, house, note),
    responsibleId: responsibleOf(cells, house, note)?.id,
    placing: { number: numberOf(cells, note), heldOn },
    endsOn: dayOf(cells, 'endsOn', house, note),
    measures: measuresOf(cells, house, note),
  });
  const whole = problems.length === 0 && record.success ? record.data : null;
  return { problems, known: whole !== null && pupil?.placedOn === whole.placing.heldOn, record: whole };
}

/** The very case of the row is known, another open one stands in its way (clause 21). */
const hasOtherCase = ({ hasOpenCase, placedOn }: HousePupil, heldOn: PlainDate | null): boolean =>
  hasOpenCase && heldOn !== null && placedOn !== heldOn;

function noteEmpty(cells: Cells, note: Note): void {
  for (const field of needed)
    if (!says(cells, field)) note(field, cellText(cells[field]) === '' ? 'missing' : 'formula');
}

const says = (cells: Cells, field: CaseField): boolean =>
  cellText(cells[field]) !== '' && !isFormulaError(cells[field]);

type Note = (field: CaseField, what: CellProblem['what']) => null;

/** The only one that fits; none and several are told apart. */
function one<T>(found: readonly T[], field: CaseField, note: Note): T | null {
  const [first, second] = found;
  if (first === undefined) return note(field, 'unknown');
  return second === undefined ? first : note(field, 'several');
}

/** By the number; without one by the name, and by the class where two bear the name. */
function pupilsOf(cells: Cells, { pupils }: CaseHouse): readonly HousePupil[] {
  const iin = padIin(cellText(cells.iin));
  if (iin !== '') return pupils.filter((pupil) => pupil.iin === iin);
  const name = normalise(cellText(cells.pupil));
  const named = name === '' ? [] : pupils.filter((pupil) => pupil.name === name || pupil.name.startsWith(`${name} `));
  const place = readClass(cellText(cells.className));
  if (place === null) return named;
  return named.filter((pupil) => pupil.grade === place.grade && pupil.letter === place.letter);
}

function responsibleOf(cells: Cells, { staff }: CaseHouse, note: Note): CaseHouse['staff'][number] | null {
  if (!says(cells, 'responsible')) return null;
  const name = normalise(cellText(cells.responsible));
  const found = staff.filter((person) => person.name === name || person.name.startsWith(`${name} `));
  return one(found, 'responsible', note);
}

const dayOf = (
  cells: Cells,
  field: 'heldOn' | 'endsOn' | 'measureDue',
  house: CaseHouse,
  note: Note,
): PlainDate | null =>
  says(cells, field) ? (readDay(cells[field], house.dateSystem) ?? note(field, 'not-a-day')) : null;

function numberOf(cells: Cells, note: Note): number | null {
  if (!says(cells, 'number')) return null;
  const digits = /^(?:№ ?)?([1-9]\d{0,3})$/u.exec(cellText(cells.number));
  return digits === null ? note('number', 'not-a-number') : Number(digits[1]);
}

/** Clause 18: codes of the pack or its words in Kazakh or Russian, several parted by semicolons or lines. */
function groundsOf(cells: Cells, { pack }: CaseHouse, note: Note) {
  if (!says(cells, 'grounds')) return [];
  const text = cellText(cells.facts);
  const lang = langOf(text);
  const cell = cells.grounds;
  // Lines within the cell part grounds too, so that its own breaks are kept.
  const codes = (typeof cell === 'string' ? cell : cellText(cell))
    .split(/[;\n]/u)
    .map(normalise)
    .filter((words) => words !== '')
    .map((words) => pack.grounds.find((ground) => isCalled(ground, words))?.code ?? note('grounds', 'unknown'));
  return [...new Set(codes)].flatMap((code) => (code === null ? [] : [{ code, facts: { lang, text } }]));
}

/**
 * Clauses 12, 15: the next measure of the plan on paper, in its own words. Its kind is the one the words name; else the
 * first of the pack, which is the widest. Who answers for it the list does not say.
 */
function measuresOf(cells: Cells, house: CaseHouse, note: Note) {
  const dueOn = dayOf(cells, 'measureDue', house, note);
  if (!says(cells, 'measure')) {
    if (says(cells, 'measureDue')) note('measure', 'missing');
    return [];
  }
  const text = cellText(cells.measure);
  const words = normalise(text);
  const { measureKinds } = house.pack;
  const kind = measureKinds.find(
    ({ names }) => words.includes(normalise(names.kk)) || words.includes(normalise(names.ru)),
  );
  const code = kind?.code ?? measureKinds[0]?.code;
  return code === undefined ? [] : [{ kind: code, words: { lang: langOf(text), text }, responsibleIds: [], dueOn }];
}

const langOf = (text: string): 'kk' | 'ru' => (/[әіңғүұқөһ]/iu.test(text) ? 'kk' : 'ru');

const isCalled = ({ code, names }: Pack['grounds'][number], words: string): boolean =>
  words === code || words === normalise(names.kk) || words === normalise(names.ru);
