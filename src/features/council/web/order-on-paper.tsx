import type { z } from 'zod';
import { council_web_after_the_fact, council_web_order_scan_missing, council_web_see_scan } from '#messages';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { CompositionView } from '../rules/meeting-view.ts';

export type OrderOnPaperProps = { readonly of: Pick<z.infer<typeof CompositionView>, 'afterTheFact' | 'fileId'> };

/** Clause 6: whether the order came here later than it was in force, and its scan. */
export const OrderOnPaper = ({ of: { afterTheFact, fileId } }: OrderOnPaperProps) => (
  <p className="cn-buttons">
    {afterTheFact ? <StatusBadge icon="edit">{council_web_after_the_fact()}</StatusBadge> : null}
    {afterTheFact && fileId === null ? <StatusBadge tone="due">{council_web_order_scan_missing()}</StatusBadge> : null}
    {fileId === null ? null : <a href={`/api/files/${fileId}`}>{council_web_see_scan()}</a>}
  </p>
);
