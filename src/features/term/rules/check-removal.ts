import { isObjective } from '#features/procedure/rules/check-early-removal.ts';
import type { Pack, RemovalReason } from '#features/procedure/rules/pack.ts';
import type { RemovalPapers } from '#features/dossier/rules/removal-papers.ts';
import { departure, ok, type Departure, type Result } from '#kernel/pure/result.ts';

export type RemovalToCheck = {
  readonly caseId: string;
  readonly reason: RemovalReason;
  /** The petition that waits for the Council, if any; one to extend is none to remove. */
  readonly petition: { readonly kind: 'remove' | 'extend' } | null;
  readonly papers: RemovalPapers;
};

/**
 * Clause 19: removal on the responsible person's petition, for improvement with a positive characteristic of the class
 * teacher and of the psychological service. Departures `removal-without-petition`, `removal-papers-missing` (facts: `papers`).
 */
export function checkRemoval(pack: Pack, { caseId, reason, petition, papers }: RemovalToCheck): Result<undefined> {
  const found: Departure[] = [];
  if (petition?.kind !== 'remove') found.push(departure('removal-without-petition', 19, { caseId }));
  const missing = isObjective(pack, reason) ? [] : missingPapers(papers);
  if (missing.length > 0) found.push(departure('removal-papers-missing', 19, { caseId, papers: missing }));
  return ok(undefined, found);
}

/** Kinds of the characteristics that are not there or not positive. */
export function missingPapers({ classTeacher, psychologicalService }: RemovalPapers): readonly string[] {
  const missing: string[] = [];
  if (classTeacher !== 'positive') missing.push('characteristic-positive');
  if (psychologicalService !== 'positive') missing.push('psychological-characteristic-positive');
  return missing;
}
