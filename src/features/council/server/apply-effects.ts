import { applyMove, type LockedCase } from '#features/cases/server/public.ts';
import { approvePlan } from '#features/plan/server/public.ts';
import { settlePetition } from '#features/term/server/public.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import type { Tx } from '#kernel/server/tx.ts';
import { moveCase } from '#features/cases/rules/move-case.ts';
import type { Effect } from '../rules/effects-of.ts';

export type EffectContext = {
  readonly meetingId: string;
  /** The meeting day: every effect counts from it. */
  readonly on: PlainDate;
  readonly protocolNumber: number;
  readonly cases: ReadonlyMap<string, LockedCase>;
};

/** Brings about what a signed protocol decided, one after another inside the signing transaction. */
export async function applyEffects(
  tx: Tx,
  effects: readonly Effect[],
  { meetingId, on, protocolNumber, cases }: EffectContext,
): Promise<void> {
  const now = new Map(cases);
  for (const effect of effects) {
    const { itemId, caseId } = effect;
    if (effect.kind === 'approve-plan') {
      await approvePlan(tx, {
        planId: effect.planId,
        caseId,
        on,
        endsOn: effect.endsOn,
        meetingId,
        itemId,
        protocolNumber,
      });
    } else if (effect.kind === 'settle-petition') {
      await settlePetition(tx, { caseId, itemId });
    } else {
      const locked = now.get(caseId);
      if (locked === undefined) throw new Error(`The case ${caseId} is not locked`);
      await applyMove(tx, locked, moveOf(effect, meetingId, on));
      const moved = moveCase(locked.state, effect.verb);
      if (moved.ok) now.set(caseId, { ...locked, state: moved.value });
    }
  }
}

function moveOf(effect: Extract<Effect, { kind: 'move' }>, meetingId: string, effectiveOn: PlainDate) {
  const { verb, endsOn, responsibleId, itemId, removal } = effect;
  return { verb, effectiveOn, endsOn, meetingId, itemId, responsibleId, ...(removal === null ? {} : { removal }) };
}
