import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { PlanState } from '../contract.ts';

export type CopyToHand = {
  readonly planState: PlanState;
  readonly approvedOn: PlainDate | null;
  /** Those who represent the child today. */
  readonly guardianIds: readonly string[];
  /** Those of them whose rights a court has limited: they get nothing of the file. */
  readonly limitedIds: readonly string[];
  readonly deliveries: readonly { readonly guardianId: string; readonly outcome: 'handed' | 'refused' }[];
};
export type Handing = {
  readonly guardianId: string;
  readonly outcome: 'handed' | 'refused';
  readonly onDay: PlainDate;
  readonly witnesses: readonly string[];
};

const witnessesOfRefusal = 2;

/**
 * Clause 14: a copy of the approved plan goes to the parents; a refusal to sign is recorded before two witnesses. Refuses
 * `copy-plan-not-in-force`, `copy-guardian-unknown`, `copy-guardian-limited`, `copy-already-handed`, `copy-day-outside`,
 * `copy-witnesses-missing`.
 */
export function mayHandOver(copy: CopyToHand, handing: Handing, today: PlainDate): Result<undefined> {
  if (copy.planState !== 'approved' || copy.approvedOn === null) return refuse('copy-plan-not-in-force');
  if (!copy.guardianIds.includes(handing.guardianId)) return refuse('copy-guardian-unknown');
  if (copy.limitedIds.includes(handing.guardianId)) return refuse('copy-guardian-limited');
  if (isSettled(copy, handing)) return refuse('copy-already-handed');
  if (handing.onDay < copy.approvedOn || handing.onDay > today) {
    return refuse('copy-day-outside', { from: copy.approvedOn, to: today });
  }
  const witnesses = new Set(handing.witnesses.map((name) => name.trim().toLowerCase()));
  const lacks = handing.outcome === 'refused' && witnesses.size < witnessesOfRefusal;
  return lacks ? refuse('copy-witnesses-missing') : ok(undefined);
}

/** Who took a copy has it; who refused may still take it later, but is not recorded as refusing twice. */
function isSettled({ deliveries }: CopyToHand, { guardianId, outcome }: Handing): boolean {
  return deliveries.some(
    (one) => one.guardianId === guardianId && (one.outcome === 'handed' || one.outcome === outcome),
  );
}
