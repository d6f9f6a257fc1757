import type { ReactNode } from 'react';
import { ui_next_step } from '#messages';
import { ClauseChip } from './clause-chip.tsx';

export type NextStepProps = {
  /** Who does what: «вручить экземпляр плана матери». */
  readonly title: string;
  /** Why, until when. */
  readonly detail?: ReactNode;
  readonly clause?: number;
  readonly marks?: ReactNode;
  /** The one primary button of the screen. */
  readonly action?: ReactNode;
};

/** The one thing asked of the reader now. */
export function NextStep({ title, detail, clause, marks, action }: NextStepProps) {
  return (
    <section className="tk-next" aria-label={ui_next_step()}>
      <div className="tk-row-words">
        <p className="tk-next-title">
          <span className="tk-next-word">{ui_next_step()}:</span> {title}
        </p>
        {detail === undefined ? null : <p className="tk-small tk-dim">{detail}</p>}
      </div>
      <div className="tk-row-marks">
        {marks}
        {clause === undefined ? null : <ClauseChip clause={clause} />}
      </div>
      {action === undefined ? null : <div className="tk-row-action">{action}</div>}
    </section>
  );
}
