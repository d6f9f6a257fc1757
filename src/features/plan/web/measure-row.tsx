import { ActionIcon } from '@mantine/core';
import { memo } from 'react';
import { plan_measure_n, plan_remove_measure } from '#messages';
import { Icon } from '#ui/icon.tsx';
import type { MeasureDraft, PlanBody } from '../contract.ts';
import { gapsOfMeasure, writtenCauses } from '../rules/plan-gaps.ts';
import { CellFields, cellNames } from './measure-cells.tsx';
import type { Kind } from './plan-words.ts';
import type { StaffOption } from './use-staff.ts';

export type MeasureRowProps = {
  readonly number: number;
  readonly measure: MeasureDraft;
  readonly causes: PlanBody['causes'];
  readonly kinds: readonly Kind[];
  readonly staff: readonly StaffOption[];
  readonly onChange: (id: string, change: Partial<MeasureDraft>) => void;
  readonly onRemove: (id: string) => void;
};

/** One measure as a card, for a phone. Shown anew only when it itself changes. */
export const MeasureRow = memo(function MeasureRow({ onChange, onRemove, number, ...row }: MeasureRowProps) {
  const { measure, causes } = row;
  const gaps = gapsOfMeasure(measure, writtenCauses(causes));
  return (
    <li className="pl-row pl-edit" aria-label={plan_measure_n({ n: number })}>
      <span className="pl-number">{number}</span>
      {cellNames.map((name) => (
        <CellFields key={name} name={name} {...row} gaps={gaps} onChange={(change) => onChange(measure.id, change)} />
      ))}
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={plan_remove_measure({ n: number })}
        onClick={() => onRemove(measure.id)}
      >
        <Icon name="close" />
      </ActionIcon>
    </li>
  );
});
