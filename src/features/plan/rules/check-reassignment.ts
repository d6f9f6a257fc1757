import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';

export type Reassigning = {
  readonly fromId: string;
  readonly toId: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly measureIds: readonly string[];
};

export type ReassigningFacts = {
  /** Open measures the former person answers for on the first day. */
  readonly openIds: readonly string[];
  /** Whether the other works here on the first day. */
  readonly worksHere: boolean;
};

/**
 * Clause 15: a measure always has somebody who answers for it; the approved plan stays as it was. Refuses
 * `reassign-same-person`, `reassign-person-unknown`, `reassign-days`, `reassign-measures-changed`.
 */
export function checkReassignment<R extends Reassigning>(
  { openIds, worksHere }: ReassigningFacts,
  wanted: R,
  today: PlainDate,
): Result<R> {
  if (wanted.fromId === wanted.toId) return refuse('reassign-same-person');
  if (!worksHere) return refuse('reassign-person-unknown');
  if (wanted.startsOn < today || (wanted.endsOn !== null && wanted.endsOn < wanted.startsOn)) {
    return refuse('reassign-days', { today });
  }
  const open = new Set(openIds);
  return wanted.measureIds.every((id) => open.has(id)) ? ok(wanted) : refuse('reassign-measures-changed');
}
