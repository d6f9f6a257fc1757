import type { FoundRow } from '../../rules/roster-contract.ts';
import { rosterFieldNames } from '../../rules/roster-fields.ts';
import type { FoundCell } from '#ui/import/found-row-card.tsx';
import { longDay } from '#ui/long-day.ts';
import { isPlainDate } from '#kernel/pure/plain-date.ts';
import { say } from '#ui/say.ts';

const snake = (name: string): string => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

const fieldWord = (field: string): string => say(`pupils_field_${snake(field)}`);

export const fieldOptions = () => rosterFieldNames.map((value) => ({ value, label: fieldWord(value) }));

/** The findings of a row in words. */
export const cellsOf = (row: FoundRow): readonly FoundCell[] =>
  row.findings.map(({ level, field, column, code, facts, text }) => ({
    field,
    column,
    text,
    label: field === null ? '' : fieldWord(field),
    message: say(`pupils_finding_${code}`, { ...facts, ...dayIn(facts['bornOn']) }),
    isError: level === 'error',
  }));

const dayIn = (value: unknown) => (typeof value === 'string' && isPlainDate(value) ? { bornOn: longDay(value) } : {});

/** What a row changes, in words. */
export const changesOf = (row: FoundRow) =>
  row.changes.map(({ field, from, to }) => ({
    label: say(`pupils_changed_${snake(field)}`),
    from: valueWord(field, from),
    to: valueWord(field, to),
  }));

function valueWord(field: string, value: string): string {
  if (field === 'bornOn' && isPlainDate(value)) return longDay(value);
  if (field === 'sex') return say(`pupils_web_${value}`, {}, value);
  if (field === 'language') return say(`ui_lang_${value}`, {}, value);
  if (field !== 'guardian') return value;
  const [name = '', kinship = '', phone = ''] = value.split(', ');
  return [name, kinship === '' ? '' : say(`pupils_kinship_${kinship}`, {}, kinship), phone]
    .filter((part) => part !== '')
    .join(', ');
}
