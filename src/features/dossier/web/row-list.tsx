import { Button, CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { keyedRows } from '#features/school/web/keyed-rows.ts';
import { dossier_web_row_remove } from '#messages';
import { Icon } from '#ui/icon.tsx';

export type RowListProps<R> = {
  readonly legend: string;
  readonly addWord: string;
  readonly rows: readonly R[];
  readonly blank: R;
  readonly onChange: (rows: R[]) => void;
  readonly children: (row: R, change: (part: Partial<R>) => void, at: number) => ReactNode;
  readonly error?: string | undefined;
};

/** Lines of a table as they are typed: added at the end, taken off one by one. */
export function RowList<R>({ legend, addWord, rows, blank, onChange, children, error }: RowListProps<R>) {
  return (
    <fieldset className="ds-rows">
      <legend>{legend}</legend>
      {keyedRows(rows).map(({ key, place: at, row }) => (
        <div key={key} className="ds-row" role="group" aria-label={`${legend}, ${at + 1}`}>
          {children(row, (part) => onChange(rows.map((one, place) => (place === at ? { ...one, ...part } : one))), at)}
          <CloseButton
            className="ds-row-off"
            aria-label={dossier_web_row_remove({ n: at + 1 })}
            onClick={() => onChange(rows.filter((_, place) => place !== at))}
          />
        </div>
      ))}
      {error === undefined ? null : (
        <p className="ds-mistake tk-small" role="alert" tabIndex={-1} data-mistake>
          {error}
        </p>
      )}
      <div>
        <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => onChange([...rows, blank])}>
          {addWord}
        </Button>
      </div>
    </fieldset>
  );
}
