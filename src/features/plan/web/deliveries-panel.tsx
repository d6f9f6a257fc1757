import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  plan_copy,
  plan_copy_by_link_hint,
  plan_copy_earlier,
  plan_copy_hand,
  plan_copy_lacks,
  plan_copy_none,
  plan_copy_receipt,
  plan_copy_waits,
} from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Panel } from '#ui/panel.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { PlanView } from '../contract.ts';
import { DeliveryLine } from './delivery-line.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import type { PlanAnswer } from './plan-words.ts';

type DeliveriesPanelProps = { readonly answer: PlanAnswer; readonly plan: PlanView };

/** The parents' copy of this revision: who has it, since when and how, or what is still to do. */
export function DeliveriesPanel({ answer, plan }: DeliveriesPanelProps) {
  const [opened, setOpened] = useState(false);
  const waits = answer.duties.some(({ duty }) => duty === 'copy-not-delivered');
  const [ofThis, earlier] = [
    answer.deliveries.filter(({ planId }) => planId === plan.id),
    answer.deliveries.filter(({ planId }) => planId !== plan.id),
  ];
  const lacking = answer.guardians.filter(({ id }) => !ofThis.some(({ guardianId }) => guardianId === id));
  return (
    <Panel title={plan_copy()} aside={<ClauseChip clause={14} />}>
      <div className="pl-stack">
        {waits ? (
          <div>
            <StatusBadge tone="due">{plan_copy_waits()}</StatusBadge>
          </div>
        ) : null}
        {ofThis.length === 0 ? <p className="tk-dim">{plan_copy_none()}</p> : null}
        {ofThis.map((delivery) => (
          <DeliveryLine key={delivery.id} delivery={delivery} mayAttach={answer.mayHandOver} />
        ))}
        {lacking.map(({ id, name }) => (
          <p key={id} className="tk-dim">
            <b>{name}</b>: {plan_copy_lacks()}
          </p>
        ))}
        <div className="pl-tools">
          {answer.mayHandOver ? (
            <Button variant={waits ? 'filled' : 'default'} onClick={() => setOpened(true)}>
              {plan_copy_hand()}
            </Button>
          ) : null}
          <PaperButtons paper="plan-receipt" id={plan.id} label={plan_copy_receipt()} />
        </div>
        {waits ? <p className="tk-small tk-dim">{plan_copy_by_link_hint()}</p> : null}
        {earlier.length === 0 ? null : (
          <details>
            <summary>{plan_copy_earlier()}</summary>
            {earlier.map((delivery) => (
              <DeliveryLine key={delivery.id} delivery={delivery} mayAttach={answer.mayHandOver} />
            ))}
          </details>
        )}
      </div>
      {opened ? <HandOverDialog answer={answer} plan={plan} onClose={() => setOpened(false)} /> : null}
    </Panel>
  );
}
