import './import.css';
import { Select } from '@mantine/core';
import { ui_import_field, ui_import_heading, ui_import_not_taken, ui_import_samples } from '#messages';

type SheetColumn = {
  readonly column: number;
  readonly heading: string;
  readonly field: string | null;
  readonly samples: readonly string[];
};

export type ColumnTableProps = {
  readonly columns: readonly SheetColumn[];
  readonly fields: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (column: number, field: string | null) => void;
  readonly disabled?: boolean;
};

/** Which column of the file is what; a field already given to a column is not offered to another. */
export function ColumnTable({ columns, fields, onChange, disabled = false }: ColumnTableProps) {
  const taken = new Set(columns.map(({ field }) => field));
  return (
    <table className="tk-import-columns">
      <thead>
        <tr>
          <th scope="col">{ui_import_heading()}</th>
          <th scope="col">{ui_import_field()}</th>
          <th scope="col">{ui_import_samples()}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ column, heading, field, samples }) => (
          <tr key={column} data-taken={field !== null}>
            <th scope="row">{heading}</th>
            <td>
              <Select
                aria-label={`${heading}: ${ui_import_field()}`}
                placeholder={ui_import_not_taken()}
                clearable
                searchable
                disabled={disabled}
                value={field}
                data={fields.filter(({ value }) => value === field || !taken.has(value))}
                onChange={(chosen) => onChange(column, chosen)}
              />
            </td>
            <td className="tk-small tk-dim">{samples.join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
