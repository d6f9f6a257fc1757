import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { links_family_invitations, links_family_invited_waits } from '#messages';
import { longDay } from '#ui/long-day.ts';
import { Panel } from '#ui/panel.tsx';
import { say } from '#ui/say.ts';
import type { Family } from './family-links.tsx';

/** Clause 9: to which meetings the guardians were invited, and whether it reached them. */
export function FamilyInvitations({ invitations }: Pick<Family, 'invitations'>) {
  if (invitations.length === 0) return null;
  return (
    <Panel title={links_family_invitations()}>
      <ul className="lk-list">
        {invitations.map(({ id, meetingId, heldOn, guardianName, outcome, deliveredOn }) => (
          <li key={id}>
            <Anchor component={Link} to={`/council/meetings/${meetingId}`}>
              {longDay(heldOn)}
            </Anchor>
            : {guardianName}, {outcome === null ? links_family_invited_waits() : say(`links_family_invited_${outcome}`)}
            {deliveredOn === null ? '' : `, ${longDay(deliveredOn)}`}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
