import { z } from 'zod';
import { ok, refuse, type Result } from '#kernel/pure/result.ts';

export const transferStates = ['offered', 'received', 'asked', 'accepted', 'declined', 'lost', 'withdrawn'] as const;
export const TransferState = z.enum(transferStates);
export type TransferState = z.infer<typeof TransferState>;

const transferSides = ['sent', 'came'] as const;
export const TransferSide = z.enum(transferSides);
export type TransferSide = z.infer<typeof TransferSide>;

export const transferMoves = [
  'note-lost',
  'send-again',
  'hear-received',
  'hear-asked',
  'answer',
  'hear-answered',
  'ask',
  'accept',
  'decline',
  'hear-accepted',
  'hear-declined',
  'withdraw',
  'hear-withdrawn',
] as const;
export type TransferMove = (typeof transferMoves)[number];

type Row = { readonly from: readonly TransferState[]; readonly to: TransferState };

const notAnswered = ['offered', 'lost', 'received', 'asked'] as const;
const arrived = ['received', 'asked'] as const;

/**
 * Clause 20. Each side moves its own row: by its own deeds, and by the signed letters of the other side (`hear-…`).
 * No move waits for a decision of a Council, and none changes a case.
 */
const moves: Readonly<Record<TransferSide, Readonly<Partial<Record<TransferMove, Row>>>>> = {
  sent: {
    'note-lost': { from: ['offered'], to: 'lost' },
    'send-again': { from: ['offered', 'lost'], to: 'offered' },
    'hear-received': { from: ['offered', 'lost'], to: 'received' },
    'hear-asked': { from: notAnswered, to: 'asked' },
    answer: { from: ['asked'], to: 'received' },
    'hear-accepted': { from: notAnswered, to: 'accepted' },
    'hear-declined': { from: notAnswered, to: 'declined' },
    withdraw: { from: notAnswered, to: 'withdrawn' },
  },
  came: {
    ask: { from: ['received'], to: 'asked' },
    'hear-answered': { from: ['asked'], to: 'received' },
    accept: { from: arrived, to: 'accepted' },
    decline: { from: arrived, to: 'declined' },
    'hear-withdrawn': { from: arrived, to: 'withdrawn' },
  },
};

/** The state after a move. Refuses `transfer-cannot-move` where the table has none. */
export function moveTransfer(side: TransferSide, state: TransferState, move: TransferMove): Result<TransferState> {
  const row = moves[side][move];
  if (row === undefined || !row.from.includes(state)) return refuse('transfer-cannot-move', { state, move });
  return ok(row.to);
}
