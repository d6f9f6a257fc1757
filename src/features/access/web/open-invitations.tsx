import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  access_slips_open,
  access_web_invitation_by,
  access_web_invitation_renews,
  access_web_invitation_show,
  access_web_invitation_until,
  access_web_invitation_withdraw,
  access_web_invitation_withdraw_text,
  access_web_invitations,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { dayOfMoment, longDay } from '#ui/long-day.ts';
import { Queue, QueueRow } from '#ui/queue.tsx';
import { Chip, StatusBadge } from '#ui/status-badge.tsx';
import { invitations, withdrawInvitation } from '../contract.ts';

type Row = OutputOf<typeof invitations>['rows'][number];

/** Invitations not used yet; nothing stands here when there are none. */
export function OpenInvitations({ onShow }: { readonly onShow: (invitationId: string) => void }) {
  const ask = useAsk(invitations, {});
  const [ending, setEnding] = useState<Row | null>(null);
  const withdraw = usePerform(withdrawInvitation, { onDone: () => setEnding(null) });
  return (
    <Answered ask={ask} lines={2}>
      {({ rows }) =>
        rows.length === 0 ? null : (
          <Queue title={access_web_invitations()} count={rows.length}>
            {rows.some((row) => row.mine) ? (
              <li>
                <Button component={Link} to="/settings/slips" variant="default" leftSection={<Icon name="print" />}>
                  {access_slips_open()}
                </Button>
              </li>
            ) : null}
            {rows.map((row) => (
              <InvitationRow key={row.invitationId} row={row} onShow={onShow} onEnd={() => setEnding(row)} />
            ))}
            <ConfirmDialog
              opened={ending !== null}
              title={ending?.name ?? ''}
              verb={access_web_invitation_withdraw()}
              running={withdraw.running}
              onCancel={() => setEnding(null)}
              onConfirm={() => (ending === null ? undefined : void withdraw.run({ invitationId: ending.invitationId }))}
            >
              <p>{access_web_invitation_withdraw_text()}</p>
              <FailureNote failure={withdraw.failure} />
            </ConfirmDialog>
          </Queue>
        )
      }
    </Answered>
  );
}

type InvitationRowProps = {
  readonly row: Row;
  readonly onShow: (invitationId: string) => void;
  readonly onEnd: () => void;
};

const InvitationRow = ({ row, onShow, onEnd }: InvitationRowProps) => (
  <QueueRow
    title={<b>{row.name}</b>}
    detail={access_web_invitation_by({ name: row.madeBy, day: longDay(dayOfMoment(row.madeAt)) })}
    marks={
      <>
        {row.renews ? <Chip>{access_web_invitation_renews()}</Chip> : null}
        <StatusBadge>{access_web_invitation_until({ day: longDay(dayOfMoment(row.endsAt)) })}</StatusBadge>
      </>
    }
    action={
      <div className="tk-form-end">
        {row.mine ? (
          <Button variant="default" size="compact-md" onClick={() => onShow(row.invitationId)}>
            {access_web_invitation_show()}
          </Button>
        ) : null}
        <Button variant="subtle" size="compact-md" onClick={onEnd}>
          {access_web_invitation_withdraw()}
        </Button>
      </div>
    }
  />
);
