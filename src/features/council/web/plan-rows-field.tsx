import { Checkbox } from '@mantine/core';
import { schoolYearOf } from '#features/school/rules/school-year-of.ts';
import { monthName } from '#kernel/pure/long-date.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { council_web_from_plan, council_web_from_plan_hint } from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { getLanguage } from '#ui/language.ts';
import { isWaiting } from '../rules/plan-row.ts';
import { workPlan } from '../rules/work-plan-contract.ts';
import { textFor } from './council-words.ts';

export type PlanRowsFieldProps = {
  /** The day of the meeting, whose school year's plan is offered. */
  readonly day: PlainDate;
  readonly chosen: readonly string[];
  readonly onChange: (rowIds: string[]) => void;
};

/** Clause 5: called from the year's plan, or ad hoc when nothing is ticked. */
export function PlanRowsField({ day, chosen, onChange }: PlanRowsFieldProps) {
  const rows = useAsk(workPlan, { schoolYear: schoolYearOf(day) }).data?.rows ?? [];
  const waiting = rows.filter((row) => isWaiting(row.state));
  if (waiting.length === 0) return null;
  return (
    <Checkbox.Group
      label={council_web_from_plan()}
      description={council_web_from_plan_hint()}
      value={[...chosen]}
      onChange={onChange}
    >
      <div className="cn-stack">
        {waiting.map((row) => (
          <Checkbox
            key={row.id}
            value={row.id}
            label={textFor(row.question)}
            description={monthName(row.month, getLanguage())}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
