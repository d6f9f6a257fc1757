import { Anchor, Radio, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  council_web_plan_approve,
  council_web_plan_follows,
  council_web_plan_follows_on,
  council_web_plan_write,
} from '#messages';
import { DayInput } from '#ui/day-input.tsx';
import type { ItemView } from '../rules/meeting-view.ts';
import type { DecisionForm } from './decision-form.ts';
import { planPath } from './meeting-path.ts';
import { planReadiness } from './readiness.tsx';

export type PlanFieldProps = {
  readonly item: Pick<ItemView, 'plan' | 'caseId'>;
  readonly form: DecisionForm;
  readonly onChange: (form: DecisionForm) => void;
  /** Opens the plan beside the question; without it, on its page. */
  readonly onPlan: (() => void) | null;
  /** Whether the plan may come later, with a reason (clause 12). */
  readonly mayFollow: boolean;
};

/** The draft to approve, in words, written beside the question; or the day by which it follows. */
export function PlanField({ item, form, onChange, onPlan, mayFollow }: PlanFieldProps) {
  const ready = (
    <span>
      {planReadiness(item)}
      {item.caseId === null ? null : (
        <>
          {' · '}
          {onPlan === null ? (
            <Link to={planPath(item.caseId)} target="_blank">
              {council_web_plan_write()}
            </Link>
          ) : (
            <Anchor component="button" type="button" inherit onClick={onPlan}>
              {council_web_plan_write()}
            </Anchor>
          )}
        </>
      )}
    </span>
  );
  if (!mayFollow) return ready;
  return (
    <Stack gap="xs">
      {item.plan === null ? (
        ready
      ) : (
        <>
          <Radio
            checked={form.approvesPlan}
            onChange={() => onChange({ ...form, approvesPlan: true })}
            label={council_web_plan_approve()}
            description={ready}
          />
          <Radio
            checked={!form.approvesPlan}
            onChange={() => onChange({ ...form, approvesPlan: false })}
            label={council_web_plan_follows()}
          />
        </>
      )}
      {form.approvesPlan && item.plan !== null ? null : (
        <DayInput
          label={council_web_plan_follows_on()}
          value={form.planFollowsOn}
          onChange={(planFollowsOn) => onChange({ ...form, planFollowsOn })}
        />
      )}
    </Stack>
  );
}
