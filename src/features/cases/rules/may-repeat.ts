import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { CaseState } from '../contract.ts';

type Earlier = { readonly id: string; readonly state: CaseState; readonly closedOn: string | null };

/**
 * Clause 21: on a new or the same ground a closed case allows a new one, linked to the newest that was removed.
 * Refuses `case-already-open` while one is open: the appeal joins it instead.
 */
export function mayRepeat(earlier: readonly Earlier[]): Result<{ readonly repeatsId: string | null }> {
  const open = earlier.find((one) => one.state === 'submitted' || one.state === 'on-record');
  if (open !== undefined) return refuse('case-already-open', { caseId: open.id });
  const removed = earlier
    .filter((one) => one.state === 'removed')
    .toSorted((a, b) => (b.closedOn ?? '').localeCompare(a.closedOn ?? ''));
  return ok({ repeatsId: removed[0]?.id ?? null });
}
