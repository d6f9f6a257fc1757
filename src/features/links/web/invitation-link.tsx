import './links.css';
import { Button } from '@mantine/core';
import type { BesideInvitation } from '#features/council/web/lent-panels.ts';
import { mayDo, useMe } from '#features/cases/web/use-me.ts';
import { links_web_make, links_web_no_address } from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import type { OutputOf } from '#kernel/pure/contract.ts';
import { type linksOfMeeting, makeLink } from '../contract.ts';
import type { Said } from '../rules/link-view.ts';
import { LinkButtons } from './link-buttons.tsx';
import { LinkStateLine } from './link-state-line.tsx';
import { MailLog } from './mail-log.tsx';
import { SaidList } from './said-list.tsx';
import { useLinks } from './use-links.ts';

type Links = OutputOf<typeof linksOfMeeting>;

/** The link of one invitation: made, handed over, answered (clauses 8, 9); answers through the family's own link too. */
export function InvitationLink({ meetingId, invitationId, isLive }: BesideInvitation) {
  const me = useMe();
  const links = useLinks(meetingId);
  if (links === undefined) return null;
  const link = links.links.find((one) => one.invitationId === invitationId);
  const keeps = isLive && mayDo(me, makeLink);
  const said = saidTo(links, invitationId);
  if (link === undefined)
    return <Unlinked said={said} makes={keeps ? { invitationId, hasAddress: links.hasAddress } : null} />;
  return (
    <div className="lk-line">
      <LinkStateLine link={link} />
      {keeps ? <LinkButtons link={link} hasMail={links.hasMail} /> : null}
      <SaidList said={said} />
      <MailLog mails={link.mails} />
    </div>
  );
}

/** What was said to this invitation through whichever link, the latest first. */
function saidTo({ links, byFamily }: Links, invitationId: string): Said[] {
  const all = [...links, ...byFamily].filter((one) => one.invitationId === invitationId).flatMap(({ said }) => said);
  return all.toSorted((a, b) => b.saidAt.localeCompare(a.saidAt));
}

type UnlinkedProps = {
  readonly said: readonly Said[];
  /** Null: the reader makes no links, or it is too late for one. */
  readonly makes: { readonly invitationId: string; readonly hasAddress: boolean } | null;
};

function Unlinked({ said, makes }: UnlinkedProps) {
  if (makes === null && said.length === 0) return null;
  return (
    <div className="lk-line">
      <SaidList said={said} />
      {makes === null ? null : <Offer {...makes} />}
    </div>
  );
}

const Offer = ({ invitationId, hasAddress }: NonNullable<UnlinkedProps['makes']>) =>
  hasAddress ? <MakeLink invitationId={invitationId} /> : <p className="tk-small tk-dim">{links_web_no_address()}</p>;

function MakeLink({ invitationId }: { readonly invitationId: string }) {
  const making = usePerform(makeLink);
  return (
    <>
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
    </>
  );
}
