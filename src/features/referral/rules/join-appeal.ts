import type { Ground } from '#features/cases/contract.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { AppealState } from '../contract.ts';
import { moveAppeal } from './move-appeal.ts';
import { checkGroundsWithFacts } from './submit-case.ts';

export type Joining = {
  readonly state: AppealState;
  /** What the appeal names. */
  readonly grounds: readonly string[];
  readonly openCase: { readonly id: string; readonly pack: Pack; readonly grounds: readonly string[] } | null;
};

/**
 * Clause 4: an appeal about a child with an open case joins it, and what it names anew may become a ground of the case, with
 * facts (clause 18). Refuses `no-open-case`: then a submission takes it up; `ground-not-of-appeal`, `ground-already-there`.
 */
export function joinAppeal(joining: Joining, wanted: readonly Ground[]): Result<{ readonly caseId: string }> {
  const moved = moveAppeal(joining.state, 'join');
  if (!moved.ok) return moved;
  const { openCase } = joining;
  if (openCase === null) return refuse('no-open-case');
  const codes = wanted.map(({ code }) => code);
  if (codes.some((code) => !joining.grounds.includes(code))) return refuse('ground-not-of-appeal');
  if (codes.some((code) => openCase.grounds.includes(code))) return refuse('ground-already-there');
  const checked = codes.length === 0 ? ok(wanted) : checkGroundsWithFacts(openCase.pack, wanted);
  return checked.ok ? ok({ caseId: openCase.id }) : checked;
}

/** What the appeal names, the pack of the case knows, and the case does not stand on yet; in the order of the pack. */
export const newGrounds = (
  pack: Pick<Pack, 'grounds'>,
  appeal: readonly string[],
  there: readonly string[],
): string[] => pack.grounds.map(({ code }) => code).filter((code) => appeal.includes(code) && !there.includes(code));
