import { useState } from 'react';
import { DeedButton } from '#features/council/web/deed-button.tsx';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  records_web_enter_list,
  records_web_known_row,
  records_web_list_nothing,
  records_web_list_sums,
  records_web_list_wrong,
  records_web_row_ready,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { FoundRowCard, type FoundCell } from '#ui/import/found-row-card.tsx';
import { longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { enterCases, type SheetCase } from '../rules/sheet-contract.ts';

export type ListOfCasesProps = {
  readonly rows: readonly SheetCase[];
  readonly onEntered: (value: OutputOf<typeof enterCases>) => void;
};

/** The dry run: each row with what is wrong in it; all rows that are not left out enter at once, or none. */
export function ListOfCases({ rows, onEntered }: ListOfCasesProps) {
  const [skipped, setSkipped] = useState<readonly number[]>([]);
  const deed = usePerform(enterCases, { onDone: onEntered });
  const taken = rows.filter((row) => !row.known && !skipped.includes(row.row));
  const cases = taken.flatMap((row) => row.record ?? []);
  const wrong = taken.length - cases.length;
  const skip = (row: number, out: boolean): void =>
    setSkipped(out ? [...skipped, row] : skipped.filter((one) => one !== row));
  return (
    <>
      <p role="status">
        {records_web_list_sums({ ready: cases.length, wrong, known: rows.filter((row) => row.known).length })}
      </p>
      <ul className="tk-import-rows">
        {rows.map((row) => (
          <FoundRowCard
            key={row.row}
            row={row.row}
            name={row.name}
            skipped={skipped.includes(row.row)}
            cells={cellsOf(row)}
            busy={deed.running}
            {...(row.known ? {} : { onSkip: (out: boolean) => skip(row.row, out) })}
          />
        ))}
      </ul>
      <FailureNote failure={deed.failure} />
      <DeedButton
        why={wrong > 0 ? records_web_list_wrong() : cases.length === 0 ? records_web_list_nothing() : null}
        loading={deed.running}
        onClick={() => void deed.run({ cases })}
      >
        {records_web_enter_list({ n: cases.length })}
      </DeedButton>
    </>
  );
}

function cellsOf({ known, record, problems }: SheetCase): readonly FoundCell[] {
  const note = { field: null, column: '', text: '', isError: false };
  if (known) return [{ ...note, label: '', message: records_web_known_row() }];
  if (record !== null) {
    const { placing, endsOn } = record;
    const facts = { number: placing.number, day: longDay(placing.heldOn), until: longDay(endsOn) };
    return [{ ...note, label: '', message: records_web_row_ready(facts) }];
  }
  return problems.map(({ field, what, column, text }) => ({
    field,
    label: say(`records_web_field_${field}`),
    column,
    text,
    message: say(`records_web_cell_${what}`),
    isError: true,
  }));
}
