import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { AppealState } from '../contract.ts';

export const appealVerbs = ['resend', 'withdraw', 'return', 'decline', 'join'] as const;
export type AppealVerb = (typeof appealVerbs)[number];

/** The table of moves of an appeal (process, States). */
const moves: Readonly<Record<AppealState, Readonly<Partial<Record<AppealVerb, AppealState>>>>> = {
  sent: { withdraw: 'withdrawn', return: 'returned', decline: 'declined', join: 'joined' },
  returned: { resend: 'sent', withdraw: 'withdrawn' },
  withdrawn: {},
  declined: {},
  joined: {},
};

/** The state after the verb (clause 4). Refuses `appeal-cannot-move` where the table has no move. */
export function moveAppeal(state: AppealState, verb: AppealVerb): Result<AppealState> {
  const next = moves[state][verb];
  return next === undefined ? refuse('appeal-cannot-move', { state, verb }) : ok(next);
}
