import type { CaseState } from '#features/cases/contract.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { isGathering } from './move-paper.ts';

type LineFacts = { readonly caseState: CaseState; readonly written: boolean };

/** Lines are gathered while the case is before the Council (clause 11). Refuses `lines-closed`. */
export const checkGathering = (caseState: CaseState): Result<undefined> =>
  isGathering(caseState, 'placing') ? ok(undefined) : refuse('lines-closed');

/** Only what is not written is asked again or taken back. Refuses `lines-closed`, `line-written`. */
export function checkPending({ caseState, written }: LineFacts): Result<undefined> {
  const open = checkGathering(caseState);
  if (!open.ok) return open;
  return written ? refuse('line-written') : ok(undefined);
}
