import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import {
  plan_cause,
  plan_days,
  plan_expected,
  plan_hand_line,
  plan_hand_since,
  plan_hand_until,
  plan_mark,
  plan_mark_again,
  plan_nobody,
  plan_overdue,
  plan_responsible,
  plan_result,
  plan_what,
  plan_windows_done,
  plan_windows_show,
} from '#messages';
import { longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { Measure, PlanView } from '../contract.ts';
import { isOverdue } from '../rules/plan-duties.ts';
import { FileLink } from './evidence-field.tsx';
import { MarkDialog } from './mark-dialog.tsx';
import { daysWord, kindWord, outsiderWord, readable, type PlanAnswer } from './plan-words.ts';
import { WindowsDialog } from './windows-dialog.tsx';

type MeasureListProps = { readonly answer: PlanAnswer; readonly plan: PlanView };

/** A plan to read: what, why, when, who, and what came of it. */
export function MeasureList({ answer, plan }: MeasureListProps) {
  const [marked, setMarked] = useState<Measure | null>(null);
  const [listed, setListed] = useState<Measure | null>(null);
  return (
    <div className="pl-box pl-read">
      <ul className="pl-rows">
        <HeadRow />
        {plan.measures.map((measure, at) => (
          <MeasureLine
            key={measure.id}
            number={at + 1}
            answer={answer}
            plan={plan}
            measure={measure}
            onMark={() => setMarked(measure)}
            onShow={() => setListed(measure)}
          />
        ))}
      </ul>
      {listed === null ? null : (
        <WindowsDialog
          measureId={listed.id}
          title={kindWord(answer.kinds, listed.kind)}
          onClose={() => setListed(null)}
        />
      )}
      {marked === null ? null : (
        <MarkDialog
          key={marked.id}
          measure={marked}
          title={kindWord(answer.kinds, marked.kind)}
          today={answer.today}
          onClose={() => setMarked(null)}
        />
      )}
    </div>
  );
}

type WindowsProps = { readonly answer: PlanAnswer; readonly measure: Measure; readonly onShow: () => void };

/** «6 из 8» of a frequent measure, and the way to its windows. */
function Windows({ answer, measure, onShow }: WindowsProps) {
  const progress = answer.progress.find(({ measureId }) => measureId === measure.id);
  if (progress === undefined) return null;
  return (
    <div>
      {progress.past === 0 ? null : (
        <p className="tk-small">{plan_windows_done({ done: progress.done, past: progress.past })}</p>
      )}
      <Button variant="default" size="compact-md" onClick={onShow}>
        {plan_windows_show()}
      </Button>
    </div>
  );
}

type LineProps = MeasureListProps & {
  readonly number: number;
  readonly measure: Measure;
  readonly onMark: () => void;
  readonly onShow: () => void;
};

function MeasureLine({ number, answer, plan, measure, onMark, onShow }: LineProps) {
  return (
    <li className="pl-row">
      <span className="pl-number">{number}</span>
      <div className="pl-wide">
        <b>{kindWord(answer.kinds, measure.kind)}</b>
        {measure.words.text === '' ? null : <p lang={measure.words.lang}>{readable(measure.words)}</p>}
        {readable(measure.form) === '' ? null : <p className="tk-small tk-dim">{readable(measure.form)}</p>}
      </div>
      <Cell label={plan_cause()}>{causeWord(plan, measure)}</Cell>
      <Cell label={plan_days()}>{daysWord(measure)}</Cell>
      <Cell label={plan_responsible()}>
        {responsibleWord(measure)}
        <InTheirPlace measure={measure} />
      </Cell>
      <Cell label={plan.state === 'approved' ? plan_result() : plan_expected()}>
        {plan.state === 'draft' ? readable(measure.expected) : <Outcome measure={measure} today={answer.today} />}
        {plan.state === 'approved' ? <Windows answer={answer} measure={measure} onShow={onShow} /> : null}
        {answer.mayMark.includes(measure.id) ? (
          <div>
            <Button variant="default" size="compact-md" onClick={onMark}>
              {measure.outcome === null ? plan_mark() : plan_mark_again()}
            </Button>
          </div>
        ) : null}
      </Cell>
    </li>
  );
}

const Cell = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="pl-cell">
    <span className="pl-label">{label}</span>
    {children}
  </div>
);

type OutcomeProps = {
  readonly measure: Pick<Measure, 'outcome' | 'doneOn' | 'dueOn' | 'result' | 'expected' | 'fileIds'>;
  readonly today: Measure['dueOn'];
};

const tones = { done: 'done', partly: 'accent', 'not-done': 'calm' } as const;

/** Late is the school's duty, so the colour is the school's. */
export function Outcome({ measure, today }: OutcomeProps) {
  const { outcome, doneOn, result, expected } = measure;
  if (outcome !== null) {
    return (
      <>
        <StatusBadge tone={tones[outcome]}>
          {say(`plan_outcome_${outcome}`)}
          {doneOn === null ? '' : `, ${longDay(doneOn)}`}
        </StatusBadge>
        {result === null ? null : (
          <p className="tk-small" lang={result.lang}>
            {readable(result)}
          </p>
        )}
        {measure.fileIds.map((id, at) => (
          <FileLink key={id} id={id} at={at} />
        ))}
      </>
    );
  }
  const late = today !== null && isOverdue(measure, today);
  return (
    <>
      {late ? <StatusBadge tone="due">{plan_overdue()}</StatusBadge> : null}
      {expected === null || expected.text === '' ? null : (
        <p className="tk-small tk-dim">
          {plan_expected()}: {readable(expected)}
        </p>
      )}
    </>
  );
}

function causeWord({ causes }: PlanView, { causeId }: Measure): string {
  const at = causes.findIndex(({ id }) => id === causeId);
  const cause = causes[at];
  return cause === undefined ? '–' : `${at + 1}. ${readable(cause.words)}`;
}

function responsibleWord({ responsible, outsiders }: Measure): string {
  const named = [...responsible.map(({ name }) => name), ...outsiders.map(outsiderWord)];
  return named.length === 0 ? plan_nobody() : named.join(', ');
}

/** Who answers in somebody's place; the approved plan names whom the Council named. */
const InTheirPlace = ({ measure }: { readonly measure: Measure }) => (
  <>
    {measure.reassigned.map(({ fromId, toName, startsOn, endsOn }) => {
      const from = measure.responsible.find(({ id }) => id === fromId)?.name ?? '';
      const days =
        endsOn === null
          ? plan_hand_since({ day: longDay(startsOn) })
          : plan_hand_until({ from: longDay(startsOn), to: longDay(endsOn) });
      return (
        <p className="tk-small tk-dim" key={`${fromId}-${startsOn}-${toName}`}>
          {[from === '' ? `→ ${toName}` : plan_hand_line({ from, to: toName }), days].join(', ')}
        </p>
      );
    })}
  </>
);

const HeadRow = () => (
  <li className="pl-head" aria-hidden="true">
    <span>№</span>
    <span>{plan_what()}</span>
    <span>{plan_cause()}</span>
    <span>{plan_days()}</span>
    <span>{plan_responsible()}</span>
    <span>{plan_result()}</span>
  </li>
);
