import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import {
  plan_cause,
  plan_days,
  plan_expected,
  plan_mark,
  plan_mark_again,
  plan_nobody,
  plan_overdue,
  plan_responsible,
  plan_result,
  plan_what,
} from '#messages';
import { longDay } from '#ui/long-day.ts';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { Measure, PlanView } from '../contract.ts';
import { isOverdue } from '../rules/plan-duties.ts';
import { MarkDialog } from './mark-dialog.tsx';
import { daysWord, kindWord, readable, type PlanAnswer } from './plan-words.ts';

type MeasureListProps = { readonly answer: PlanAnswer; readonly plan: PlanView };

/** A plan to read: what, why, when, who, and what came of it. */
export function MeasureList({ answer, plan }: MeasureListProps) {
  const [marked, setMarked] = useState<Measure | null>(null);
  return (
    <div className="pl-box pl-read">
      <ul className="pl-rows">
        <HeadRow />
        {plan.measures.map((measure, at) => (
          <li className="pl-row" key={measure.id}>
            <span className="pl-number">{at + 1}</span>
            <div className="pl-wide">
              <b>{kindWord(answer.kinds, measure.kind)}</b>
              {measure.words.text === '' ? null : <p lang={measure.words.lang}>{readable(measure.words)}</p>}
            </div>
            <Cell label={plan_cause()}>{causeWord(plan, measure)}</Cell>
            <Cell label={plan_days()}>{daysWord(measure)}</Cell>
            <Cell label={plan_responsible()}>{responsibleWord(measure)}</Cell>
            <Cell label={plan.state === 'approved' ? plan_result() : plan_expected()}>
              {plan.state === 'draft' ? readable(measure.expected) : <Outcome measure={measure} today={answer.today} />}
              {answer.mayMark.includes(measure.id) ? (
                <div>
                  <Button variant="default" size="compact-md" onClick={() => setMarked(measure)}>
                    {measure.outcome === null ? plan_mark() : plan_mark_again()}
                  </Button>
                </div>
              ) : null}
            </Cell>
          </li>
        ))}
      </ul>
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

const Cell = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="pl-cell">
    <span className="pl-label">{label}</span>
    {children}
  </div>
);

type OutcomeProps = {
  readonly measure: Pick<Measure, 'outcome' | 'doneOn' | 'dueOn' | 'result' | 'expected'>;
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

function responsibleWord({ responsible, responsibleOutside }: Measure): string {
  const named = [...responsible.map(({ name }) => name), responsibleOutside ?? ''].filter((name) => name !== '');
  return named.length === 0 ? plan_nobody() : named.join(', ');
}

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
