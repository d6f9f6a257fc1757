import { ok, refuse, type Result } from '#kernel/pure/result.ts';

export const petitionStates = [
  'draft',
  'signed',
  'sent',
  'received',
  'answered',
  'appealed',
  'settled',
  'withdrawn',
] as const;
export type PetitionState = (typeof petitionStates)[number];

export const petitionVerbs = ['write', 'sign', 'send', 'receive', 'answer', 'appeal', 'settle', 'withdraw'] as const;
export type PetitionVerb = (typeof petitionVerbs)[number];

/** Clause 17: the one table of moves; drawn in docs/states.md. */
const moves: Readonly<Record<PetitionState, Readonly<Partial<Record<PetitionVerb, PetitionState>>>>> = {
  draft: { write: 'draft', sign: 'signed', withdraw: 'withdrawn' },
  signed: { send: 'sent', withdraw: 'withdrawn' },
  sent: { receive: 'received', answer: 'answered', withdraw: 'withdrawn' },
  received: { answer: 'answered', withdraw: 'withdrawn' },
  answered: { appeal: 'appealed' },
  appealed: { settle: 'settled' },
  settled: {},
  withdrawn: {},
};

/** The state after it. Refuses `petition-cannot-move` (facts: `state`, `verb`). */
export function movePetition(state: PetitionState, verb: PetitionVerb): Result<PetitionState> {
  const next = moves[state][verb];
  return next === undefined ? refuse('petition-cannot-move', { state, verb }) : ok(next);
}
