import { Button } from '@mantine/core';
import { mayDo, useMe } from '#features/cases/web/use-me.ts';
import type { OutputOf } from '#kernel/pure/contract.ts';
import {
  links_family_closed,
  links_family_lede,
  links_family_limited,
  links_family_make,
  links_family_no_address,
  links_family_nobody,
  links_family_paper,
  links_family_slip,
  links_family_title,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { Panel } from '#ui/panel.tsx';
import { PaperButtons } from '#ui/paper-buttons.tsx';
import { say } from '#ui/say.ts';
import { linksOfCase, makeFamilyLink } from '../contract.ts';
import { LinkButtons } from './link-buttons.tsx';
import { LinkStateLine } from './link-state-line.tsx';
import { MailLog } from './mail-log.tsx';

export type Family = OutputOf<typeof linksOfCase>;

/** Each guardian with their own link to the case: made, printed as a slip, mailed, closed. */
export function FamilyLinks({ family }: { readonly family: Family }) {
  return (
    <Panel title={links_family_title()} aside={<ClauseChip clause={9} />}>
      <p className="tk-dim">{ledeOf(family)}</p>
      {family.guardians.length === 0 ? <p>{links_family_nobody()}</p> : null}
      <ul className="lk-people">
        {family.guardians.map((guardian) => (
          <li key={guardian.id}>
            <b>{guardian.name}</b> <span className="tk-small tk-dim">{say(`pupils_kinship_${guardian.kinship}`)}</span>
            <GuardianLink family={family} guardian={guardian} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ledeOf({ isOpen, hasAddress }: Family): string {
  if (!isOpen) return links_family_closed();
  return hasAddress ? links_family_lede() : links_family_no_address();
}

type GuardianLinkProps = { readonly family: Family; readonly guardian: Family['guardians'][number] };

function GuardianLink({ family, guardian }: GuardianLinkProps) {
  const me = useMe();
  const { link, limited } = guardian;
  const keeps = family.isOpen && mayDo(me, makeFamilyLink);
  if (limited) return <p className="tk-small tk-dim">{links_family_limited()}</p>;
  const slip = keeps ? <Slip guardianId={guardian.id} withLink={link?.state === 'open'} /> : null;
  if (link === null)
    return (
      <>
        {keeps && family.hasAddress ? <MakeLink family={family} guardianId={guardian.id} /> : null}
        {slip}
      </>
    );
  return (
    <>
      <LinkStateLine link={link} />
      {keeps ? <LinkButtons link={link} hasMail={family.hasMail} /> : null}
      {slip}
      <MailLog mails={link.mails} />
    </>
  );
}

type SlipProps = { readonly guardianId: string; readonly withLink: boolean };

/** With the address and the code while a link is open; else only the lines to answer on. */
const Slip = ({ guardianId, withLink }: SlipProps) => (
  <p>
    <PaperButtons paper="family-slip" id={guardianId} label={withLink ? links_family_slip() : links_family_paper()} />
  </p>
);

function MakeLink({ family, guardianId }: { readonly family: Family; readonly guardianId: string }) {
  const making = usePerform(makeFamilyLink);
  return (
    <>
      <p>
        <Button
          variant="default"
          size="compact-md"
          loading={making.running}
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => void making.run({ caseId: family.caseId, guardianId })}
        >
          {links_family_make()}
        </Button>
      </p>
      <FailureNote failure={making.failure} />
    </>
  );
}
