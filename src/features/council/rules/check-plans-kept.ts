import { departure, ok, refuse, type Departure, type Result } from '#kernel/pure/result.ts';
import type { Effect } from './effects-of.ts';

export type Draft = { readonly version: number };

/**
 * Clause 12: the plan approved is the one the Council saw. A draft changed since is the departure
 * `plan-changed-after-decision`; one that is no draft any more is refused as `plan-not-draft`.
 */
export function checkPlansKept(effects: readonly Effect[], drafts: ReadonlyMap<string, Draft>): Result<undefined> {
  const found: Departure[] = [];
  for (const effect of effects) {
    if (effect.kind !== 'approve-plan') continue;
    const draft = drafts.get(effect.planId);
    if (draft === undefined) return refuse('plan-not-draft', { caseId: effect.caseId });
    if (draft.version !== effect.planVersion)
      found.push(departure('plan-changed-after-decision', 12, { caseId: effect.caseId }));
  }
  return ok(undefined, found);
}
