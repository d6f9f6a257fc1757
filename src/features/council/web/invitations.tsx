import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  council_web_invite_parents,
  council_web_invite_specialist,
  council_web_invited,
  council_web_no_guardians,
  council_web_specialist,
  council_web_specialist_hint,
} from '#messages';
import { usePerform } from '#ui/api/use-perform.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Pick } from '#ui/pick.tsx';
import { invite } from '../contract.ts';
import type { ItemView, MeetingView } from '../rules/meeting-view.ts';
import { moveMeeting } from '../rules/move-meeting.ts';
import { InvitationRow } from './invitation-row.tsx';
import { mayDo, type Me } from '#features/cases/web/use-me.ts';
import { staffOption, useStaff } from './use-staff.ts';
import { whyNot } from './why-not.ts';

export type InvitationsProps = { readonly item: ItemView; readonly view: MeetingView; readonly me: Me | undefined };

/** Who is invited for this question: parents (clause 9), specialists (clause 8), and how the invitation reached them. */
export function Invitations({ item, view, me }: InvitationsProps) {
  const deed = usePerform(invite);
  const [choosing, setChoosing] = useState(false);
  const why = whyNot(moveMeeting(view.state, 'prepare'));
  const waiting = item.guardians.filter((one) => !item.invitations.some((made) => made.guardianId === one.id));
  const invites = mayDo(me, invite) && why === null;
  return (
    <div className="cn-invitations">
      <p className="tk-small tk-dim">
        {council_web_invited()} <ClauseChip clause={9} />
      </p>
      <ul>
        {item.invitations.map((one) => (
          <InvitationRow
            key={one.id}
            invitation={one}
            kinship={item.guardians.find((guardian) => guardian.id === one.guardianId)?.kinship ?? null}
            me={me}
            meetingId={view.id}
            isLive={why === null}
          />
        ))}
      </ul>
      {item.guardians.length === 0 ? <p className="tk-small tk-dim">{council_web_no_guardians()}</p> : null}
      {invites ? (
        <InviteButtons
          names={waiting.map((one) => one.name)}
          running={deed.running}
          onParents={() => void deed.run({ itemId: item.id, guardianIds: waiting.map((one) => one.id), personIds: [] })}
          onSpecialist={choosing ? null : () => setChoosing(true)}
        />
      ) : null}
      {choosing ? (
        <SpecialistPick
          invited={[
            ...item.invitations.flatMap((one) => one.personId ?? []),
            ...(view.composition?.members.map((one) => one.id) ?? []),
          ]}
          onChosen={(personId) => {
            setChoosing(false);
            void deed.run({ itemId: item.id, guardianIds: [], personIds: [personId] });
          }}
        />
      ) : null}
      <FailureNote failure={deed.failure} />
    </div>
  );
}

type InviteButtonsProps = {
  /** Parents who are not invited yet. */
  readonly names: readonly string[];
  readonly running: boolean;
  readonly onParents: () => void;
  readonly onSpecialist: (() => void) | null;
};

const InviteButtons = ({ names, running, onParents, onSpecialist }: InviteButtonsProps) => (
  <div className="cn-buttons">
    {names.length === 0 ? null : (
      <Button
        variant="default"
        size="compact-md"
        loading={running}
        leftSection={<Icon name="family" size={16} />}
        onClick={onParents}
      >
        {council_web_invite_parents({ names: names.join(', ') })}
      </Button>
    )}
    {onSpecialist === null ? null : (
      <Button variant="subtle" size="compact-md" leftSection={<Icon name="plus" size={16} />} onClick={onSpecialist}>
        {council_web_invite_specialist()}
      </Button>
    )}
  </div>
);

function SpecialistPick({
  invited,
  onChosen,
}: {
  readonly invited: readonly string[];
  readonly onChosen: (personId: string) => void;
}) {
  const staff = useStaff().filter((row) => !invited.includes(row.id));
  return (
    <Pick
      label={council_web_specialist()}
      description={council_web_specialist_hint()}
      options={staff.map(staffOption)}
      value={null}
      onChange={(option) => (option === null ? undefined : onChosen(option.id))}
    />
  );
}
