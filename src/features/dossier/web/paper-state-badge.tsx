import type { IconName } from '#ui/icon.tsx';
import { say } from '#ui/say.ts';
import { StatusBadge, type StatusTone } from '#ui/status-badge.tsx';
import type { PaperState } from '../rules/paper-kind.ts';

const looks: Readonly<Record<PaperState, { readonly tone: StatusTone; readonly icon: IconName }>> = {
  expected: { tone: 'calm', icon: 'clock' },
  asked: { tone: 'calm', icon: 'clock' },
  written: { tone: 'accent', icon: 'file' },
  received: { tone: 'done', icon: 'check' },
  'not-needed': { tone: 'calm', icon: 'info' },
};

/** How a paper stands, as a word. */
export const PaperStateBadge = ({ state }: { readonly state: PaperState }) => (
  <StatusBadge tone={looks[state].tone} icon={looks[state].icon}>
    {say(`dossier_web_state_${state}`)}
  </StatusBadge>
);
