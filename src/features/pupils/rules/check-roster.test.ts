import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/pure/plain-date.ts';
import { rosterChecker, type KnownPupil } from './check-roster.ts';
import type { RosterCells } from './read-roster-row.ts';

const known: KnownPupil = {
  id: 'known',
  name: { family: 'Әлиева', given: 'Әлия', patronymic: 'Ерікқызы' },
  nameRu: null,
  bornOn: plainDate('2013-05-04'),
  sex: 'female',
  iin: '130504600124',
  language: 'kk',
  address: 'Абай көшесі',
  phone: null,
  classKey: '7Ә',
  movesLater: false,
  guardians: [{ id: 'g', name: { family: 'Әлиева', given: 'Гүлнар' }, kinship: 'mother', phone: '+77011234567' }],
  version: 1,
};
const row: RosterCells = {
  fullName: 'Әлиева Әлия',
  bornOn: '04.05.2013',
  sex: 'қ',
  className: '7Ә',
  iin: '130504600124',
};

const check = (pupils: readonly KnownPupil[], ...rows: readonly RosterCells[]) => {
  const checker = rosterChecker({
    today: plainDate('2026-11-16'),
    dateSystem: '1900',
    knownClasses: new Set(),
    takenFor: new Map([['сегіз', '8А']]),
    classes: new Set(['7Ә', '8А']),
    takesAnyClass: false,
    pupils,
  });
  return rows.map((cells, at) => checker(at + 2, { ...row, ...cells }));
};
const told = (outcome: ReturnType<typeof check>[number] | undefined) =>
  outcome?.kind === 'faulty'
    ? outcome.findings
        .filter(({ level }) => level === 'error')
        .map(({ code, facts }) => `${code} ${Object.values(facts).join()}`.trim())
    : outcome?.kind;

describe('a list against the school', () => {
  it.each<[string, KnownPupil, RosterCells, string]>([
    ['the same number', known, {}, 'same'],
    ['the same number with a new name', known, { fullName: 'Әлиева Алия' }, 'change'],
    ['no number, the same name and birthday', known, { iin: '' }, 'same'],
    ['a number where the school had none', { ...known, iin: null }, {}, 'change'],
    ['another birthday', { ...known, iin: null, bornOn: plainDate('2013-05-05') }, {}, 'add'],
    ['the same name and birthday under another number', { ...known, iin: '130504600210' }, {}, 'add'],
  ])('%s', (_name, pupil, cells, kind) => expect(told(check([pupil], cells)[0])).toBe(kind));

  it('takes nothing away that it does not say', () => {
    const [outcome] = check([known], { fullName: 'Әлиева Әлия', address: '', motherName: 'Әлиева Гүлнар' });
    expect(outcome).toMatchObject({ kind: 'same' });
  });

  it('finds the same mother under a new family name, and a second parent as a new one', () => {
    const [outcome] = check([known], { motherName: 'Серікова Гүлнар', fatherName: 'Әлиев Ерік' });
    expect(outcome?.kind === 'change' && outcome.changes).toEqual([
      { field: 'guardian', from: 'Әлиева Гүлнар, mother, +77011234567', to: 'Серікова Гүлнар, mother, +77011234567' },
      { field: 'guardian', from: '', to: 'Әлиев Ерік, father, ' },
    ]);
  });

  it('tells the second of two equal rows, by number or by name, and which the first is', () => {
    const rows = check([], {}, {}, { iin: '', fullName: 'Ли Анна' }, { iin: '', fullName: 'ЛИ АННА' });
    expect(rows.map(told)).toEqual(['add', ['iin-twice 2'], 'add', ['pupil-twice 4']]);
  });

  it('tells two rows about one pupil of the school, once by number and once by name', () =>
    expect(check([known], {}, { iin: '' }).map(told)).toEqual(['same', ['pupil-twice 2']]));

  it('tells a number that belongs to quite another child', () =>
    expect(told(check([known], { fullName: 'Ли Тимур', bornOn: '01.01.2012', sex: 'ж' })[0])).toEqual([
      'iin-of-another Әлиева Әлия Ерікқызы',
    ]));

  it('tells a class nobody knows and a class that changes later anyway', () => {
    expect(told(check([], { className: '9Б' })[0])).toEqual(['class-unknown 9Б']);
    expect(told(check([{ ...known, movesLater: true }], { className: '8А' })[0])).toEqual(['class-changes-later']);
  });
});
