import type { Tx } from '#kernel/server/tx.ts';
import { stepsClosedBy } from '../rules/algorithm.ts';
import { moveTransfer, type TransferMove } from '../rules/move-transfer.ts';
import type { MessageKind, TransferMessage } from '../rules/transfer-file.ts';
import { keepMessage } from './send-message.ts';
import { closeSteps, updateTransfer, type StoredTransfer } from './transfer-store.ts';

const hears: Readonly<Record<MessageKind, TransferMove>> = {
  received: 'hear-received',
  asked: 'hear-asked',
  answered: 'hear-answered',
  accepted: 'hear-accepted',
  declined: 'hear-declined',
  withdrawn: 'hear-withdrawn',
};

/** What a letter of the other school does here: it moves the transfer, or is kept as one that came too late. True when it is known already. */
export async function hearMessage(tx: Tx, transfer: StoredTransfer, message: TransferMessage): Promise<boolean> {
  const move = hears[message.kind];
  const moved = moveTransfer(transfer.side, transfer.state, move);
  const isNew = await keepMessage(tx, message, { way: 'in', counted: moved.ok, sealed: null });
  if (!isNew || !moved.ok) return !isNew;
  await updateTransfer(tx, transfer, { state: moved.value });
  await closeSteps(tx, transfer.id, stepsClosedBy(transfer.steps, transfer.side, move), null);
  return false;
}
