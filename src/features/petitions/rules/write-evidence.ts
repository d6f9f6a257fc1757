import type { CaseState } from '#features/cases/contract.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';

export type EvidenceGround = {
  readonly caseState: CaseState;
  /** Those who represent the child today. */
  readonly guardianIds: readonly string[];
  readonly fileIsFree: boolean;
};

/**
 * Clause 17: a line of the ladder, of a day that has come. Refuses `petition-case-closed`, `petition-guardian-unknown`,
 * `evidence-day-ahead`, `petition-file-unknown`.
 */
export function writeEvidence(
  { caseState, guardianIds, fileIsFree }: EvidenceGround,
  { on, guardianId }: { readonly on: PlainDate; readonly guardianId: string | null },
  today: PlainDate,
): Result<undefined> {
  if (caseState !== 'on-record' && caseState !== 'submitted') return refuse('petition-case-closed');
  if (guardianId !== null && !guardianIds.includes(guardianId)) return refuse('petition-guardian-unknown');
  if (on > today) return refuse('evidence-day-ahead', { today });
  return fileIsFree ? ok(undefined) : refuse('petition-file-unknown');
}
