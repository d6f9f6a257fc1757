import type { CaseState } from '#features/cases/contract.ts';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { PaperState, Purpose } from './paper-kind.ts';

export const paperVerbs = ['write', 'receive', 'say-not-needed', 'ask'] as const;
export type PaperVerb = (typeof paperVerbs)[number];

/** The moves of one paper; what the deputy has received does not change any more. */
const moves: Readonly<Record<PaperState, Readonly<Partial<Record<PaperVerb, PaperState>>>>> = {
  expected: { write: 'written', 'say-not-needed': 'not-needed', ask: 'asked' },
  asked: { write: 'written', 'say-not-needed': 'not-needed', ask: 'asked' },
  written: { write: 'written', receive: 'received', ask: 'asked' },
  received: {},
  'not-needed': { write: 'written', ask: 'asked' },
};

/** The state after the verb. Refuses `paper-cannot-move` where the table has no move. */
export function movePaper(state: PaperState, verb: PaperVerb): Result<PaperState> {
  const next = moves[state][verb];
  return next === undefined ? refuse('paper-cannot-move', { state, verb }) : ok(next);
}

/** Papers for placing are gathered while the case is before the Council, those for removal while it is on record. */
export const isGathering = (state: CaseState, purpose: Purpose): boolean =>
  state === (purpose === 'placing' ? 'submitted' : 'on-record');
