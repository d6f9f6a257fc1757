import { normalise } from '#kernel/pure/normalise.ts';
import { fullName, type PersonName } from '#kernel/pure/person-name.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { changesOf, type ChangedField, type KnownGuardian } from './roster-changes.ts';
import { readClass } from './read-class.ts';
import { readRosterRow, type RosterCells, type RosterSetting } from './read-roster-row.ts';
import type { Finding, RosterRecord } from './roster-record.ts';

/** A pupil of the school as the list is compared with. */
export type KnownPupil = {
  readonly id: string;
  readonly name: PersonName;
  readonly nameRu: PersonName | null;
  readonly bornOn: PlainDate;
  readonly sex: 'female' | 'male';
  readonly iin: string | null;
  readonly language: string;
  readonly address: string | null;
  readonly phone: string | null;
  /** The class of today as compared, «7Ә»; null for one who left. */
  readonly classKey: string | null;
  /** A class entered for a later day is not overwritten by a list. */
  readonly movesLater: boolean;
  readonly guardians: readonly KnownGuardian[];
  readonly version: number;
};

export type RosterOutcome =
  | { readonly kind: 'faulty'; readonly findings: readonly Finding[] }
  | { readonly kind: 'add'; readonly record: RosterRecord; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'change' | 'same';
      readonly record: RosterRecord;
      readonly pupil: KnownPupil;
      readonly changes: readonly ChangedField[];
      readonly findings: readonly Finding[];
    };

export type RosterHouse = RosterSetting & {
  readonly pupils: readonly KnownPupil[];
  /** Classes that exist or will be created, as compared. */
  readonly classes: ReadonlySet<string>;
  /** A school without any class takes every readable one from its first list. */
  readonly takesAnyClass: boolean;
  /** The class a typed one is taken for. */
  readonly takenFor: ReadonlyMap<string, string>;
};

/**
 * Checks rows one after another, in the order of the file: wrong cells, rows that are there twice, classes nobody knows,
 * and what a row would change of a pupil who is there already - found by IIN, else by name and birthday.
 */
export function rosterChecker(house: RosterHouse): (row: number, cells: RosterCells) => RosterOutcome {
  const byIin = new Map(house.pupils.flatMap((one) => (one.iin === null ? [] : [[one.iin, one] as const])));
  const byName = new Map(house.pupils.map((one) => [nameKey(one), one] as const));
  const seen = new Map<string, number>();
  const once = (key: string, row: number): number | null => {
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row);
    return before ?? null;
  };
  return (row, cells) => {
    const read = readRosterRow(row, cells, house);
    if (read.record === null) return { kind: 'faulty', findings: read.findings };
    const record = { ...read.record, classKey: house.takenFor.get(read.record.classKey) ?? read.record.classKey };
    const pupil = find(record, byIin, byName);
    const faults = faultsOf(record, pupil, house);
    const twin = twinOf(record, pupil, once);
    if (twin !== null) faults.push(twin);
    const findings = [...read.findings, ...faults];
    if (faults.length > 0) return { kind: 'faulty', findings };
    if (pupil === null) return { kind: 'add', record, findings };
    const changes = changesOf(record, pupil);
    return { kind: changes.length > 0 ? 'change' : 'same', record, pupil, changes, findings };
  };
}

/** A child without a number in the list or in the school is the same by name and birthday; two numbers are two children. */
function find(
  record: RosterRecord,
  byIin: ReadonlyMap<string, KnownPupil>,
  byName: ReadonlyMap<string, KnownPupil>,
): KnownPupil | null {
  const same = record.iin === null ? undefined : byIin.get(record.iin);
  if (same !== undefined) return same;
  const namesake = byName.get(nameKey(record));
  return namesake === undefined || (namesake.iin !== null && record.iin !== null) ? null : namesake;
}

function faultsOf(record: RosterRecord, pupil: KnownPupil | null, house: RosterHouse): Finding[] {
  const faults: Finding[] = [];
  if (!isTaken(record.classKey, house)) faults.push(error('className', 'class-unknown', { class: record.classKey }));
  if (pupil === null) return faults;
  if (isAnother(record, pupil)) faults.push(error('iin', 'iin-of-another', { name: fullName(pupil.name) }));
  if (pupil.movesLater && pupil.classKey !== record.classKey)
    faults.push(error('className', 'class-changes-later', {}));
  return faults;
}

const isTaken = (key: string, house: RosterHouse): boolean =>
  house.classes.has(key) || (house.takesAnyClass && readClass(key) !== null);

/** The same row again, or two rows about one child. */
function twinOf(
  record: RosterRecord,
  pupil: KnownPupil | null,
  once: (key: string, row: number) => number | null,
): Finding | null {
  const iin = record.iin === null ? null : once(`iin ${record.iin}`, record.row);
  const child = pupil === null ? null : once(`pupil ${pupil.id}`, record.row);
  const name = once(`name ${nameKey(record)} ${record.iin ?? ''}`, record.row);
  if (iin !== null) return error('iin', 'iin-twice', { row: iin });
  const before = child ?? name;
  return before === null ? null : error(null, 'pupil-twice', { row: before });
}

/** A number that leads to a child with another family name, another given name and another birthday. */
const isAnother = (record: RosterRecord, pupil: KnownPupil): boolean =>
  record.iin !== null &&
  record.iin === pupil.iin &&
  record.bornOn !== pupil.bornOn &&
  normalise(record.name.family) !== normalise(pupil.name.family) &&
  normalise(record.name.given) !== normalise(pupil.name.given);

const nameKey = (one: { readonly name: PersonName; readonly bornOn: PlainDate }): string =>
  `${normalise(`${one.name.family} ${one.name.given}`)} ${one.bornOn}`;

const error = (field: Finding['field'], code: string, facts: Finding['facts']): Finding => ({
  level: 'error',
  field,
  code,
  facts,
});
