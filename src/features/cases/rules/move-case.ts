import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { CaseState } from '../contract.ts';

export const caseVerbs = ['place', 'not-place', 'extend', 'keep', 'remove'] as const;
export type CaseVerb = (typeof caseVerbs)[number];

/** The table of moves (process, States): only the Council's decision moves a case (clauses 4, 12, 16, 19). */
const moves: Readonly<Record<CaseState, Readonly<Partial<Record<CaseVerb, CaseState>>>>> = {
  submitted: { place: 'on-record', 'not-place': 'not-placed' },
  'not-placed': {},
  'on-record': { extend: 'on-record', keep: 'on-record', remove: 'removed' },
  removed: {},
};

/** The clause a move rests on. */
export const clauseOfVerb: Readonly<Record<CaseVerb, number>> = {
  place: 4,
  'not-place': 4,
  extend: 16,
  keep: 16,
  remove: 19,
};

/** The state after the verb. Refuses `case-cannot-move` where the table has no move. */
export function moveCase(state: CaseState, verb: CaseVerb): Result<CaseState> {
  const next = moves[state][verb];
  return next === undefined ? refuse('case-cannot-move', { state, verb }) : ok(next);
}
