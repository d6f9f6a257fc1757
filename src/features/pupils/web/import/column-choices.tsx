import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import {
  pupils_import_check_again,
  pupils_import_columns,
  pupils_import_columns_text,
  pupils_import_enrolled_on,
  pupils_import_header_row,
  pupils_import_no_header,
} from '#messages';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { ColumnTable } from '#ui/import/column-table.tsx';
import { Icon } from '#ui/icon.tsx';
import { Section } from '#ui/page.tsx';
import { mapImport, RosterFieldName } from '../../rules/roster-contract.ts';
import type { Pending } from './import-open.tsx';
import { fieldOptions } from './import-words.ts';

/** Which column is which; folded away when everything was recognised. */
export function ColumnChoices({ pending }: { readonly pending: Pending }) {
  const unclear = pending.headerRow === 0 || 2 * pending.summary.faulty > pending.rows;
  const [opened, setOpened] = useState(unclear);
  const taken = pending.columns.filter(({ field }) => field !== null).length;
  return (
    <Section
      title={pupils_import_columns()}
      actions={
        <Button
          variant="default"
          size="compact-md"
          aria-label={`${pupils_import_columns()}: ${taken} / ${pending.columns.length}`}
          aria-expanded={opened}
          rightSection={<Icon name="down" />}
          onClick={() => setOpened(!opened)}
        >
          {taken} / {pending.columns.length}
        </Button>
      }
    >
      {opened ? <Choices pending={pending} /> : null}
    </Section>
  );
}

function Choices({ pending }: { readonly pending: Pending }) {
  const [columns, setColumns] = useState(pending.columns);
  const [headerRow, setHeaderRow] = useState<number>(pending.headerRow);
  const [enrolledOn, setEnrolledOn] = useState<PlainDate | null>(pending.choices.enrolledOn);
  const deed = usePerform(mapImport);
  const choose = (column: number, field: string | null): void => {
    const known = RosterFieldName.nullable().parse(field);
    setColumns(columns.map((one) => (one.column === column ? { ...one, field: known } : one)));
  };
  const send = (): void => {
    if (enrolledOn === null) return;
    const chosen = headerRow === pending.headerRow ? { columns: columns.map(({ field }) => field) } : {};
    const choices = { ...pending.choices, enrolledOn };
    void deed.run({ importId: pending.id, version: pending.version, headerRow, choices, ...chosen });
  };
  return (
    <>
      <p className="tk-dim">{pending.headerRow === 0 ? pupils_import_no_header() : pupils_import_columns_text()}</p>
      <ColumnTable columns={columns} fields={fieldOptions()} onChange={choose} disabled={deed.running} />
      <div className="tk-tools">
        <NumberInput
          className="tk-tools-narrow"
          label={pupils_import_header_row()}
          min={0}
          max={500}
          value={headerRow}
          onChange={(typed) => setHeaderRow(Number(typed))}
        />
        <DayInput label={pupils_import_enrolled_on()} value={enrolledOn} onChange={setEnrolledOn} required />
      </div>
      <FailureNote failure={deed.failure} />
      <Button variant="default" mt="sm" loading={deed.running} disabled={enrolledOn === null} onClick={send}>
        {pupils_import_check_again()}
      </Button>
    </>
  );
}
