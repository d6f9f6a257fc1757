import '#features/school/web/school.css';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { PersonPick } from '#features/school/web/person-pick.tsx';
import {
  access_web_accounts_lede,
  access_web_invite,
  access_web_invite_text,
  access_web_invite_title,
  access_web_invite_who,
  ui_cancel,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { Dialog } from '#ui/dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import type { PickOption } from '#ui/pick.tsx';
import { invite } from '../contract.ts';
import { AccountsList } from './accounts-list.tsx';
import { InvitationSlip } from './invitation-slip.tsx';
import { OpenInvitations } from './open-invitations.tsx';

/** Who has access: invite, look, close. */
export function AccountsPanel() {
  const [inviting, setInviting] = useState(false);
  const [slip, setSlip] = useState<string | null>(null);
  return (
    <>
      <div className="tk-tools">
        <p className="tk-dim" style={{ maxWidth: '72ch' }}>
          {access_web_accounts_lede()}
        </p>
        <Button leftSection={<Icon name="plus" />} onClick={() => setInviting(true)}>
          {access_web_invite()}
        </Button>
      </div>
      <OpenInvitations onShow={setSlip} />
      <AccountsList />
      {inviting ? (
        <InviteDialog
          onClose={() => setInviting(false)}
          onInvited={(invitationId) => {
            setInviting(false);
            setSlip(invitationId);
          }}
        />
      ) : null}
      {slip === null ? null : <InvitationSlip invitationId={slip} onClose={() => setSlip(null)} />}
    </>
  );
}

type InviteDialogProps = { readonly onClose: () => void; readonly onInvited: (invitationId: string) => void };

function InviteDialog({ onClose, onInvited }: InviteDialogProps) {
  const [who, setWho] = useState<PickOption | null>(null);
  const deed = usePerform(invite, { onDone: ({ invitationId }) => onInvited(invitationId) });
  return (
    <Dialog title={access_web_invite_title()} onClose={onClose}>
      <div className="tk-form">
        <p className="tk-dim">{access_web_invite_text()}</p>
        <PersonPick label={access_web_invite_who()} value={who} onChange={setWho} required all />
        <FailureNote failure={deed.failure} />
        <div className="tk-form-end">
          <Button
            disabled={who === null}
            loading={deed.running}
            onClick={() => (who === null ? undefined : void deed.run({ personId: who.id }))}
          >
            {access_web_invite()}
          </Button>
          <Button variant="default" onClick={onClose}>
            {ui_cancel()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
