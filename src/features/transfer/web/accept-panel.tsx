import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  transfer_accept,
  transfer_accept_nobody,
  transfer_accept_text,
  transfer_accept_title,
  transfer_accepted_next,
  transfer_same_iin,
  transfer_to_appeal,
  transfer_to_pupil,
  transfer_to_pupils,
} from '#messages';
import { Answered } from '#ui/answered.tsx';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { NextStep } from '#ui/next-step.tsx';
import { longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { QueueRow } from '#ui/queue.tsx';
import { Chip } from '#ui/status-badge.tsx';
import { accept, pupilsLike } from '../contract.ts';
import { moveTransfer } from '../rules/move-transfer.ts';
import type { TransferView } from '../rules/transfer-view.ts';

type Props = { readonly transfer: TransferView };

/** Accepted for a child who studies here already; the way to the Council begins with an appeal, as for anybody. */
export function AcceptPanel({ transfer }: Props) {
  const { pupilId, side, state } = transfer;
  if (state === 'accepted' && pupilId !== null)
    return (
      <NextStep
        title={transfer_accepted_next()}
        action={
          <>
            <Link to="/appeals/new" search={{ pupilId }}>
              {transfer_to_appeal()}
            </Link>{' '}
            <Link to={`/pupils/${pupilId}`}>{transfer_to_pupil()}</Link>
          </>
        }
      />
    );
  return moveTransfer(side, state, 'accept').ok ? <Candidates transfer={transfer} /> : null;
}

function Candidates({ transfer: { id, version } }: Props) {
  const ask = useAsk(pupilsLike, { transferId: id });
  const deed = usePerform(accept);
  return (
    <Panel title={transfer_accept_title()}>
      <p className="tk-dim">{transfer_accept_text()}</p>
      <Answered ask={ask} lines={2}>
        {({ pupils }) =>
          pupils.length === 0 ? (
            <p>
              {transfer_accept_nobody()} <Link to="/pupils">{transfer_to_pupils()}</Link>
            </p>
          ) : (
            <ul className="tk-queue" aria-label={transfer_accept_title()}>
              {pupils.map((pupil) => (
                <QueueRow
                  key={pupil.id}
                  title={pupil.name}
                  detail={`${pupil.className}, ${longDay(pupil.bornOn)}`}
                  marks={pupil.sameIin ? <Chip>{transfer_same_iin()}</Chip> : null}
                  action={
                    <Button
                      loading={deed.running}
                      onClick={() => void deed.run({ transferId: id, version, pupilId: pupil.id })}
                    >
                      {transfer_accept({ name: pupil.name })}
                    </Button>
                  }
                />
              ))}
            </ul>
          )
        }
      </Answered>
      <FailureNote failure={deed.failure} />
    </Panel>
  );
}
