import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import { movePetition, type PetitionState, type PetitionVerb } from './move-petition.ts';

export type PetitionUnderWay = {
  readonly state: PetitionState;
  readonly madeOn: PlainDate;
  readonly steps: readonly { readonly verb: PetitionVerb; readonly on: PlainDate }[];
};

/**
 * What became of a petition, in the order of days: none before the step before it, none to come. Gives the new state.
 * Refuses `petition-cannot-move`, `petition-day-outside` (facts: `from`, `to`).
 */
export function recordStep(
  { state, madeOn, steps }: PetitionUnderWay,
  { verb, on }: { readonly verb: PetitionVerb; readonly on: PlainDate },
  today: PlainDate,
): Result<PetitionState> {
  const moved = movePetition(state, verb);
  if (!moved.ok) return moved;
  const from = steps.reduce((latest, step) => (step.on > latest ? step.on : latest), madeOn);
  return on < from || on > today ? refuse('petition-day-outside', { from, to: today }) : moved;
}

/** What may be recorded of it now; the screen offers these. */
export const stepsAhead = (state: PetitionState): readonly PetitionVerb[] =>
  (['sign', 'send', 'receive', 'answer', 'appeal', 'settle', 'withdraw'] as const).filter(
    (verb) => movePetition(state, verb).ok,
  );

/** Whether the petition may be written or changed. Refuses `petition-case-closed`, `petition-cannot-move`. */
export function mayWritePetition(state: PetitionState, caseIsOpen: boolean): Result<undefined> {
  if (!caseIsOpen) return refuse('petition-case-closed');
  const moved = movePetition(state, 'write');
  return moved.ok ? ok(undefined) : moved;
}
