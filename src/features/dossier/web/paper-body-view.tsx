import { keyedRows } from '#features/school/web/keyed-rows.ts';
import { Said } from '#features/referral/web/said.tsx';
import type { ReactNode } from 'react';
import { isPlainDate } from '#kernel/pure/plain-date.ts';
import { Text } from '#kernel/pure/text.ts';
import { dossier_web_no, dossier_web_yes } from '#messages';
import { Fields, FieldRow } from '#ui/field-row.tsx';
import { longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { workForms, type PaperBody } from '../rules/paper-body.ts';
import { fieldWord } from './paper-words.ts';

/** A handed-in paper, field by field; what was left empty is left out. */
export function PaperBodyView({ body }: { readonly body: PaperBody }) {
  const given = Object.entries(body).filter(
    ([name, value]) => name !== 'kind' && name !== 'positive' && !isNothing(value),
  );
  return (
    <Fields>
      {given.map(([name, value]) => (
        <FieldRow key={name} label={fieldWord(name)}>
          {Array.isArray(value) ? <Rows rows={value} /> : shown(value)}
        </FieldRow>
      ))}
    </Fields>
  );
}

/** Rows of one kind become a table; a list of days stays a line. */
function Rows({ rows }: { readonly rows: readonly unknown[] }) {
  const lines = rows.map(cellsOf);
  const names = Object.keys(lines[0] ?? {});
  if (names.length === 0)
    return rows.map((one) => (typeof one === 'string' && isPlainDate(one) ? longDay(one) : String(one))).join(', ');
  return (
    <div className="ds-read">
      <table className="ds-table">
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {fieldWord(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyedRows(lines).map(({ key, row: line }) => (
            <tr key={key}>
              {names.map((name) => (
                <td key={name}>{shown(line[name])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cellsOf = (row: unknown): Readonly<Record<string, unknown>> =>
  typeof row === 'object' && row !== null ? { ...row } : {};

function shown(value: unknown): ReactNode {
  const text = Text.safeParse(value);
  if (text.success) return <Said text={text.data} />;
  if (typeof value === 'boolean') return value ? dossier_web_yes() : dossier_web_no();
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return '–';
  if (isPlainDate(value)) return longDay(value);
  return workForms.some((form) => form === value) ? say(`dossier_web_form_${value}`) : value;
}

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
