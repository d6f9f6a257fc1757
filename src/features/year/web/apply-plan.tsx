import { Button } from '@mantine/core';
import { useState } from 'react';
import { tellDone } from '#features/school/web/tell-done.ts';
import { fromDate } from '#kernel/pure/long-date.ts';
import {
  year_web_apply,
  year_web_apply_text,
  year_web_applied,
  year_web_sum_classes,
  year_web_sum_freed,
  year_web_sum_leaving,
  year_web_sum_moving,
  year_web_sum_title,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { FieldRow, Fields } from '#ui/field-row.tsx';
import { getLanguage } from '#ui/language.ts';
import { Panel } from '#ui/panel.tsx';
import { turnYear } from '../contract.ts';
import { sizesOf, type PlanDraft } from '../rules/edit-plan.ts';
import type { Told } from './plan-panel.tsx';

type Props = {
  readonly told: Told;
  readonly plan: PlanDraft;
  readonly onDone: () => void;
  /** The server said no: what the plan rests on may have changed. */
  readonly onRefused: () => void;
};

/** What the plan comes to, and the one button that does it. */
export function ApplyPlan({ told, plan, onDone, onRefused }: Props) {
  const [asked, setAsked] = useState(false);
  const turn = usePerform(turnYear, {
    onDone: () => {
      onDone();
      setAsked(false);
      tellDone(year_web_applied());
    },
  });
  const send = async (): Promise<void> => {
    const value = await turn.run({ ...plan, stamp: told.stamp });
    setAsked(false);
    if (value === null) onRefused();
  };
  const sizes = sizesOf(plan, told.sources);
  const made = plan.classes.filter((one) => one.classId === null).length;
  const freed = freedOf(told, plan);
  return (
    <Panel title={year_web_sum_title()}>
      <Fields>
        <FieldRow label={year_web_sum_moving()}>{sizes.moving}</FieldRow>
        <FieldRow label={year_web_sum_leaving()}>{sizes.leaving}</FieldRow>
        <FieldRow label={year_web_sum_classes()}>{made}</FieldRow>
        {freed.length === 0 ? null : <FieldRow label={year_web_sum_freed()}>{freed.join(', ')}</FieldRow>}
      </Fields>
      <FailureNote failure={turn.failure} />
      <div className="tk-form-end">
        <Button onClick={() => setAsked(true)}>{year_web_apply()}</Button>
      </div>
      <ConfirmDialog
        opened={asked}
        title={year_web_apply()}
        verb={year_web_apply()}
        running={turn.running}
        onCancel={() => setAsked(false)}
        onConfirm={() => void send()}
      >
        <p>{year_web_apply_text({ from: fromDate(plan.effectiveOn, getLanguage()) })}</p>
      </ConfirmDialog>
    </Panel>
  );
}

/** Class teachers of the old year whom the plan gives no class: their post of class teacher ends with it. */
function freedOf(told: Told, plan: PlanDraft): readonly string[] {
  const leading = new Set(plan.classes.map((one) => one.teacherName));
  const before = told.sources.map((one) => one.teacher).filter((one) => one !== null);
  return [...new Set(before)].filter((one) => !leading.has(one));
}
