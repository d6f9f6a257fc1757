import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { monthName } from '#kernel/pure/long-date.ts';
import { monthOf, type PlainDate } from '#kernel/pure/plain-date.ts';
import type { Text } from '#kernel/pure/text.ts';
import {
  council_web_plan_day,
  council_web_plan_day_hint,
  council_web_plan_month,
  council_web_plan_participants,
  council_web_plan_question,
  council_web_plan_question_missing,
  council_web_plan_responsible,
  council_web_plan_row_add,
  council_web_plan_row_edit,
  council_web_plan_save,
  ui_cancel,
} from '#messages';
import { fieldErrors } from '#ui/api/field-errors.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { DayInput } from '#ui/day-input.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { getLanguage } from '#ui/language.ts';
import { Pick, type PickOption } from '#ui/pick.tsx';
import { emptyText, TextInTwo } from '#ui/text-in-two.tsx';
import { checkPlanRow, placeInYear } from '../rules/plan-row.ts';
import { savePlanRow, type PlanRow } from '../rules/work-plan-contract.ts';
import { DeedButton } from './deed-button.tsx';
import { capital } from './pack-for.ts';
import { staffOption, useStaff } from './use-staff.ts';
import { whyNot } from './why-not.ts';

export type PlanRowDialogProps = {
  readonly schoolYear: number;
  /** Null for a new row. */
  readonly row: PlanRow | null;
  readonly today: PlainDate;
  readonly onClose: () => void;
};

type Form = {
  readonly month: number;
  readonly plannedOn: PlainDate | null;
  readonly question: Text;
  readonly participants: Text;
  readonly responsible: PickOption | null;
};

function formOf(row: PlanRow | null, today: PlainDate): Form {
  const empty = emptyText(getLanguage());
  if (row === null)
    return { month: monthOf(today), plannedOn: null, question: empty, participants: empty, responsible: null };
  const { month, plannedOn, question, participants, responsible } = row;
  return {
    month,
    plannedOn,
    question,
    participants: participants ?? empty,
    responsible: responsible === null ? null : { id: responsible.id, label: responsible.name },
  };
}

/** One question of the year's plan: when, about what, who takes part and who answers for it. */
export function PlanRowDialog({ schoolYear, row, today, onClose }: PlanRowDialogProps) {
  const [form, setForm] = useState(() => formOf(row, today));
  const deed = usePerform(savePlanRow, { onDone: onClose });
  const change = (some: Partial<Form>): void => setForm({ ...form, ...some });
  const which = row === null ? { rowId: null, version: 0 } : { rowId: row.id, version: row.version };
  const save = (): void => void deed.run({ schoolYear, ...which, ...saidIn(form) });
  return (
    <Dialog title={row === null ? council_web_plan_row_add() : council_web_plan_row_edit()} onClose={onClose} wide>
      <div className="cn-form">
        <PlanRowFields form={form} errors={fieldErrors(deed.failure)} onChange={change} />
        <FailureNote failure={deed.failure} />
        <div className="cn-buttons">
          <DeedButton why={whyNotSaved(form, schoolYear)} loading={deed.running} onClick={save}>
            {council_web_plan_save()}
          </DeedButton>
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const whyNotSaved = ({ question, month, plannedOn }: Form, schoolYear: number): string | null =>
  question.text.trim() === ''
    ? council_web_plan_question_missing()
    : whyNot(checkPlanRow({ schoolYear, month, plannedOn }));

const saidIn = ({ month, plannedOn, question, participants, responsible }: Form) => ({
  month,
  plannedOn,
  question,
  participants: participants.text.trim() === '' ? null : participants,
  responsibleId: responsible?.id ?? null,
});

type PlanRowFieldsProps = {
  readonly form: Form;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (some: Partial<Form>) => void;
};

function PlanRowFields({ form, errors, onChange }: PlanRowFieldsProps) {
  const staff = useStaff();
  return (
    <>
      <div className="cn-fields">
        <Select
          label={council_web_plan_month()}
          required
          allowDeselect={false}
          value={String(form.month)}
          data={monthsOfYear.map((month) => ({
            value: String(month),
            label: capital(monthName(month, getLanguage())),
          }))}
          onChange={(chosen) => (chosen === null ? undefined : onChange({ month: Number(chosen) }))}
        />
        <DayInput
          label={council_web_plan_day()}
          description={council_web_plan_day_hint()}
          value={form.plannedOn}
          error={errors['plannedOn']}
          onChange={(plannedOn) =>
            onChange(plannedOn === null ? { plannedOn } : { plannedOn, month: monthOf(plannedOn) })
          }
        />
      </div>
      <TextInTwo
        label={council_web_plan_question()}
        required
        minRows={2}
        value={form.question}
        error={errors['question']}
        onChange={(question) => onChange({ question })}
      />
      <TextInTwo
        label={council_web_plan_participants()}
        minRows={1}
        value={form.participants}
        error={errors['participants']}
        onChange={(participants) => onChange({ participants })}
      />
      <Pick
        label={council_web_plan_responsible()}
        options={staff.map(staffOption)}
        value={form.responsible}
        onChange={(responsible) => onChange({ responsible })}
      />
    </>
  );
}

const monthsOfYear = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].toSorted((a, b) => placeInYear(a) - placeInYear(b));
