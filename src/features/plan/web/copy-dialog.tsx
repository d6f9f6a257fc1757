import { Button, Checkbox, Group, Select } from '@mantine/core';
import { useState } from 'react';
import {
  plan_copy_choose,
  plan_copy_from,
  plan_copy_measures,
  plan_copy_nothing,
  plan_copy_of_case,
  plan_copy_others,
  plan_copy_strip,
  plan_copy_take,
  plan_copy_this,
  ui_cancel,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { Dialog } from '#ui/dialog.tsx';
import { longDay } from '#ui/long-day.ts';
import { planList } from '../contract.ts';
import { measuresToCopy } from '../rules/measures-contract.ts';
import type { TakenRow } from '../rules/take-rows.ts';
import { kindWord, readable, type PlanAnswer } from './plan-words.ts';

type CopyDialogProps = {
  readonly answer: PlanAnswer;
  readonly onClose: () => void;
  readonly onTake: (rows: readonly TakenRow[]) => void;
};

/** Measures of an earlier plan of this child, or of another plan within reach, without people, days and causes. */
export function CopyDialog({ answer, onClose, onTake }: CopyDialogProps) {
  const [planId, setPlanId] = useState<string | null>(null);
  const plans = usePlans(answer);
  return (
    <Dialog wide title={plan_copy_measures()} onClose={onClose}>
      <div className="pl-stack">
        <p className="tk-small tk-dim">{plan_copy_strip()}</p>
        <Select
          label={plan_copy_from()}
          placeholder={plan_copy_choose()}
          searchable
          data={plans}
          value={planId}
          onChange={setPlanId}
        />
        {planId === null ? null : (
          <Rows
            key={planId}
            answer={answer}
            planId={planId}
            onTake={(rows) => {
              onTake(rows);
              onClose();
            }}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}

function usePlans({ caseId, inForce, earlier }: PlanAnswer) {
  const others = useAsk(planList, { show: 'all', limit: 100 }).data?.rows ?? [];
  const own = [...(inForce === null || inForce.approvedOn === null ? [] : [inForce]), ...earlier].map(
    ({ id, revision, approvedOn }) => ({
      value: id,
      label: plan_copy_of_case({ n: revision, day: approvedOn === null ? '' : longDay(approvedOn) }),
    }),
  );
  const rest = others.flatMap(({ caseId: other, planId, pupilName, className }) =>
    planId === null || other === caseId ? [] : [{ value: planId, label: `${pupilName}, ${className}` }],
  );
  return [
    { group: plan_copy_this(), items: own },
    { group: plan_copy_others(), items: rest },
  ].filter(({ items }) => items.length > 0);
}

type RowsProps = {
  readonly answer: PlanAnswer;
  readonly planId: string;
  readonly onTake: (rows: readonly TakenRow[]) => void;
};

function Rows({ answer, planId, onTake }: RowsProps) {
  const [chosen, setChosen] = useState<string[]>([]);
  const asked = useAsk(measuresToCopy, { planId, caseId: answer.caseId });
  return (
    <Answered ask={asked}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="tk-dim">{plan_copy_nothing()}</p>
        ) : (
          <>
            <Checkbox.Group value={chosen} onChange={setChosen} aria-label={plan_copy_measures()}>
              <ul className="pl-kinds">
                {rows.map(({ id, kind, words }) => (
                  <li key={id}>
                    <Checkbox value={id} label={kindWord(answer.kinds, kind)} description={readable(words)} />
                  </li>
                ))}
              </ul>
            </Checkbox.Group>
            <Button disabled={chosen.length === 0} onClick={() => onTake(rows.filter(({ id }) => chosen.includes(id)))}>
              {plan_copy_take({ n: chosen.length })}
            </Button>
          </>
        )
      }
    </Answered>
  );
}
