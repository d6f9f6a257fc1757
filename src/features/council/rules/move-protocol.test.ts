import { describe, expect, test } from 'vitest';
import type { ProtocolState } from './meeting-view.ts';
import { moveProtocol, protocolVerbs, type ProtocolVerb } from './move-protocol.ts';

type Row = readonly [state: ProtocolState, verb: ProtocolVerb, then: string];

/** Typed by hand from the process, States; what is no state is the reason of the refusal. */
const table: readonly Row[] = [
  ['drafted', 'edit', 'drafted'],
  ['drafted', 'lock', 'locked'],
  ['drafted', 'sign', 'protocol-not-locked'],
  ['drafted', 'cancel', 'protocol-not-locked'],
  ['drafted', 'annotate', 'protocol-not-signed'],
  ['locked', 'cancel', 'drafted'],
  ['locked', 'annotate', 'protocol-not-signed'],
  ['signed-by-one', 'cancel', 'protocol-locked'],
  ['signed-by-one', 'annotate', 'protocol-not-signed'],
  ['signed', 'cancel', 'protocol-already-signed'],
  ['signed', 'annotate', 'signed'],
  ['locked', 'edit', 'protocol-locked'],
  ['locked', 'lock', 'protocol-locked'],
  ['locked', 'sign', 'signed-by-one'],
  ['signed-by-one', 'edit', 'protocol-locked'],
  ['signed-by-one', 'lock', 'protocol-locked'],
  ['signed-by-one', 'sign', 'signed'],
  ['signed', 'edit', 'protocol-already-signed'],
  ['signed', 'lock', 'protocol-already-signed'],
  ['signed', 'sign', 'protocol-already-signed'],
];

describe('clause 13: the protocol is drafted, locked, signed by one, signed by both', () => {
  test.each(table)('a %s protocol, %s: %s', (state, verb, then) => {
    const moved = moveProtocol(state, verb);
    expect(moved.ok ? moved.value : moved.refusal.reason).toBe(then);
  });

  test('the table names every state with every verb', () => {
    expect(new Set(table.map(([state, verb]) => `${state} ${verb}`)).size).toBe(4 * protocolVerbs.length);
  });
});
