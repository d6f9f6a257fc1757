import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** `due` is only for a late duty of the school, never for a child. */
export type StatusTone = 'calm' | 'accent' | 'done' | 'due';

export type StatusBadgeProps = {
  readonly tone?: StatusTone;
  readonly icon?: IconName;
  readonly children: ReactNode;
};

const iconOf: Record<StatusTone, IconName> = { calm: 'clock', accent: 'dot', done: 'check', due: 'alert' };

/** A status as a word with an icon; the colour only repeats it. */
export function StatusBadge({ tone = 'calm', icon, children }: StatusBadgeProps) {
  return (
    <span className={`tk-badge tk-badge-${tone}`}>
      <Icon name={icon ?? iconOf[tone]} size={15} />
      <span>{children}</span>
    </span>
  );
}

/** A quiet word, e.g. a ground of the case; no status. */
export function Chip({ children }: { readonly children: ReactNode }) {
  return <span className="tk-chip">{children}</span>;
}
