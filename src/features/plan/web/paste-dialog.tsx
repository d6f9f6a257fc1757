import { Button, Group, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { findNames } from '#kernel/pure/find-names.ts';
import {
  plan_paste_add,
  plan_paste_columns,
  plan_paste_column,
  plan_paste_hint,
  plan_paste_title,
  plan_paste_words,
  plan_paste_skip,
  ui_cancel,
} from '#messages';
import { Dialog } from '#ui/dialog.tsx';
import { getLanguage } from '#ui/language.ts';
import { say } from '#ui/say.ts';
import type { PlanBody } from '../contract.ts';
import { addPasted } from '../rules/add-pasted.ts';
import { guessColumns, pasteFields, type PasteColumn } from '../rules/paste-columns.ts';
import { readClipboard } from '../rules/read-clipboard.ts';
import { readPaste, type Colleague } from '../rules/read-paste.ts';
import { randomId } from '#ui/random-id.ts';
import { PastePreview } from './paste-preview.tsx';
import type { Kind } from './plan-words.ts';
import type { StaffOption } from './use-staff.ts';

type PasteDialogProps = {
  readonly kinds: readonly Kind[];
  readonly body: PlanBody;
  readonly staff: readonly StaffOption[];
  readonly onClose: () => void;
  readonly onPaste: (body: PlanBody) => void;
};

const columnChoices: readonly PasteColumn[] = [...pasteFields, 'rest', null];

type Chosen = Readonly<Record<number, PasteColumn>>;

/** Lines copied in a spreadsheet become measures: which column is which is guessed, shown, and may be changed. */
export function PasteDialog({ kinds, body, staff, onClose, onPaste }: PasteDialogProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Chosen>({});
  const colleagues = staff.map(colleagueOf);
  const { table, lines, columns } = columnsOf(text, chosen, colleagues);
  const lang = getLanguage() === 'ru' ? 'ru' : 'kk';
  const rows = readPaste(lines, columns, { kinds, colleagues, lang });
  const add = (): void => {
    onPaste(addPasted(body, rows, randomId));
    onClose();
  };
  return (
    <Dialog wide title={plan_paste_title()} onClose={onClose}>
      <div className="pl-stack">
        <Textarea
          label={plan_paste_words()}
          description={plan_paste_hint()}
          minRows={4}
          maxRows={8}
          autosize
          data-autofocus
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setChosen({});
          }}
        />
        <ColumnFields table={table} columns={columns} onChoose={(at, one) => setChosen({ ...chosen, [at]: one })} />
        <PastePreview rows={rows} kinds={kinds} staff={staff} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
          <Button disabled={rows.length === 0} onClick={add}>
            {plan_paste_add({ n: rows.length })}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}

/** The columns as guessed, but for those somebody has chosen; a row of headings is no line. */
function columnsOf(text: string, chosen: Chosen, colleagues: readonly Colleague[]) {
  const table = readClipboard(text);
  const guessed = guessColumns(table, (cell) => findNames(cell, colleagues).length > 0);
  const columns = guessed.columns.map((column, at) => (at in chosen ? (chosen[at] ?? null) : column));
  return { table, columns, lines: guessed.header ? table.slice(1) : table };
}

type ColumnFieldsProps = {
  readonly table: readonly (readonly string[])[];
  readonly columns: readonly PasteColumn[];
  readonly onChoose: (at: number, column: PasteColumn) => void;
};

function ColumnFields({ table, columns, onChoose }: ColumnFieldsProps) {
  if (columns.length === 0) return null;
  const data = columnChoices.map((one) => ({
    value: one ?? 'none',
    label: one === null ? plan_paste_skip() : say(`plan_paste_field_${one}`),
  }));
  const numbered = columns.map((column, at) => ({ column, at, key: String(at) }));
  return (
    <div className="pl-tools" role="group" aria-label={plan_paste_columns()}>
      {numbered.map(({ column, at, key }) => (
        <Select
          key={key}
          label={plan_paste_column({ n: at + 1, words: headOf(table, at) })}
          data={data}
          value={column ?? 'none'}
          allowDeselect={false}
          onChange={(next) => onChoose(at, columnChoices.find((one) => (one ?? 'none') === next) ?? null)}
        />
      ))}
    </div>
  );
}

const headOf = (table: readonly (readonly string[])[], at: number): string => (table[0]?.[at] ?? '').slice(0, 24);

/** The name of an option as its parts. */
function colleagueOf({ value, label }: StaffOption): Colleague {
  const [family = '', given = '', patronymic] = label.split(' ');
  return { id: value, family, given, patronymic };
}
