import { useState } from 'react';
import { capital } from '#features/cases/web/ground-word.ts';
import { DeedButton } from '#features/council/web/deed-button.tsx';
import { packInUse } from '#features/procedure/web/packs.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  records_web_enter_list,
  records_web_field_measure,
  records_web_known_row,
  records_web_list_nothing,
  records_web_list_sums,
  records_web_list_wrong,
  records_web_row_ready,
} from '#messages';
import type { Failure } from '#ui/api/failure.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { FoundRowCard, type FoundCell } from '#ui/import/found-row-card.tsx';
import { getLanguage } from '#ui/language.ts';
import { longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import type { PaperCase } from '../contract.ts';
import { enterCases, type SheetCase } from '../rules/sheet-contract.ts';
import { checkAgain } from './check-again.ts';

export type ListOfCasesProps = {
  readonly rows: readonly SheetCase[];
  readonly onEntered: (value: OutputOf<typeof enterCases>) => void;
};

/** The dry run: each row with what is wrong in it; all rows that are not left out enter at once, or none. */
export function ListOfCases({ rows: read, onEntered }: ListOfCasesProps) {
  const [skipped, setSkipped] = useState<readonly number[]>([]);
  const { rows, mend, mending, failure } = useMended(read);
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
            key={`${row.row} ${JSON.stringify(row.problems)}`}
            row={row.row}
            name={row.name}
            skipped={skipped.includes(row.row)}
            cells={cellsOf(row)}
            busy={deed.running || mending}
            {...(row.problems.length === 0 ? {} : { onFix: (cells: Typed) => void mend(row, cells) })}
            {...(row.known ? {} : { onSkip: (out: boolean) => skip(row.row, out) })}
          />
        ))}
      </ul>
      <FailureNote failure={failure ?? deed.failure} />
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

type Typed = Readonly<Record<string, string>>;

/** The rows as they were read, with those that were put right since in their places. */
function useMended(read: readonly SheetCase[]) {
  const [mended, setMended] = useState<Readonly<Record<number, SheetCase>>>({});
  const [mending, setMending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const mend = async (row: SheetCase, typed: Typed): Promise<void> => {
    setMending(true);
    const checked = await checkAgain(row, typed);
    setMending(false);
    setFailure(checked.ok ? null : checked.failure);
    if (checked.ok) setMended((all) => ({ ...all, [row.row]: checked.row }));
  };
  return { rows: read.map((row) => mended[row.row] ?? row), mend, mending, failure };
}

function cellsOf({ known, record, problems }: SheetCase): readonly FoundCell[] {
  if (known) return [noteOf('', records_web_known_row())];
  if (record !== null) {
    const { placing, endsOn, measures } = record;
    const facts = { number: placing.number, day: longDay(placing.heldOn), until: longDay(endsOn) };
    const ready = noteOf('', records_web_row_ready(facts));
    return [ready, ...measures.map((one) => noteOf(records_web_field_measure(), measureWords(one)))];
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

const noteOf = (label: string, message: string): FoundCell => ({
  field: null,
  column: '',
  text: '',
  isError: false,
  label,
  message,
});

/** The words of the list under the kind they were taken for, so that a wrong kind is seen before it is entered. */
function measureWords({ kind, words, dueOn }: PaperCase['measures'][number]): string {
  const name = packInUse().measureKinds.find(({ code }) => code === kind)?.names[getLanguage()] ?? kind;
  return [capital(name), words.text, ...(dueOn === null ? [] : [longDay(dueOn)])].join(' · ');
}
