import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import {
  council_web_back_to_notes,
  council_web_lock,
  council_web_lock_text,
  council_web_lock_title,
  council_web_lock_waiting,
  council_web_names_open,
  council_web_twins_missing,
} from '#messages';
import { useAsk } from '#ui/api/use-ask.ts';
import { usePerform } from '#ui/api/use-perform.ts';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Icon } from '#ui/icon.tsx';
import { Panel } from '#ui/panel.tsx';
import { lockProtocol, protocol as contract } from '../contract.ts';
import type { MeetingView, ProtocolLine } from '../rules/meeting-view.ts';
import { moveProtocol } from '../rules/move-protocol.ts';
import { DeedButton } from './deed-button.tsx';
import { firstPreview } from './first-preview.ts';
import { hearingPath } from './meeting-path.ts';
import { mayDo, type Me } from '#features/cases/web/use-me.ts';
import { OtherNames } from './other-names.tsx';
import { whyNot } from './why-not.ts';

export type ProtocolPanelProps = {
  readonly view: MeetingView;
  readonly protocol: z.infer<typeof ProtocolLine>;
  readonly me: Me | undefined;
};

/** Freezing the protocol: names of other children are confirmed one by one, missing second languages are said. */
export function LockPanel({ view, protocol, me }: ProtocolPanelProps) {
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const asked = useAsk(contract, { meetingId: view.id, language: firstPreview() }).data;
  const deed = usePerform(lockProtocol);
  const names = asked?.otherNames ?? [];
  const open = names.filter((name) => !confirmed.includes(name));
  const why =
    whyNot(moveProtocol(protocol.state, 'lock')) ??
    (asked === undefined
      ? council_web_lock_waiting()
      : open.length > 0
        ? council_web_names_open({ names: open.join(', ') })
        : null);
  return (
    <Panel title={council_web_lock_title()} aside={<ClauseChip clause={13} />}>
      <div className="cn-form">
        <p className="tk-small">{council_web_lock_text()}</p>
        <Button
          variant="default"
          fullWidth
          component={Link}
          to={hearingPath(view.id)}
          leftSection={<Icon name="edit" />}
        >
          {council_web_back_to_notes()}
        </Button>
        {asked !== undefined && asked.twinsMissing > 0 ? (
          <p className="cn-hint tk-small">
            <Icon name="info" size={16} /> {council_web_twins_missing({ n: asked.twinsMissing })}
          </p>
        ) : null}
        {names.length === 0 ? null : <OtherNames names={names} confirmed={confirmed} onChange={setConfirmed} />}
        <FailureNote failure={deed.failure} />
        {mayDo(me, lockProtocol) ? (
          <DeedButton
            why={why}
            fullWidth
            loading={deed.running}
            leftSection={<Icon name="lock" />}
            onClick={() =>
              void deed.run({ meetingId: view.id, version: protocol.version, confirmedNames: [...confirmed] })
            }
          >
            {council_web_lock()}
          </DeedButton>
        ) : null}
      </div>
    </Panel>
  );
}
