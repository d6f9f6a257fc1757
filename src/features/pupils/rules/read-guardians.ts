import { normalise } from '#kernel/pure/normalise.ts';
import { checkPhone } from '#kernel/pure/phone.ts';
import type { Kinship } from '../contract.ts';
import { isName, readPersonName } from './read-person-name.ts';
import type { RosterField } from './roster-fields.ts';
import type { Notes, RosterGuardian } from './roster-record.ts';

const columns = [
  { name: 'motherName', phone: 'motherPhone', kinship: 'mother' },
  { name: 'fatherName', phone: 'fatherPhone', kinship: 'father' },
  { name: 'guardianName', phone: 'guardianPhone', kinship: null },
] as const;

const kinships: readonly (readonly [Kinship, RegExp])[] = [
  ['mother', /^(?:ана|шеше|мать|мам|mother)/u],
  ['father', /^(?:әке|отец|пап|father)/u],
  ['guardian', /^(?:қорғаншы|опекун|guardian)/u],
  ['trustee', /^(?:қамқоршы|попечител|trustee)/u],
  ['foster-parent', /^(?:патронат|приемн|асырап|foster)/u],
  ['relative', /^(?:әже|ата|аға|апа|іні|сіңлі|қарындас|туыс|баб|дед|т[ее]т|дяд|брат|сестр|родствен|relative)/u],
];

/** Mother, father and one more, as far as the row names them; a parent it cannot read is left out and told. */
export function readGuardians(notes: Notes): readonly RosterGuardian[] {
  return columns.flatMap(({ name, phone, kinship }) => {
    const read = readName(notes, name);
    const number = readPhone(notes, phone);
    if (read === null) {
      if (number !== null && notes.text(name) === '') notes.warn(phone, 'phone-without-name');
      return [];
    }
    return [{ name: read, kinship: kinship ?? readKinship(notes), phone: number }];
  });
}

function readName(notes: Notes, field: RosterField) {
  const text = notes.text(field).replaceAll(/[+\d][\d\s()-]{6,}/gu, ' ');
  if (text.trim() === '' || text.trim() === '-') return null;
  const name = readPersonName(text);
  const written = name !== null && [name.family, name.given, name.patronymic ?? 'а'].every(isName);
  return written ? name : notes.warn(field, 'guardian-unreadable');
}

function readKinship(notes: Notes): Kinship {
  const text = normalise(notes.text('guardianKinship'));
  const found = kinships.find(([, words]) => words.test(text))?.[0];
  if (found === undefined && text !== '') notes.warn('guardianKinship', 'kinship-unreadable');
  return found ?? 'other';
}

/** The first number of the cell that is one; several may stand there, with commas or a stroke between. */
export function readPhone(notes: Notes, field: RosterField): string | null {
  const text = notes.text(field);
  if (text === '' || text === '-') return null;
  for (const piece of text.split(/[,;/]|\s{2,}/u)) {
    const checked = checkPhone(piece.replaceAll(/\p{L}+\.?:?/gu, ''));
    if (checked.ok) return checked.value;
  }
  return notes.warn(field, 'phone-unreadable');
}
