import { useId, type ReactNode } from 'react';

export type QueueProps = {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
};

/** A heading with its count, and rows under it. */
export function Queue({ title, count, children }: QueueProps) {
  const heading = useId();
  return (
    <section className="tk-section" aria-labelledby={heading}>
      <div className="tk-section-head">
        <h2 id={heading}>
          {title} {count === undefined ? null : <span className="tk-count">{count}</span>}
        </h2>
      </div>
      <ul className="tk-queue" aria-labelledby={heading}>
        {children}
      </ul>
    </section>
  );
}

export type QueueRowProps = {
  /** The sentence: what is asked, of whom. */
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** Badge, countdown, clause chip. */
  readonly marks?: ReactNode;
  /** One quick action. */
  readonly action?: ReactNode;
};

export function QueueRow({ title, detail, marks, action }: QueueRowProps) {
  return (
    <li className="tk-row">
      <div className="tk-row-words">
        <div className="tk-row-title">{title}</div>
        {detail === undefined ? null : <div className="tk-small tk-dim">{detail}</div>}
      </div>
      {marks === undefined ? null : <div className="tk-row-marks">{marks}</div>}
      {action === undefined ? null : <div className="tk-row-action">{action}</div>}
    </li>
  );
}
