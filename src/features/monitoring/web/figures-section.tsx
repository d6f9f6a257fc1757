import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { shortDate } from '#kernel/pure/long-date.ts';
import {
  monitoring_figures,
  monitoring_figures_add,
  monitoring_figures_file,
  monitoring_figures_last,
  monitoring_figures_measures,
  monitoring_figures_none,
  monitoring_figures_undo,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { longDay } from '#ui/long-day.ts';
import { Section } from '#ui/page.tsx';
import { figures, undoFigures } from '../rules/figures-contract.ts';
import { AbsenceChart } from './absence-chart.tsx';
import { MarksTable } from './marks-table.tsx';
import { readable } from './support-words.ts';

const AddDialog = lazy(async () => ({ default: (await import('./figures-dialog.tsx')).FiguresDialog }));
const FileDialog = lazy(async () => ({ default: (await import('./figures-file-dialog.tsx')).FiguresFileDialog }));

export type FiguresAnswer = OutputOf<typeof figures>;

/** Attendance and marks, beside the measures they may have changed with. */
export function FiguresSection({ caseId }: { readonly caseId: string }) {
  const answer = useAsk(figures, { caseId }).data;
  const [opened, setOpened] = useState<'add' | 'file' | null>(null);
  if (answer === undefined) return null;
  const Opened = opened === 'add' ? AddDialog : FileDialog;
  const tools = answer.mayWrite ? (
    <div className="mo-tools">
      <Button variant="default" onClick={() => setOpened('add')}>
        {monitoring_figures_add()}
      </Button>
      <Button variant="default" onClick={() => setOpened('file')}>
        {monitoring_figures_file()}
      </Button>
    </div>
  ) : undefined;
  const isEmpty = answer.absences.length + answer.marks.length === 0;
  return (
    <Section title={monitoring_figures()} {...(tools === undefined ? {} : { actions: tools })}>
      {isEmpty ? <p className="tk-dim">{monitoring_figures_none()}</p> : null}
      {answer.absences.length === 0 ? null : <AbsenceChart answer={answer} />}
      {answer.marks.length === 0 ? null : <MarksTable marks={answer.marks} />}
      {isEmpty ? null : <Measures answer={answer} />}
      <LastEntry answer={answer} />
      {opened === null ? null : (
        <Suspense fallback={null}>
          <Opened answer={answer} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </Section>
  );
}

const Measures = ({ answer: { measures } }: { readonly answer: FiguresAnswer }) =>
  measures.length === 0 ? null : (
    <div className="tk-small">
      <b>{monitoring_figures_measures()}</b>
      <ul className="mo-phrases">
        {measures.map(({ id, words, dueOn }) => (
          <li key={id}>
            {readable(words)}
            {dueOn === null ? '' : ` · ${shortDate(dueOn)}`}
          </li>
        ))}
      </ul>
    </div>
  );

function LastEntry({ answer: { last, mayWrite, today } }: { readonly answer: FiguresAnswer }) {
  const deed = usePerform(undoFigures);
  if (last === null || !mayWrite) return null;
  return (
    <div className="mo-tools">
      <span className="tk-small tk-dim">
        {monitoring_figures_last({ name: last.byName, day: longDay(last.on, today), n: last.rows })}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        loading={deed.running}
        onClick={() => void deed.run({ batchId: last.batchId })}
      >
        {monitoring_figures_undo()}
      </Button>
      <FailureNote failure={deed.failure} />
    </div>
  );
}
