import { ActionIcon, Button } from '@mantine/core';
import {
  plan_add_cause,
  plan_cause_n,
  plan_cause_placeholder,
  plan_causes,
  plan_causes_hint,
  plan_remove_cause,
} from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Icon } from '#ui/icon.tsx';
import { getLanguage } from '#ui/language.ts';
import { Panel } from '#ui/panel.tsx';
import { emptyText } from '#ui/text-in-two.tsx';
import type { PlanBody } from '../contract.ts';
import { removeCause } from '../rules/edit-plan.ts';
import { GapWord } from './gap-word.tsx';
import { randomId } from '#ui/random-id.ts';
import { RowText } from './row-text.tsx';

type CausesFieldProps = {
  readonly body: PlanBody;
  readonly onChange: (body: PlanBody) => void;
  readonly missing: boolean;
};

/** Clause 14: what the plan starts from; each measure will name the one it answers. */
export function CausesField({ body, onChange, missing }: CausesFieldProps) {
  const add = (): void =>
    onChange({ ...body, causes: [...body.causes, { id: randomId(), words: emptyText(getLanguage()) }] });
  return (
    <Panel title={plan_causes()} aside={<ClauseChip clause={14} />}>
      <p className="tk-dim tk-small">{plan_causes_hint()}</p>
      <div className={missing ? 'pl-causes pl-gap' : 'pl-causes'}>
        {body.causes.map(({ id, words }, at) => (
          <div className="pl-cause" key={id}>
            <span className="pl-number">{at + 1}</span>
            <RowText
              label={plan_cause_n({ n: at + 1 })}
              placeholder={plan_cause_placeholder()}
              value={words}
              onChange={(text) =>
                onChange({ ...body, causes: body.causes.map((one) => (one.id === id ? { id, words: text } : one)) })
              }
            />
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={plan_remove_cause({ n: at + 1 })}
              onClick={() => onChange(removeCause(body, id))}
            >
              <Icon name="close" />
            </ActionIcon>
          </div>
        ))}
        <div>
          <Button variant="default" leftSection={<Icon name="plus" />} onClick={add}>
            {plan_add_cause()}
          </Button>
        </div>
        {missing ? <GapWord what="plan-without-causes" clause={14} /> : null}
      </div>
    </Panel>
  );
}
