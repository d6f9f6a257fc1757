import type { CaseState, Ground } from '#features/cases/contract.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { checkGroundsWithFacts } from './submit-case.ts';

/** A submission is corrected until the Council has decided on it (clause 4), by the grounds of the case's own pack. */
export function editSubmission(
  pack: Pack,
  state: CaseState,
  grounds: readonly Ground[],
  responsibleWorks: boolean,
): Result<null> {
  if (state !== 'submitted') return refuse('submission-decided', { state });
  const checked = checkGroundsWithFacts(pack, grounds);
  if (!checked.ok) return checked;
  return responsibleWorks ? ok(null) : refuse('person-unknown');
}
