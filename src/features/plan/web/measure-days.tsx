import { Select } from '@mantine/core';
import { plan_due_on, plan_ends_on, plan_frequency, plan_frequency_once, plan_starts_on } from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { say } from '#ui/say.ts';
import { frequencies, type MeasureDraft } from '../contract.ts';

type MeasureDaysProps = { readonly measure: MeasureDraft; readonly onChange: (change: Partial<MeasureDraft>) => void };

const once = 'once';

/** Clause 15: a concrete day, or a frequency with its first and last day. */
export function MeasureDays({ measure, onChange }: MeasureDaysProps) {
  const { frequency, startsOn, dueOn } = measure;
  const choose = (chosen: string | null): void => {
    const found = frequencies.find((one) => one === chosen) ?? null;
    onChange(found === null ? { frequency: null, startsOn: null } : { frequency: found });
  };
  return (
    <>
      <Select
        label={plan_frequency()}
        data={[
          { value: once, label: plan_frequency_once() },
          ...frequencies.map((one) => ({ value: one, label: say(`plan_frequency_${one}`) })),
        ]}
        value={frequency ?? once}
        allowDeselect={false}
        onChange={choose}
      />
      {frequency === null ? null : (
        <DayInput label={plan_starts_on()} value={startsOn} onChange={(day) => onChange({ startsOn: day })} />
      )}
      <DayInput
        label={frequency === null ? plan_due_on() : plan_ends_on()}
        value={dueOn}
        onChange={(day) => onChange({ dueOn: day })}
      />
    </>
  );
}
