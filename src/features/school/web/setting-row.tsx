import type { ReactNode } from 'react';
import { school_web_not_in_order } from '#messages';
import { ClauseChip } from '#ui/clause-chip.tsx';
import { Chip } from '#ui/status-badge.tsx';

export type SettingRowProps = {
  readonly title: string;
  /** What the setting changes, in words. */
  readonly text: string;
  /** Null: the order says nothing of it. */
  readonly clause: number | null;
  /** Under the words: who changed it last. */
  readonly mark?: ReactNode;
  /** The field under the words instead of beside them. */
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** One setting: its name, what it changes, its clause, its field. */
export function SettingRow({ title, text, clause, mark, wide = false, children }: SettingRowProps) {
  return (
    <div className={wide ? 'tk-setting tk-setting-wide' : 'tk-setting'}>
      <div>
        <div className="tk-setting-title">
          {title} {clause === null ? <Chip>{school_web_not_in_order()}</Chip> : <ClauseChip clause={clause} />}
        </div>
        <p className="tk-small tk-dim">{text}</p>
        {mark}
      </div>
      <div>{children}</div>
    </div>
  );
}
