import { say } from '#ui/say.ts';
import { StatusBadge, type StatusTone } from '#ui/status-badge.tsx';
import type { IconName } from '#ui/icon.tsx';
import type { AppealState } from '../contract.ts';

const looks: Readonly<Record<AppealState, { readonly tone: StatusTone; readonly icon: IconName }>> = {
  sent: { tone: 'accent', icon: 'clock' },
  returned: { tone: 'calm', icon: 'undo' },
  withdrawn: { tone: 'calm', icon: 'undo' },
  declined: { tone: 'calm', icon: 'lock' },
  joined: { tone: 'done', icon: 'check' },
};

/** How an appeal stands, as a word. */
export const AppealStateBadge = ({ state }: { readonly state: AppealState }) => (
  <StatusBadge tone={looks[state].tone} icon={looks[state].icon}>
    {say(`referral_web_state_${state}`)}
  </StatusBadge>
);
