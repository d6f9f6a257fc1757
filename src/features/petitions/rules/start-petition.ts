import type { CaseState } from '#features/cases/contract.ts';
import type { Pack } from '#features/procedure/rules/pack.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';

/** Clause 17: of a kind of the pack, for a case that is open. Refuses `petition-case-closed`, `petition-kind-unknown`. */
export function startPetition(pack: Pick<Pack, 'petitionKinds'>, state: CaseState, kind: string): Result<string> {
  if (state !== 'on-record' && state !== 'submitted') return refuse('petition-case-closed');
  return pack.petitionKinds.some(({ code }) => code === kind) ? ok(kind) : refuse('petition-kind-unknown', { kind });
}
