import { ok, refuse, type Result } from '#kernel/pure/result.ts';
import type { ProtocolState } from './meeting-view.ts';

/**
 * No verb unlocks: `cancel` takes a number back before anybody signed, `annotate` speaks beside what both signed; anything
 * else is a new question of a later meeting.
 */
export const protocolVerbs = ['edit', 'lock', 'cancel', 'sign', 'annotate'] as const;
export type ProtocolVerb = (typeof protocolVerbs)[number];

/** The table of moves (process, States; clause 13): locked content never changes, two signatures make it signed. */
const moves: Readonly<Record<ProtocolState, Readonly<Partial<Record<ProtocolVerb, ProtocolState>>>>> = {
  drafted: { edit: 'drafted', lock: 'locked' },
  locked: { cancel: 'drafted', sign: 'signed-by-one' },
  'signed-by-one': { sign: 'signed' },
  signed: { annotate: 'signed' },
};

const whyNot: Readonly<Record<ProtocolState, string>> = {
  drafted: 'protocol-not-locked',
  locked: 'protocol-locked',
  'signed-by-one': 'protocol-locked',
  signed: 'protocol-already-signed',
};

/**
 * The state after the verb. Refuses `protocol-not-locked`, `protocol-locked`, `protocol-already-signed` or
 * `protocol-not-signed` where the table has no move.
 */
export function moveProtocol(state: ProtocolState, verb: ProtocolVerb): Result<ProtocolState> {
  const next = moves[state][verb];
  if (next !== undefined) return ok(next);
  return refuse(verb === 'annotate' ? 'protocol-not-signed' : whyNot[state], { verb });
}
