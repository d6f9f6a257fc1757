import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  plan_hand_from,
  plan_hand_left,
  plan_hand_line,
  plan_hand_lede,
  plan_hand_n,
  plan_hand_open,
  plan_hand_since,
  plan_hand_title,
  plan_hand_undo,
  plan_hand_until,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { longDay } from '#ui/long-day.ts';
import { Section } from '#ui/page.tsx';
import { QueueRow } from '#ui/queue.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { reassignments, undoReassignment } from '../rules/measures-contract.ts';
import { ReassignDialog } from './reassign-dialog.tsx';

type Answer = OutputOf<typeof reassignments>;

/** Who answers in whose place; and measures whose responsible person has left wait here for somebody. */
export function ReassignPanel() {
  const answer = useAsk(reassignments, {}).data;
  const [from, setFrom] = useState<{ readonly id: string | null } | null>(null);
  if (answer === undefined) return null;
  return (
    <Section
      title={plan_hand_title()}
      actions={
        <Button variant="default" onClick={() => setFrom({ id: null })}>
          {plan_hand_open()}
        </Button>
      }
    >
      {answer.left.length + answer.rows.length === 0 ? <p className="tk-dim">{plan_hand_lede()}</p> : null}
      <ul className="tk-queue">
        {answer.left.map(({ id, name, measures }) => (
          <QueueRow
            key={id}
            title={<b>{name}</b>}
            detail={plan_hand_n({ n: measures })}
            marks={<StatusBadge tone="due">{plan_hand_left()}</StatusBadge>}
            action={<Button onClick={() => setFrom({ id })}>{plan_hand_from()}</Button>}
          />
        ))}
        {answer.rows.map((row) => (
          <Made key={row.id} row={row} />
        ))}
      </ul>
      {from === null ? null : (
        <ReassignDialog today={answer.today} left={answer.left} fromId={from.id} onClose={() => setFrom(null)} />
      )}
    </Section>
  );
}

function Made({ row }: { readonly row: Answer['rows'][number] }) {
  const deed = usePerform(undoReassignment);
  const days =
    row.endsOn === null
      ? plan_hand_since({ day: longDay(row.startsOn) })
      : plan_hand_until({ from: longDay(row.startsOn), to: longDay(row.endsOn) });
  return (
    <QueueRow
      title={plan_hand_line({ from: row.fromName, to: row.toName })}
      detail={
        <>
          {[days, plan_hand_n({ n: row.measures }), row.madeByName].join(' · ')}
          <FailureNote failure={deed.failure} />
        </>
      }
      action={
        row.mayUndo ? (
          <Button variant="default" loading={deed.running} onClick={() => void deed.run({ reassignmentId: row.id })}>
            {plan_hand_undo()}
          </Button>
        ) : undefined
      }
    />
  );
}
