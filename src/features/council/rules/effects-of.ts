import type { CaseState } from '#features/cases/contract.ts';
import { caseVerbs, moveCase, type CaseVerb } from '#features/cases/rules/move-case.ts';
import type { PlainDate } from '#kernel/pure/plain-date.ts';
import { ok, type Result } from '#kernel/pure/result.ts';
import type { Text } from '#kernel/pure/text.ts';
import type { Decision } from './decision.ts';

export type DecidedItem = {
  readonly itemId: string;
  readonly caseId: string | null;
  readonly decisions: readonly Decision[];
};
export type CaseNow = { readonly state: CaseState; readonly endsOn: PlainDate | null };

type OfItem = { readonly itemId: string; readonly caseId: string };
export type Effect = OfItem &
  (
    | {
        readonly kind: 'move';
        readonly verb: CaseVerb;
        readonly endsOn: PlainDate | null;
        readonly responsibleId: string | null;
        readonly removal: { readonly reason: string; readonly note: Text | null } | null;
      }
    | {
        readonly kind: 'approve-plan';
        readonly planId: string;
        readonly planVersion: number;
        readonly endsOn: PlainDate;
      }
    | { readonly kind: 'settle-petition' }
  );

/**
 * What the second signature brings about, question by question in the order of the agenda (process, States). A petition
 * is settled by whatever answers it; an adjourned one stays. Refuses where a case has moved since.
 */
export function effectsOf(
  items: readonly DecidedItem[],
  cases: ReadonlyMap<string, CaseNow>,
): Result<readonly Effect[]> {
  const now = new Map(cases);
  const effects: Effect[] = [];
  for (const { itemId, caseId, decisions } of items) {
    const state = caseId === null ? undefined : now.get(caseId);
    if (caseId === null || state === undefined) continue;
    const effect = effectsOfItem({ itemId, caseId }, decisions, state);
    if (!effect.ok) return effect;
    effects.push(...effect.value.effects);
    now.set(caseId, effect.value.then);
  }
  return ok(effects);
}

function effectsOfItem(
  of: OfItem,
  decisions: readonly Decision[],
  before: CaseNow,
): Result<{ readonly effects: readonly Effect[]; readonly then: CaseNow }> {
  const effects: Effect[] = [];
  let then = before;
  for (const decision of decisions) {
    const verb = caseVerbs.find((one) => one === decision.kind);
    if (verb !== undefined) {
      const moved = moveCase(then.state, verb);
      if (!moved.ok) return moved;
      then = { state: moved.value, endsOn: 'endsOn' in decision ? decision.endsOn : then.endsOn };
      effects.push(moveOf(of, verb, decision));
    }
    effects.push(...approvalOf(of, decision, then.endsOn));
    if (verb === 'extend' || verb === 'remove' || verb === 'keep') effects.push({ ...of, kind: 'settle-petition' });
  }
  return ok({ effects, then });
}

function moveOf(of: OfItem, verb: CaseVerb, decision: Decision): Effect {
  return {
    ...of,
    kind: 'move',
    verb,
    endsOn: 'endsOn' in decision ? decision.endsOn : null,
    responsibleId: 'responsibleId' in decision ? decision.responsibleId : null,
    removal: decision.kind === 'remove' ? { reason: decision.reason, note: decision.note } : null,
  };
}

function approvalOf(of: OfItem, decision: Decision, endsOn: PlainDate | null): readonly Effect[] {
  if (!('planId' in decision) || decision.planId === null || decision.planVersion === null || endsOn === null)
    return [];
  return [{ ...of, kind: 'approve-plan', planId: decision.planId, planVersion: decision.planVersion, endsOn }];
}
