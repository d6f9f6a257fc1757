import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { AppealState } from '../contract.ts';
import { moveAppeal } from './move-appeal.ts';

/** An appeal about a child with an open case joins it. Refuses `no-open-case`: then a submission takes it up. */
export function joinAppeal(state: AppealState, openCaseId: string | null): Result<{ readonly caseId: string }> {
  const moved = moveAppeal(state, 'join');
  if (!moved.ok) return moved;
  return openCaseId === null ? refuse('no-open-case') : ok({ caseId: openCaseId });
}
