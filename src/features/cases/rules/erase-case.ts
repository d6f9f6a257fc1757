import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { CaseState } from '../contract.ts';

const shortest = 5;

/** The words of a case's trail are destroyed only once it is sealed, with a reason. Refuses `case-not-sealed`, `erase-without-reason`. */
export function eraseCase(state: CaseState, reason: string): Result<null> {
  if (state !== 'removed' && state !== 'not-placed') return refuse('case-not-sealed', { state });
  return reason.trim().length < shortest ? refuse('erase-without-reason') : ok(null);
}
