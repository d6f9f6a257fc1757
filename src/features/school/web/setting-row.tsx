import type { ReactNode } from 'react';
import { ClauseChip } from '#ui/clause-chip.tsx';

export type SettingRowProps = {
  readonly title: string;
  /** What the setting changes, in words. */
  readonly text: string;
  readonly clause: number | null;
  /** The field under the words instead of beside them. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** One setting: its name, what it changes, its clause, its field. */
export function SettingRow({ title, text, clause, wide = false, children }: SettingRowProps) {
  return (
    <div className={wide ? 'tk-setting tk-setting-wide' : 'tk-setting'}>
      <div>
        <div className="tk-setting-title">
          {title} {clause === null ? null : <ClauseChip clause={clause} />}
        </div>
        <p className="tk-small tk-dim">{text}</p>
      </div>
      <div>{children}</div>
    </div>
  );
}
