import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { CaseState } from '../contract.ts';

/** People of a case change only while it is open. Refuses `case-closed`, and `person-unknown` for one without a post today. */
export function changePeople(state: CaseState, worksHere: boolean): Result<null> {
  if (state === 'removed' || state === 'not-placed') return refuse('case-closed', { state });
  return worksHere ? ok(null) : refuse('person-unknown');
}

/** A supporter reads the psychological text, so it is a psychologist of the school. Refuses `supporter-not-psychologist`. */
export function addSupporter(state: CaseState, isPsychologist: boolean): Result<null> {
  const allowed = changePeople(state, true);
  if (!allowed.ok || isPsychologist) return allowed;
  return refuse('supporter-not-psychologist');
}

/** Clause 21: only a sealed case needs a reason to be opened. Refuses `case-not-sealed`. */
export function unsealCase(state: CaseState): Result<null> {
  return state === 'removed' || state === 'not-placed' ? ok(null) : refuse('case-not-sealed', { state });
}
