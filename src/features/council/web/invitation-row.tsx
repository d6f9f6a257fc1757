import { Button } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import {
  council_web_change_delivery,
  council_web_invited_on,
  council_web_not_recorded,
  council_web_new_day_untold,
  council_web_paper_invitation,
  council_web_record_again_delivery,
  council_web_record_delivery,
  council_web_specialist_word,
  council_web_uninvite,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { longDay } from '#ui/long-day.ts';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge } from '#ui/status-badge.tsx';
import { recordDelivery, uninvite } from '../contract.ts';
import type { InvitationView } from '../rules/meeting-view.ts';
import { DeliveryDialog } from './delivery-dialog.tsx';
import { LentToInvitation } from './lent-panels.ts';
import { mayDo, type Me } from '#features/cases/web/use-me.ts';

export type InvitationRowProps = {
  readonly invitation: z.infer<typeof InvitationView>;
  readonly kinship: string | null;
  readonly me: Me | undefined;
  readonly meetingId: string;
  /** The meeting is being prepared or held. */
  readonly isLive: boolean;
};

/** One invitation: printed, handed over, recorded. */
export function InvitationRow({ invitation, kinship, me, meetingId, isLive }: InvitationRowProps) {
  const [recording, setRecording] = useState(false);
  const back = usePerform(uninvite);
  const who = kinship === null ? council_web_specialist_word() : say(`council_web_kinship_${kinship}`);
  return (
    <li className="cn-invitation">
      <span className="cn-grow">
        {invitation.name} <span className="tk-dim">· {who}</span>
        <span className="tk-small tk-dim cn-block">{deliveryWords(invitation)}</span>
      </span>
      <OutcomeBadge invitation={invitation} />
      <span className="cn-buttons">
        {invitation.guardianId === null ? null : (
          <PaperButtons paper="invitation" id={invitation.id} label={council_web_paper_invitation()} />
        )}
        {mayDo(me, recordDelivery) ? (
          <Button variant="default" onClick={() => setRecording(true)}>
            {recordWord(invitation)}
          </Button>
        ) : null}
        {invitation.outcome === null && mayDo(me, uninvite) ? (
          <Button
            variant="subtle"
            color="gray"
            loading={back.running}
            onClick={() => void back.run({ invitationId: invitation.id, version: invitation.version })}
          >
            {council_web_uninvite()}
          </Button>
        ) : null}
      </span>
      <LentToInvitation meetingId={meetingId} invitationId={invitation.id} isLive={isLive} />
      <FailureNote failure={back.failure} />
      {recording ? <DeliveryDialog invitation={invitation} me={me} onClose={() => setRecording(false)} /> : null}
    </li>
  );
}

type Shown = InvitationRowProps['invitation'];

function recordWord({ outcome, newDayUntold }: Shown): string {
  if (newDayUntold) return council_web_record_again_delivery();
  return outcome === null ? council_web_record_delivery() : council_web_change_delivery();
}

function OutcomeBadge({ invitation: { outcome, newDayUntold } }: { readonly invitation: Shown }) {
  if (outcome === null) return <StatusBadge>{council_web_not_recorded()}</StatusBadge>;
  if (newDayUntold)
    return (
      <StatusBadge tone="accent" icon="clock">
        {council_web_new_day_untold()}
      </StatusBadge>
    );
  const received = outcome === 'received';
  return (
    <StatusBadge tone={received ? 'done' : 'calm'} icon={received ? 'check' : 'info'}>
      {say(`council_web_outcome_${outcome}`)}
    </StatusBadge>
  );
}

function deliveryWords({ madeOn, deliveredOn, way }: Shown): string {
  if (deliveredOn === null || way === null) return council_web_invited_on({ day: longDay(madeOn) });
  return `${longDay(deliveredOn)}, ${say(`council_web_way_${way}`)}`;
}
