import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  plan_copy,
  plan_copy_by,
  plan_copy_hand,
  plan_copy_none,
  plan_copy_receipt,
  plan_copy_waits,
  plan_copy_witnesses,
} from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { Delivery, PlanView } from '../contract.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { readable, type PlanAnswer } from './plan-words.ts';

type DeliveriesPanelProps = { readonly answer: PlanAnswer; readonly plan: PlanView };

/** The parents' copy: who has it, since when, or what is still to do. */
export function DeliveriesPanel({ answer, plan }: DeliveriesPanelProps) {
  const [opened, setOpened] = useState(false);
  const waits = answer.duties.some(({ duty }) => duty === 'copy-not-delivered');
  return (
    <Panel title={plan_copy()} aside={<ClauseChip clause={14} />}>
      <div className="pl-stack">
        {waits ? (
          <div>
            <StatusBadge tone="due">{plan_copy_waits()}</StatusBadge>
          </div>
        ) : null}
        {answer.deliveries.length === 0 ? <p className="tk-dim">{plan_copy_none()}</p> : null}
        {answer.deliveries.map((delivery) => (
          <DeliveryLine key={delivery.id} delivery={delivery} />
        ))}
        <div className="pl-tools">
          {answer.mayHandOver ? (
            <Button variant={waits ? 'filled' : 'default'} onClick={() => setOpened(true)}>
              {plan_copy_hand()}
            </Button>
          ) : null}
          <PaperButtons paper="plan-receipt" id={plan.id} label={plan_copy_receipt()} />
        </div>
      </div>
      {opened ? <HandOverDialog answer={answer} plan={plan} onClose={() => setOpened(false)} /> : null}
    </Panel>
  );
}

function DeliveryLine({ delivery }: { readonly delivery: Delivery }) {
  const { id, guardianName, outcome, onDay, way, witnesses, note, recordedByName } = delivery;
  return (
    <div className="pl-tools">
      <div>
        <b>{guardianName}</b>: {say(`plan_copy_${outcome}`)}, {longDay(onDay)}, {say(`plan_way_${way}`)}
        <p className="tk-small tk-dim">
          {plan_copy_by({ name: recordedByName })}
          {witnesses.length === 0 ? '' : ` · ${plan_copy_witnesses({ names: witnesses.join(', ') })}`}
          {note === null ? '' : ` · ${readable(note)}`}
        </p>
      </div>
      <PaperButtons paper="plan-receipt" id={id} />
    </div>
  );
}
