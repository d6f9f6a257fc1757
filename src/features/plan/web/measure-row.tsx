import { ActionIcon, MultiSelect, Select, TextInput } from '@mantine/core';
import { memo } from 'react';
import {
  plan_cause,
  plan_expected,
  plan_kind,
  plan_measure_n,
  plan_outside,
  plan_remove_measure,
  plan_responsible,
  plan_what,
} from '#messages';
import { Icon } from '#ui/icon.tsx';
import { getLanguage } from '#ui/language.ts';
import type { MeasureDraft, PlanBody } from '../contract.ts';
import { gapsOfMeasure, writtenCauses, type PlanGap } from '../rules/plan-gaps.ts';
import { GapWord } from './gap-word.tsx';
import { MeasureDays } from './measure-days.tsx';
import { readable, type Kind } from './plan-words.ts';
import { RowText } from './row-text.tsx';
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

type CellProps = Omit<MeasureRowProps, 'onChange' | 'onRemove'> & {
  readonly onChange: (change: Partial<MeasureDraft>) => void;
};

/** One line of the table one can type into; on a phone, a card. Shown anew only when it itself changes. */
export const MeasureRow = memo(function MeasureRow({ onChange: onChangeOf, onRemove, ...row }: MeasureRowProps) {
  const { number, measure, causes } = row;
  const onChange = (change: Partial<MeasureDraft>): void => onChangeOf(measure.id, change);
  const props: CellProps = { ...row, onChange };
  const gaps = gapsOfMeasure(measure, writtenCauses(causes));
  const gapOf = (what: PlanGap['what']): PlanGap | undefined => gaps.find((gap) => gap.what === what);
  const day = gapOf('plan-measure-without-day');
  return (
    <li className="pl-row pl-edit" aria-label={plan_measure_n({ n: number })}>
      <span className="pl-number">{number}</span>
      <WhatCell {...props} />
      <CauseCell {...props} gap={gapOf('plan-measure-without-cause')} />
      <div className={day === undefined ? 'pl-cell' : 'pl-cell pl-gap'}>
        <MeasureDays measure={measure} onChange={onChange} />
        {day === undefined ? null : <GapWord {...day} />}
      </div>
      <ResponsibleCell {...props} gap={gapOf('plan-measure-without-responsible')} />
      <RowText
        label={plan_expected()}
        placeholder={plan_expected()}
        value={measure.expected}
        onChange={(expected) => onChange({ expected })}
      />
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

function WhatCell({ measure, kinds, onChange }: CellProps) {
  const hint = kinds.find(({ code }) => code === measure.kind)?.hint[getLanguage()];
  return (
    <div className="pl-cell pl-wide">
      <Select
        label={plan_kind()}
        data={kinds.map(({ code, names }) => ({ value: code, label: names[getLanguage()] }))}
        value={measure.kind}
        allowDeselect={false}
        searchable
        onChange={(kind) => (kind === null ? undefined : onChange({ kind }))}
      />
      <RowText
        label={plan_what()}
        {...(hint === undefined ? {} : { placeholder: hint })}
        value={measure.words}
        onChange={(words) => onChange({ words })}
      />
    </div>
  );
}

type WithGap = CellProps & { readonly gap: PlanGap | undefined };

function CauseCell({ measure, causes, gap, onChange }: WithGap) {
  return (
    <div className={gap === undefined ? 'pl-cell' : 'pl-cell pl-gap'}>
      <Select
        label={plan_cause()}
        placeholder={plan_cause()}
        data={causes.map(({ id, words }, at) => ({ value: id, label: `${at + 1}. ${readable(words)}` }))}
        value={measure.causeId}
        clearable
        onChange={(causeId) => onChange({ causeId })}
      />
      {gap === undefined ? null : <GapWord {...gap} />}
    </div>
  );
}

function ResponsibleCell({ measure, staff, gap, onChange }: WithGap) {
  return (
    <div className={gap === undefined ? 'pl-cell' : 'pl-cell pl-gap'}>
      <MultiSelect
        label={plan_responsible()}
        {...(measure.responsibleIds.length === 0 ? { placeholder: plan_responsible() } : {})}
        data={staff}
        value={measure.responsibleIds}
        searchable
        maxValues={10}
        onChange={(responsibleIds) => onChange({ responsibleIds })}
      />
      <TextInput
        label={plan_outside()}
        placeholder={plan_outside()}
        value={measure.responsibleOutside ?? ''}
        onChange={(event) =>
          onChange({ responsibleOutside: event.currentTarget.value === '' ? null : event.currentTarget.value })
        }
      />
      {gap === undefined ? null : <GapWord {...gap} />}
    </div>
  );
}
