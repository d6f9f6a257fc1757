import './import.css';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import {
  ui_import_column,
  ui_import_fix,
  ui_import_row,
  ui_import_skip,
  ui_import_skipped,
  ui_import_unskip,
  ui_import_was,
} from '#messages';
import { Chip, StatusBadge } from '../status-badge.tsx';

/** One finding of a row; `field` null speaks of the whole row and has nothing to type into. */
export type FoundCell = {
  readonly field: string | null;
  readonly label: string;
  readonly column: string;
  readonly text: string;
  readonly message: string;
  readonly isError: boolean;
};

export type FoundRowCardProps = {
  readonly row: number;
  readonly name: string;
  readonly skipped: boolean;
  readonly cells: readonly FoundCell[];
  readonly changes?: readonly { readonly label: string; readonly from: string; readonly to: string }[];
  readonly busy: boolean;
  /** Left out where nothing can be typed. */
  readonly onFix?: (cells: Readonly<Record<string, string>>) => void;
  readonly onSkip?: (skip: boolean) => void;
};

const none = [] as const;

/** A row of the file with what is wrong in it: put right in place, or leave the row out. */
export function FoundRowCard({ row, name, skipped, cells, changes = none, busy, onFix, onSkip }: FoundRowCardProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (Object.keys(typed).length > 0) onFix?.(typed);
  };
  // Nothing asks for help in a row that is left out.
  const shown = skipped ? none : cells;
  const editable = onFix !== undefined && shown.some(({ field, isError }) => field !== null && isError);
  return (
    <li className="tk-import-row">
      <form onSubmit={send}>
        <div className="tk-import-row-head">
          <Chip>{ui_import_row({ row })}</Chip>
          <b>{name}</b>
          {onSkip === undefined ? null : (
            <Button variant="default" size="compact-sm" disabled={busy} onClick={() => onSkip(!skipped)}>
              {skipped ? ui_import_unskip() : ui_import_skip()}
            </Button>
          )}
        </div>
        {skipped ? <p className="tk-dim">{ui_import_skipped()}</p> : null}
        {shown.map((cell) => (
          <Cell
            key={`${cell.field ?? ''}${cell.message}`}
            cell={cell}
            value={typed[cell.field ?? ''] ?? cell.text}
            onType={
              onFix === undefined || cell.field === null || !cell.isError
                ? null
                : (text) => setTyped({ ...typed, [cell.field ?? '']: text })
            }
          />
        ))}
        {(skipped ? none : changes).map(({ label, from, to }) => (
          <p key={`${label}${to}`} className="tk-import-change">
            <span className="tk-dim">{label}:</span> <b>{to}</b>
            {from === '' ? null : <span className="tk-dim tk-small"> {ui_import_was({ text: from })}</span>}
          </p>
        ))}
        {editable ? (
          <Button type="submit" variant="default" size="compact-md" disabled={busy || Object.keys(typed).length === 0}>
            {ui_import_fix()}
          </Button>
        ) : null}
      </form>
    </li>
  );
}

type CellProps = {
  readonly cell: FoundCell;
  readonly value: string;
  readonly onType: ((text: string) => void) | null;
};

function Cell({ cell, value, onType }: CellProps) {
  const where = cell.column === '' ? cell.label : `${cell.label}, ${ui_import_column({ column: cell.column })}`;
  if (onType !== null)
    return (
      <TextInput
        label={where}
        error={cell.message}
        value={value}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    );
  return (
    <p className="tk-import-note">
      <StatusBadge tone={cell.isError ? 'due' : 'calm'}>{cell.message}</StatusBadge>{' '}
      <span className="tk-small tk-dim">
        {where}
        {cell.text === '' ? '' : `: «${cell.text}»`}
      </span>
    </p>
  );
}
