import './links.css';
import { Button } from '@mantine/core';
import type { BesideInvitation } from '#features/council/web/lent-panels.ts';
import { mayDo, useMe } from '#features/council/web/use-me.ts';
import { links_web_make, links_web_no_address } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { makeLink } from '../contract.ts';
import { LinkButtons } from './link-buttons.tsx';
import { LinkStateLine } from './link-state-line.tsx';
import { MailLog } from './mail-log.tsx';
import { SaidList } from './said-list.tsx';
import { useLinks } from './use-links.ts';

/** The link of one invitation: made, handed over, answered (clauses 8, 9). */
export function InvitationLink({ meetingId, invitationId, isLive }: BesideInvitation) {
  const me = useMe();
  const links = useLinks(meetingId);
  const making = usePerform(makeLink);
  if (links === undefined) return null;
  const link = links.links.find((one) => one.invitationId === invitationId);
  const keeps = isLive && mayDo(me, makeLink);
  if (link === undefined && !keeps) return null;
  if (link === undefined) {
    if (!links.hasAddress) return <p className="lk-line tk-small tk-dim">{links_web_no_address()}</p>;
    return (
      <div className="lk-line">
        <Button
          variant="subtle"
          size="compact-md"
          loading={making.running}
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => void making.run({ invitationId })}
        >
          {links_web_make()}
        </Button>
        <FailureNote failure={making.failure} />
      </div>
    );
  }
  return (
    <div className="lk-line">
      <LinkStateLine link={link} />
      {keeps ? <LinkButtons link={link} hasMail={links.hasMail} /> : null}
      <SaidList said={link.said} />
      <MailLog mails={link.mails} />
    </div>
  );
}
