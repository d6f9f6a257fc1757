import { ok, refuse, type Refusal, type Result } from '#kernel/pure/result.ts';
import { largestFile } from './transfer-file.ts';

const passedOn = ['submitted', 'on-record', 'removed'] as const;
type PassedOn = (typeof passedOn)[number];

type Offered = {
  readonly caseState: string;
  /** A transfer of the same case that runs. */
  readonly runningId: string | null;
};

/** The state of a case whose work can be passed on, or null: of a case that was not placed there is none (clause 20). */
export const stateToPass = (caseState: string): PassedOn | null => passedOn.find((one) => one === caseState) ?? null;

/** Why nothing can be passed on; null when it can. It never waits for a decision of the Council. */
export function whyNotOffer({ caseState, runningId }: Offered): Refusal | null {
  if (stateToPass(caseState) === null) return { reason: 'transfer-nothing-to-pass', facts: {} };
  if (runningId !== null) return { reason: 'transfer-already-runs', facts: {} };
  return null;
}

/**
 * Refuses as `whyNotOffer`, `transfer-school-unknown` where neither the installation nor a card knows the receiver, and
 * `transfer-papers-too-large`.
 */
export function checkOffer<P extends { readonly size: number }>(offered: Offered, ready: P | null): Result<P> {
  const why = whyNotOffer(offered);
  if (why !== null) return { ok: false, refusal: why };
  if (ready === null) return refuse('transfer-school-unknown');
  if (ready.size > largestFile) return refuse('transfer-papers-too-large', { largest: largestFile / 1024 / 1024 });
  return ok(ready);
}
