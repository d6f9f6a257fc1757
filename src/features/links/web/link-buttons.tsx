import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  links_web_mail,
  links_web_no_mail,
  links_web_renew,
  links_web_renew_title,
  links_web_renew_what,
  links_web_revoke,
  links_web_revoke_title,
  links_web_revoke_what,
  links_web_show,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { renewLink, revokeLink } from '../contract.ts';
import type { LinkCard } from '../rules/link-view.ts';
import { AddressDialog } from './address-dialog.tsx';
import { MailDialog } from './mail-dialog.tsx';

type Asking = 'address' | 'mail' | 'renew' | 'revoke' | null;
type LinkButtonsProps = { readonly link: LinkCard; readonly hasMail: boolean };

/** What can be done with a link; where no mail server is set up the paper way stays, and it says so. */
export function LinkButtons({ link, hasMail }: LinkButtonsProps) {
  const [asking, setAsking] = useState<Asking>(null);
  const close = (): void => setAsking(null);
  const open = link.state === 'open';
  return (
    <>
      <span className="cn-buttons">
        {open ? <HandOver hasMail={hasMail} onAsk={setAsking} /> : null}
        <Button variant="subtle" size="compact-md" onClick={() => setAsking('renew')}>
          {links_web_renew()}
        </Button>
        {link.state === 'revoked' ? null : (
          <Button variant="subtle" color="gray" size="compact-md" onClick={() => setAsking('revoke')}>
            {links_web_revoke()}
          </Button>
        )}
      </span>
      {open && !hasMail ? <p className="tk-small tk-dim">{links_web_no_mail()}</p> : null}
      <Asked asking={asking} link={link} onClose={close} />
    </>
  );
}

type HandOverProps = { readonly hasMail: boolean; readonly onAsk: (asking: Asking) => void };

const HandOver = ({ hasMail, onAsk }: HandOverProps) => (
  <>
    <Button variant="default" size="compact-md" onClick={() => onAsk('address')}>
      {links_web_show()}
    </Button>
    {hasMail ? (
      <Button variant="default" size="compact-md" onClick={() => onAsk('mail')}>
        {links_web_mail()}
      </Button>
    ) : null}
  </>
);

type AskedProps = { readonly asking: Asking; readonly link: LinkCard; readonly onClose: () => void };

function Asked({ asking, link, onClose }: AskedProps) {
  if (asking === null) return null;
  if (asking === 'address') return <AddressDialog link={link} onClose={onClose} />;
  if (asking === 'mail') return <MailDialog link={link} onClose={onClose} />;
  return <Changing how={asking} link={link} onClose={onClose} />;
}

type ChangingProps = { readonly how: 'renew' | 'revoke'; readonly link: LinkCard; readonly onClose: () => void };

const changes = {
  renew: { deed: renewLink, title: links_web_renew_title, what: links_web_renew_what, verb: links_web_renew },
  revoke: { deed: revokeLink, title: links_web_revoke_title, what: links_web_revoke_what, verb: links_web_revoke },
} as const;

function Changing({ how, link, onClose }: ChangingProps) {
  const { deed: contract, title, what, verb } = changes[how];
  const deed = usePerform(contract, { onDone: onClose });
  return (
    <ConfirmDialog
      opened
      title={title()}
      verb={verb()}
      running={deed.running}
      onConfirm={() => void deed.run({ linkId: link.id, version: link.version })}
      onCancel={onClose}
    >
      <p>{what()}</p>
      <FailureNote failure={deed.failure} />
    </ConfirmDialog>
  );
}
