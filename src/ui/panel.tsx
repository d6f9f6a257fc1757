import type { ReactNode } from 'react';

export type PanelProps = {
  readonly title?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A white card with an optional heading. */
export function Panel({ title, aside, children }: PanelProps) {
  return (
    <section className="tk-panel">
      {title === undefined ? null : (
        <div className="tk-section-head">
          <h3>{title}</h3>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
