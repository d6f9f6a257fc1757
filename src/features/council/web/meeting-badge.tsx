import { StatusBadge, type StatusTone } from '#ui/status-badge.tsx';
import type { IconName } from '#ui/icon.tsx';
import type { MeetingState, ProtocolState } from '../rules/meeting-view.ts';
import { meetingStateWord, protocolStateWord } from './council-words.ts';

const toneOf: Readonly<Record<MeetingState, StatusTone>> = {
  called: 'calm',
  opened: 'accent',
  closed: 'done',
  cancelled: 'calm',
};
const iconOf: Readonly<Partial<Record<MeetingState, IconName>>> = { called: 'day', cancelled: 'close' };

/** Where a meeting stands, or its protocol once there is one. */
export function MeetingBadge({
  state,
  protocol,
}: {
  readonly state: MeetingState;
  readonly protocol: ProtocolState | null;
}) {
  if (protocol !== null) {
    return (
      <StatusBadge tone={protocol === 'signed' ? 'done' : 'accent'} icon={protocol === 'signed' ? 'check' : 'edit'}>
        {protocolStateWord(protocol)}
      </StatusBadge>
    );
  }
  const icon = iconOf[state];
  return (
    <StatusBadge tone={toneOf[state]} {...(icon === undefined ? {} : { icon })}>
      {meetingStateWord(state)}
    </StatusBadge>
  );
}
