import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type EmptyStateProps = {
  readonly icon?: IconName;
  /** What belongs here, or what is done. */
  readonly title: string;
  /** What comes next. */
  readonly text?: ReactNode;
  readonly action?: ReactNode;
};

export function EmptyState({ icon = 'check', title, text, action }: EmptyStateProps) {
  return (
    <div className="tk-empty">
      <span className="tk-empty-icon">
        <Icon name={icon} size={24} />
      </span>
      <p className="tk-empty-title">{title}</p>
      {text === undefined ? null : <p className="tk-dim">{text}</p>}
      {action === undefined ? null : <div className="tk-empty-action">{action}</div>}
    </div>
  );
}
