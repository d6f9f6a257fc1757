import type { ReactNode } from 'react';
import { useLanguage } from './language.ts';
import { longDay } from './long-day.ts';

export type TimelineItem = {
  readonly id: string;
  readonly on: string;
  readonly text: ReactNode;
  readonly detail?: ReactNode;
  readonly marks?: ReactNode;
};

/** What happened, newest first as given. */
export function Timeline({ items, today }: { readonly items: readonly TimelineItem[]; readonly today?: string }) {
  useLanguage();
  return (
    <ol className="tk-timeline">
      {items.map((item) => (
        <li key={item.id}>
          <time dateTime={item.on}>{longDay(item.on, today)}</time> <span>{item.text}</span> {item.marks}
          {item.detail === undefined ? null : <div className="tk-small tk-dim">{item.detail}</div>}
        </li>
      ))}
    </ol>
  );
}

/** The child's own words, before anything others say. */
export function OwnWords({ children, source }: { readonly children: ReactNode; readonly source: ReactNode }) {
  return (
    <figure className="tk-own-words">
      <blockquote>{children}</blockquote>
      <figcaption className="tk-small tk-dim">{source}</figcaption>
    </figure>
  );
}
