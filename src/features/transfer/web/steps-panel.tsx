import { Button } from '@mantine/core';
import {
  transfer_step_done,
  transfer_step_due,
  transfer_step_mark,
  transfer_step_theirs,
  transfer_steps,
  transfer_steps_version,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { Countdown } from '#ui/countdown.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { QueueRow } from '#ui/queue.tsx';
import { markStep } from '../contract.ts';
import type { StepView, TransferView } from '../rules/transfer-view.ts';
import { nameShown } from './school-name.ts';

type Props = { readonly transfer: TransferView };

/** The algorithm it began with: the steps of this school with their days, those of the other as they stand in the list. */
export function StepsPanel({ transfer }: Props) {
  const deed = usePerform(markStep);
  const { id, version, algorithm } = transfer;
  const mark = (position: number): void => void deed.run({ transferId: id, version, position });
  return (
    <Panel
      title={transfer_steps()}
      aside={<span className="tk-small tk-dim">{transfer_steps_version({ number: algorithm.number })}</span>}
    >
      <ol className="tk-queue" aria-label={transfer_steps()}>
        {algorithm.steps.map((step) => (
          <Step key={step.position} step={step} transfer={transfer} running={deed.running} onMark={mark} />
        ))}
      </ol>
      <FailureNote failure={deed.failure} />
    </Panel>
  );
}

type StepProps = Props & {
  readonly step: StepView;
  readonly running: boolean;
  readonly onMark: (position: number) => void;
};

function Step({ step, transfer: { today, state }, running, onMark }: StepProps) {
  const { dueOn, doneOn, words, position } = step;
  const title = nameShown(words);
  if (dueOn === null) return <QueueRow title={title} detail={transfer_step_theirs()} />;
  if (doneOn !== null) return <QueueRow title={title} detail={transfer_step_done({ day: longDay(doneOn, today) })} />;
  const isOver = state === 'declined' || state === 'withdrawn';
  return (
    <QueueRow
      title={title}
      detail={transfer_step_due({ day: longDay(dueOn, today) })}
      marks={isOver ? null : <Countdown due={dueOn} today={today} />}
      action={
        step.closes === null && !isOver ? (
          <Button
            variant="default"
            disabled={running}
            aria-label={`${transfer_step_mark()}: ${title}`}
            onClick={() => onMark(position)}
          >
            {transfer_step_mark()}
          </Button>
        ) : null
      }
    />
  );
}
