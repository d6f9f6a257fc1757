import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { ProtocolState } from './meeting-view.ts';

/** There is no verb that unlocks: a correction is a new question of a later meeting. */
export const protocolVerbs = ['edit', 'lock', 'sign'] as const;
export type ProtocolVerb = (typeof protocolVerbs)[number];

/** The table of moves (process, States; clause 13): locked content never changes, two signatures make it signed. */
const moves: Readonly<Record<ProtocolState, Readonly<Partial<Record<ProtocolVerb, ProtocolState>>>>> = {
  drafted: { edit: 'drafted', lock: 'locked' },
  locked: { sign: 'signed-by-one' },
  'signed-by-one': { sign: 'signed' },
  signed: {},
};

const whyNot: Readonly<Record<ProtocolState, string>> = {
  drafted: 'protocol-not-locked',
  locked: 'protocol-locked',
  'signed-by-one': 'protocol-locked',
  signed: 'protocol-already-signed',
};

/**
 * The state after the verb. Refuses `protocol-not-locked`, `protocol-locked` or `protocol-already-signed` where the
 * table has no move.
 */
export function moveProtocol(state: ProtocolState, verb: ProtocolVerb): Result<ProtocolState> {
  const next = moves[state][verb];
  return next === undefined ? refuse(whyNot[state], { verb }) : ok(next);
}
