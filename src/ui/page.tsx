import { useEffect, type ReactNode } from 'react';

export type PageProps = {
  readonly title: string;
  /** One sentence under the title: where am I, what is asked. */
  readonly lede?: ReactNode;
  /** Buttons at the right of the title; at most one of them primary. */
  readonly actions?: ReactNode;
  /** Badges and chips between the lede and the body. */
  readonly marks?: ReactNode;
  /** A link back above the title. */
  readonly back?: ReactNode;
  readonly wide?: boolean;
  readonly children?: ReactNode;
};

/** The body of every screen: title (also of the window), lede, actions, content. */
export function Page({ title, lede, actions, marks, back, wide = false, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} - Тірек`;
  }, [title]);
  return (
    <div className={wide ? 'tk-page tk-page-wide' : 'tk-page'}>
      {back === undefined ? null : <div className="tk-page-back">{back}</div>}
      <div className="tk-page-head">
        <div className="tk-page-title">
          <h1>{title}</h1>
          {lede === undefined ? null : <p className="tk-dim">{lede}</p>}
        </div>
        {actions === undefined ? null : <div className="tk-page-actions">{actions}</div>}
      </div>
      {marks === undefined ? null : <div className="tk-page-marks">{marks}</div>}
      {children}
    </div>
  );
}

export type SectionProps = {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a page under a second-level heading. */
export function Section({ title, actions, children }: SectionProps) {
  return (
    <section className="tk-section">
      <div className="tk-section-head">
        <h2>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
