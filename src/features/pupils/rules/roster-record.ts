import type { PersonName } from '#kernel/pure/person-name.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Facts } from '#kernel/pure/result.ts';
import type { SheetCell } from '#kernel/pure/sheet/sheet-cell.ts';
import type { Kinship } from '../contract.ts';
import type { RosterField } from './roster-fields.ts';

/** Something about one cell, or about the row when the field is null. An error stops the row, a warning does not. */
export type Finding = {
  readonly level: 'error' | 'warning';
  readonly field: RosterField | null;
  readonly code: string;
  readonly facts: Facts;
};

export type RosterGuardian = {
  readonly name: PersonName;
  readonly kinship: Kinship;
  readonly phone: string | null;
};

/** A pupil as one row of the file says; null: the file says nothing of it, so nothing is changed by it. */
export type RosterRecord = {
  readonly row: number;
  readonly name: PersonName;
  readonly nameRu: PersonName | null;
  readonly bornOn: PlainDate;
  readonly sex: 'female' | 'male';
  readonly iin: string | null;
  readonly noIinReason: string | null;
  /** The class as compared, «7Ә», or as typed where it is not read. */
  readonly classKey: string;
  readonly language: 'kk' | 'ru' | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly guardians: readonly RosterGuardian[];
};

export type ReadRow = {
  readonly record: RosterRecord | null;
  readonly findings: readonly Finding[];
};

/** Gathers findings while a row is read. */
export type Notes = {
  readonly text: (field: RosterField) => string;
  readonly cell: (field: RosterField) => SheetCell;
  readonly error: (field: RosterField | null, code: string, facts?: Facts) => null;
  readonly warn: (field: RosterField | null, code: string, facts?: Facts) => null;
  readonly findings: Finding[];
};
