import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { plan_due_on, plan_fill, plan_fill_hint, plan_responsible } from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import type { PlanBody } from '../contract.ts';
import { fillEmpty } from '../rules/edit-plan.ts';
import type { StaffOption } from './use-staff.ts';

type FillEmptyProps = {
  readonly body: PlanBody;
  readonly staff: readonly StaffOption[];
  readonly onChange: (body: PlanBody) => void;
};

/** Writes one day and one person into every cell that is still empty. */
export function FillEmpty({ body, staff, onChange }: FillEmptyProps) {
  const [personId, setPersonId] = useState<string | null>(null);
  const [dueOn, setDueOn] = useState<PlainDate | null>(null);
  const only = body.causes.length === 1 ? (body.causes[0]?.id ?? null) : null;
  return (
    <div className="pl-tools" role="group" aria-label={plan_fill_hint()}>
      <DayInput label={plan_due_on()} value={dueOn} onChange={setDueOn} />
      <Select label={plan_responsible()} data={staff} value={personId} clearable searchable onChange={setPersonId} />
      <Button
        variant="default"
        disabled={dueOn === null && personId === null}
        onClick={() => onChange(fillEmpty(body, { causeId: only, personId, dueOn }))}
      >
        {plan_fill()}
      </Button>
    </div>
  );
}
