import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import {
  transfer_algorithm_days,
  transfer_algorithm_drop,
  transfer_algorithm_receiving,
  transfer_algorithm_sending,
  transfer_algorithm_side,
  transfer_algorithm_step,
  transfer_algorithm_words_kk,
  transfer_algorithm_words_ru,
} from '#messages';
import { Panel } from '#ui/panel.tsx';
import type { AlgorithmStep } from '../rules/algorithm.ts';

type Props = {
  readonly number: number;
  readonly step: AlgorithmStep;
  /** Null: the step goes. */
  readonly onChange: (step: AlgorithmStep | null) => void;
};

/** One step: who, in how many working days, what. */
export const AlgorithmStepFields = ({ number, step, onChange }: Props) => (
  <Panel title={transfer_algorithm_step({ number })}>
    <Select
      label={transfer_algorithm_side()}
      data={[
        { value: 'sending', label: transfer_algorithm_sending() },
        { value: 'receiving', label: transfer_algorithm_receiving() },
      ]}
      value={step.side}
      allowDeselect={false}
      onChange={(side) => onChange({ ...step, side: side === 'receiving' ? 'receiving' : 'sending' })}
    />
    <NumberInput
      label={transfer_algorithm_days()}
      min={0}
      max={60}
      allowDecimal={false}
      value={step.days}
      onChange={(days) => onChange({ ...step, days: Number(days) })}
    />
    <TextInput
      label={transfer_algorithm_words_kk()}
      maxLength={300}
      value={step.words.kk}
      onChange={(event) => onChange({ ...step, words: { ...step.words, kk: event.currentTarget.value } })}
    />
    <TextInput
      label={transfer_algorithm_words_ru()}
      maxLength={300}
      value={step.words.ru}
      onChange={(event) => onChange({ ...step, words: { ...step.words, ru: event.currentTarget.value } })}
    />
    <Button variant="subtle" mt="sm" onClick={() => onChange(null)}>
      {transfer_algorithm_drop({ number })}
    </Button>
  </Panel>
);
