import { Button, Select } from '@mantine/core';
import { capital } from '#features/cases/web/ground-word.ts';
import { PersonPick } from '#features/cases/web/person-pick.tsx';
import type { Pack } from '#features/procedure/rules/pack.ts';
import {
  records_web_add_measure,
  records_web_drop_measure,
  records_web_measure_due,
  records_web_measure_kind,
  records_web_measure_responsible,
  records_web_measure_words,
  records_web_measures,
  records_web_measures_hint,
} from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import { getLanguage } from '#ui/language.ts';
import { TextInTwo } from '#ui/text-in-two.tsx';
import { emptyMeasure, type MeasureTyped } from './paper-case-draft.ts';

export type MeasuresFieldProps = {
  readonly pack: Pack;
  readonly value: readonly MeasureTyped[];
  readonly onChange: (measures: MeasureTyped[]) => void;
};

/** Measures of the plan the protocol approved, as far as they are typed now (clauses 12, 15). */
export function MeasuresField({ pack, value, onChange }: MeasuresFieldProps) {
  const change = (at: number, some: Partial<MeasureTyped>): void =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...some } : one)));
  return (
    <fieldset className="rc-group">
      <legend>{records_web_measures()}</legend>
      <p className="tk-small tk-dim">{records_web_measures_hint()}</p>
      {value.map((measure, at) => (
        <MeasureFields
          key={measure.id}
          pack={pack}
          value={measure}
          onChange={(some) => change(at, some)}
          onDrop={() => onChange(value.filter((_one, index) => index !== at))}
        />
      ))}
      <Button variant="default" onClick={() => onChange([...value, emptyMeasure(getLanguage())])}>
        {records_web_add_measure()}
      </Button>
    </fieldset>
  );
}

type MeasureFieldsProps = {
  readonly pack: Pack;
  readonly value: MeasureTyped;
  readonly onChange: (some: Partial<MeasureTyped>) => void;
  readonly onDrop: () => void;
};

const MeasureFields = ({ pack, value, onChange, onDrop }: MeasureFieldsProps) => (
  <div className="rc-measure">
    <Select
      label={records_web_measure_kind()}
      data={pack.measureKinds.map(({ code, names }) => ({ value: code, label: capital(names[getLanguage()]) }))}
      value={value.kind}
      onChange={(kind) => onChange({ kind })}
      searchable
    />
    <TextInTwo
      label={records_web_measure_words()}
      value={value.words}
      onChange={(words) => onChange({ words })}
      minRows={1}
    />
    <div className="rc-pair">
      <PersonPick
        label={records_web_measure_responsible()}
        value={value.responsible}
        onChange={(responsible) => onChange({ responsible })}
      />
      <DayInput label={records_web_measure_due()} value={value.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
    </div>
    <Button variant="subtle" size="compact-md" onClick={onDrop}>
      {records_web_drop_measure()}
    </Button>
  </div>
);
