import { mayRepeat } from '#features/cases/rules/may-repeat.ts';
import type { CaseState, Ground } from '#features/cases/contract.ts';
import { checkGrounds } from '#features/procedure/rules/check-grounds.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { departure, ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { AppealState } from '../contract.ts';
import { moveAppeal } from './move-appeal.ts';

type Earlier = { readonly id: string; readonly state: CaseState; readonly closedOn: string | null };
type Wanted = {
  readonly grounds: readonly Ground[];
  /** The appeals it rests on, as they stand; one that is unknown or of another pupil is left out by the caller. */
  readonly appeals: readonly { readonly id: string; readonly state: AppealState }[];
  readonly appealIds: readonly string[];
  readonly earlier: readonly Earlier[];
};

/**
 * Clause 4: a submission may rest on several appeals; without any it is a departure. Clause 18: at least one ground with facts.
 * Clause 21: a repeat is linked. Refuses an open case, an appeal already settled or of another pupil.
 */
export function submitCase(pack: Pack, wanted: Wanted): Result<{ readonly repeatsId: string | null }> {
  const grounds = checkGroundsWithFacts(pack, wanted.grounds);
  if (!grounds.ok) return grounds;
  const repeat = mayRepeat(wanted.earlier);
  if (!repeat.ok) return repeat;
  const missing = wanted.appealIds.filter((id) => !wanted.appeals.some((appeal) => appeal.id === id));
  if (missing.length > 0) return refuse('appeal-not-of-pupil', { count: missing.length });
  for (const appeal of wanted.appeals) {
    const joined = moveAppeal(appeal.state, 'join');
    if (!joined.ok) return joined;
  }
  return ok(repeat.value, wanted.appeals.length === 0 ? [departure('submission-without-appeal', 4)] : []);
}

/** Clause 18: known grounds, each once, each with facts. Refuses `no-ground`, `ground-unknown`, `ground-twice`, `ground-without-facts`. */
export function checkGroundsWithFacts(pack: Pack, grounds: readonly Ground[]): Result<readonly Ground[]> {
  const codes = grounds.map((ground) => ground.code);
  const known = checkGrounds(pack, codes);
  if (!known.ok) return known;
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at);
  if (twice.length > 0) return refuse('ground-twice', { codes: twice });
  const bare = grounds.filter((ground) => ground.facts.text === '').map((ground) => ground.code);
  return bare.length > 0 ? refuse('ground-without-facts', { codes: bare }) : ok(grounds);
}
