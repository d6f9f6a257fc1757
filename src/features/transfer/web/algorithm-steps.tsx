import { transfer_algorithm_days, transfer_steps } from '#messages';
import { QueueRow } from '#ui/queue.tsx';
import { say } from '#ui/say.ts';
import type { AlgorithmStep } from '../rules/algorithm.ts';
import { nameShown } from './school-name.ts';

/** The steps as a list, for whoever may not change them. */
export const AlgorithmSteps = ({ steps }: { readonly steps: readonly AlgorithmStep[] }) => (
  <ol className="tk-queue" aria-label={transfer_steps()}>
    {steps.map((step) => (
      <QueueRow
        key={`${step.side} ${step.days} ${step.words.kk}`}
        title={nameShown(step.words)}
        detail={`${say(`transfer_algorithm_${step.side}`)} · ${transfer_algorithm_days()}: ${step.days}`}
      />
    ))}
  </ol>
);
