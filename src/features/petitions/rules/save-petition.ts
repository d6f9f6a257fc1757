import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { PetitionState } from './move-petition.ts';
import type { Enclosure, PetitionBody } from './petition-shapes.ts';
import { mayWritePetition } from './record-step.ts';

export type PetitionDraft = {
  readonly state: PetitionState;
  readonly caseIsOpen: boolean;
  /** Those who represent the child today. */
  readonly guardianIds: readonly string[];
  readonly itemIds: readonly string[];
  /** Papers of this case and of no other. */
  readonly enclosable: readonly Enclosure[];
};

/**
 * A draft names only people, questions and papers of its own case. Refuses `petition-case-closed`, `petition-cannot-move`,
 * `petition-guardian-unknown`, `petition-item-unknown`, `petition-enclosure-unknown`.
 */
export function savePetition(draft: PetitionDraft, body: PetitionBody): Result<PetitionBody> {
  const may = mayWritePetition(draft.state, draft.caseIsOpen);
  if (!may.ok) return may;
  if (!body.guardianIds.every((id) => draft.guardianIds.includes(id))) return refuse('petition-guardian-unknown');
  if (body.itemId !== null && !draft.itemIds.includes(body.itemId)) return refuse('petition-item-unknown');
  const own = body.enclosures.every((one) => draft.enclosable.some((other) => isSame(one, other)));
  return own ? ok(body) : refuse('petition-enclosure-unknown');
}

const isSame = (one: Enclosure, other: Enclosure): boolean =>
  one.paper === other.paper && one.subjectId === other.subjectId;
