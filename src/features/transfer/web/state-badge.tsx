import { say } from '#ui/say.ts';
import { StatusBadge, type StatusTone } from '#ui/status-badge.tsx';
import type { TransferState } from '../rules/move-transfer.ts';

const tones: Readonly<Record<TransferState, StatusTone>> = {
  offered: 'calm',
  received: 'calm',
  asked: 'accent',
  accepted: 'done',
  declined: 'accent',
  lost: 'accent',
  withdrawn: 'calm',
};

/** How a transfer stands, as a word. */
export const StateBadge = ({ state }: { readonly state: TransferState }) => (
  <StatusBadge tone={tones[state]}>{say(`transfer_state_${state}`)}</StatusBadge>
);
