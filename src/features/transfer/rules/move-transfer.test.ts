import { describe, expect, it } from 'vitest';
import { moveTransfer, transferMoves, transferStates, type TransferSide } from './move-transfer.ts';

/** Typed by hand: every move that exists, as side · from · move · to. */
const table = [
  'sent offered note-lost lost',
  'sent offered send-again offered',
  'sent lost send-again offered',
  'sent offered hear-received received',
  'sent lost hear-received received',
  'sent offered hear-asked asked',
  'sent lost hear-asked asked',
  'sent received hear-asked asked',
  'sent asked hear-asked asked',
  'sent asked answer received',
  'sent offered hear-accepted accepted',
  'sent lost hear-accepted accepted',
  'sent received hear-accepted accepted',
  'sent asked hear-accepted accepted',
  'sent offered hear-declined declined',
  'sent lost hear-declined declined',
  'sent received hear-declined declined',
  'sent asked hear-declined declined',
  'sent offered withdraw withdrawn',
  'sent lost withdraw withdrawn',
  'sent received withdraw withdrawn',
  'sent asked withdraw withdrawn',
  'came received ask asked',
  'came asked hear-answered received',
  'came received accept accepted',
  'came asked accept accepted',
  'came received decline declined',
  'came asked decline declined',
  'came received hear-withdrawn withdrawn',
  'came asked hear-withdrawn withdrawn',
];

describe('clause 20: the states of a transfer', () => {
  it('moves as drawn, and in no other way', () => {
    const found: string[] = [];
    for (const side of ['sent', 'came'] satisfies TransferSide[])
      for (const state of transferStates)
        for (const move of transferMoves) {
          const moved = moveTransfer(side, state, move);
          if (moved.ok) found.push(`${side} ${state} ${move} ${moved.value}`);
        }
    expect(found.toSorted()).toEqual(table.toSorted());
  });

  it('says from where it could not move', () => {
    expect(moveTransfer('sent', 'accepted', 'withdraw')).toEqual({
      ok: false,
      refusal: { reason: 'transfer-cannot-move', facts: { state: 'accepted', move: 'withdraw' } },
    });
  });
});
