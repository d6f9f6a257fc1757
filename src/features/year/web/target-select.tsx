import { NativeSelect } from '@mantine/core';
import { className } from '#features/school/rules/class-name.ts';
import { year_web_leaves_graduated } from '#messages';
import type { PlanDraft } from '../rules/edit-plan.ts';

/** A select cannot hold null: the empty value stands for «leaves». */
const leaves = '';

type Props = {
  readonly plan: PlanDraft;
  readonly to: string | null;
  readonly label: string;
  readonly onChange: (to: string | null) => void;
};

/** Where a whole class goes: a class of the new year, or out of the school. */
export const TargetSelect = ({ plan, to, label, onChange }: Props) => (
  <NativeSelect
    aria-label={label}
    value={to ?? leaves}
    data={[...classOptions(plan), { value: leaves, label: year_web_leaves_graduated() }]}
    onChange={(event) => onChange(event.currentTarget.value === leaves ? null : event.currentTarget.value)}
  />
);

export const classOptions = (plan: PlanDraft): { readonly value: string; readonly label: string }[] =>
  plan.classes.map((one) => ({ value: one.key, label: className(one.grade, one.letter) }));
