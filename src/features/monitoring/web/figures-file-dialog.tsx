import { Button, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import {
  monitoring_figures_columns,
  monitoring_figures_enter,
  monitoring_figures_fault_at,
  monitoring_figures_fault_line,
  monitoring_figures_file,
  monitoring_figures_file_choose,
  monitoring_figures_file_hint,
  monitoring_figures_more_faults,
  monitoring_figures_read,
  monitoring_marks_quarter,
  monitoring_marks_quarter_label,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { DialogForm } from '#ui/dialog-form.tsx';
import { say } from '#ui/say.ts';
import { addFigures } from '../rules/figures-contract.ts';
import { readFigures, type FigureFault, type ReadFigures } from '../rules/read-figures.ts';
import type { FiguresAnswer } from './figures-section.tsx';

const mostFaults = 10;

type Props = { readonly answer: FiguresAnswer; readonly onClose: () => void };

/** A small table of one child: read and told first, entered only as a whole. */
export function FiguresFileDialog({ answer, onClose }: Props) {
  const [quarter, setQuarter] = useState(1);
  const [text, setText] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const deed = usePerform(addFigures, { onDone: onClose });
  const { schoolYear, today } = answer;
  const read = text === null ? null : readFigures(text, { schoolYear, quarter, today });
  const ready = read !== null && read.faults.length === 0;
  return (
    <DialogForm
      title={monitoring_figures_file()}
      verb={monitoring_figures_enter({ n: read?.rows.length ?? 0 })}
      deed={deed}
      disabled={!ready}
      onSend={() => (ready ? void deed.run({ caseId: answer.caseId, rows: [...read.rows] }) : undefined)}
      onClose={onClose}
    >
      <p className="tk-small">{monitoring_figures_file_hint()}</p>
      <p className="tk-small tk-dim">{monitoring_figures_columns()}</p>
      <NativeSelect
        label={monitoring_marks_quarter_label()}
        value={String(quarter)}
        data={['1', '2', '3', '4'].map((n) => ({ value: n, label: monitoring_marks_quarter({ n }) }))}
        onChange={(event) => setQuarter(Number(event.currentTarget.value))}
      />
      <div>
        <Button variant="default" onClick={() => input.current?.click()}>
          {monitoring_figures_file_choose()}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt,text/csv,text/plain"
          aria-label={monitoring_figures_file_choose()}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) void file.text().then(setText);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {read === null ? null : <Told read={read} />}
    </DialogForm>
  );
}

const Told = ({ read: { rows, faults } }: { readonly read: ReadFigures }) => (
  <div role="status">
    {faults.length === 0 ? <p>{monitoring_figures_read({ n: rows.length })}</p> : null}
    <ul className="mo-phrases">
      {faults.slice(0, mostFaults).map((fault) => (
        <li key={`${fault.line} ${fault.column ?? 0} ${fault.reason}`}>{faultWord(fault)}</li>
      ))}
    </ul>
    {faults.length > mostFaults ? <p>{monitoring_figures_more_faults({ n: faults.length - mostFaults })}</p> : null}
  </div>
);

function faultWord({ line, column, reason }: FigureFault): string {
  const why = say(`monitoring_figure_fault_${reason}`);
  return column === null
    ? monitoring_figures_fault_line({ line, why })
    : monitoring_figures_fault_at({ line, column, why });
}
