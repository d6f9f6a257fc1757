import { MultiSelect, Select } from '@mantine/core';
import {
  plan_cause,
  plan_expected,
  plan_form,
  plan_form_hint,
  plan_kind,
  plan_responsible,
  plan_what,
} from '#messages';
import { getLanguage } from '#ui/language.ts';
import type { MeasureDraft, PlanBody } from '../contract.ts';
import type { PlanGap } from '../rules/plan-gaps.ts';
import { GapWord } from './gap-word.tsx';
import { MeasureDays } from './measure-days.tsx';
import { OutsidersField } from './outsiders-field.tsx';
import { readable, type Kind } from './plan-words.ts';
import { RowText } from './row-text.tsx';
import type { StaffOption } from './use-staff.ts';

export type CellProps = {
  readonly measure: MeasureDraft;
  readonly causes: PlanBody['causes'];
  readonly kinds: readonly Kind[];
  readonly staff: readonly StaffOption[];
  readonly gaps: readonly PlanGap[];
  readonly onChange: (change: Partial<MeasureDraft>) => void;
};

/** The columns of the table, from left to right. */
export const cellNames = ['what', 'form', 'cause', 'days', 'who', 'expected'] as const;
export type CellName = (typeof cellNames)[number];

/** What the order asks of a cell. */
const gapOfCell: Partial<Record<CellName, PlanGap['what']>> = {
  cause: 'plan-measure-without-cause',
  days: 'plan-measure-without-day',
  who: 'plan-measure-without-responsible',
};

export const cellGap = (name: CellName, gaps: readonly PlanGap[]): PlanGap | undefined =>
  gaps.find(({ what }) => what === gapOfCell[name]);

/** The fields of one cell, with what is still missing in it. */
export function CellFields({ name, ...props }: CellProps & { readonly name: CellName }) {
  const gap = cellGap(name, props.gaps);
  const Fields = fieldsOf[name];
  return (
    <div
      className={gap === undefined ? 'pl-cell' : 'pl-cell pl-gap'}
      {...(gap === undefined ? {} : { 'data-gap': '' })}
    >
      <Fields {...props} />
      {gap === undefined ? null : <GapWord {...gap} />}
    </div>
  );
}

function What({ measure, kinds, onChange }: CellProps) {
  const hint = kinds.find(({ code }) => code === measure.kind)?.hint[getLanguage()];
  return (
    <>
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
    </>
  );
}

const Form = ({ measure, onChange }: CellProps) => (
  <RowText
    label={plan_form()}
    placeholder={plan_form_hint()}
    value={measure.form}
    onChange={(form) => onChange({ form })}
  />
);

const CauseOf = ({ measure, causes, onChange }: CellProps) => (
  <Select
    label={plan_cause()}
    placeholder={plan_cause()}
    data={causes.map(({ id, words }, at) => ({ value: id, label: `${at + 1}. ${readable(words)}` }))}
    value={measure.causeId}
    clearable
    onChange={(causeId) => onChange({ causeId })}
  />
);

const Who = ({ measure, staff, onChange }: CellProps) => (
  <>
    <MultiSelect
      label={plan_responsible()}
      {...(measure.responsibleIds.length === 0 ? { placeholder: plan_responsible() } : {})}
      data={staff}
      value={measure.responsibleIds}
      searchable
      maxValues={10}
      onChange={(responsibleIds) => onChange({ responsibleIds })}
    />
    <OutsidersField outsiders={measure.outsiders} onChange={(outsiders) => onChange({ outsiders })} />
  </>
);

const Expected = ({ measure, onChange }: CellProps) => (
  <RowText
    label={plan_expected()}
    placeholder={plan_expected()}
    value={measure.expected}
    onChange={(expected) => onChange({ expected })}
  />
);

const fieldsOf = { what: What, form: Form, cause: CauseOf, days: MeasureDays, who: Who, expected: Expected } as const;
